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

import java.util.OptionalLong;

/**
 * Makes times that always grow of a stream's own, in microseconds. Used by one thread at a time.
 */
final class StreamClock {

  /** A leap back by more is a clock that started anew; the ffmpeg program takes ten seconds too. */
  private static final long LEAP = 10_000_000;

  private long shift;
  private boolean timed;
  private OptionalLong last = OptionalLong.empty();

  /**
   * The time of the next frame.
   *
   * @param own what the stream says
   * @param length how long the frame before was shown
   */
  long next(OptionalLong own, long length) {
    long time = last.isEmpty() ? own.orElse(0) : following(own, last.getAsLong(), length);
    last = OptionalLong.of(time);
    timed |= own.isPresent();
    return time;
  }

  private long following(OptionalLong own, long before, long length) {
    long expected = before + Math.max(1, length);
    if (own.isEmpty()) {
      return expected;
    }
    long time = own.getAsLong() + shift;
    // Of a stream over RTSP FFmpeg tells no time of the first frame, and counts from the second.
    boolean countsFromHere = !timed && time <= before;
    if (countsFromHere || time < before - LEAP) {
      shift += expected - time;
      return expected;
    }
    return Math.max(time, before + 1);
  }
}
