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

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decoded pictures one after the other. Used by one thread at a time, but for {@link #cancel}. */
interface PictureStream extends AutoCloseable {

  /** Goes to the next picture; returns false at the end. */
  boolean next();

  /** The picture gone to; the same object each time. */
  AVFrame picture();

  /** When it is shown, in microseconds. */
  long timestampMicros();

  /** How many pictures could not be decoded until now. */
  long skipped();

  /** After the end: what kept it from being complete. */
  Optional<Shortfall> shortfall();

  /** Ends a call that waits; may be called by any thread. */
  void cancel();

  @Override
  void close();

  /**
   * Why there was not all.
   *
   * @param kind {@link SourceEnd.Kind#CUT_OFF}, {@link SourceEnd.Kind#FAILED} or {@link
   *     SourceEnd.Kind#CLOSED}
   * @param reason what happened, after the source's name and a colon
   */
  record Shortfall(SourceEnd.Kind kind, String reason) {}
}
