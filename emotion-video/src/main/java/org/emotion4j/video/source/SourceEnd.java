/*
 * Copyright 2026 the emotion4j authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License
 * is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express
 * or implied. See the License for the specific language governing permissions and limitations under
 * the License.
 */
package org.emotion4j.video.source;

/**
 * How a source came to its end.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param kind whether it was its own end
 * @param frames how many frames there were
 * @param skipped how many more there should have been that could not be decoded
 * @param message what happened, in a sentence
 */
public record SourceEnd(Kind kind, long frames, long skipped, String message) {

  /** Kinds of ends. */
  public enum Kind {
    /** All of it was read. */
    COMPLETE,
    /** The file ends before it should; all until there was read. */
    CUT_OFF,
    /** Reading failed, or a stream had no more data for too long. */
    FAILED,
    /** It was closed while the next frame was waited for. */
    CLOSED
  }

  /** Checks the counts. */
  public SourceEnd {
    if (frames < 0 || skipped < 0) {
      throw new IllegalArgumentException("Counts cannot be negative: " + frames + ", " + skipped);
    }
  }

  /**
   * Whether all was read.
   *
   * @return whether the kind is {@link Kind#COMPLETE}
   */
  public boolean isComplete() {
    return kind == Kind.COMPLETE;
  }
}
