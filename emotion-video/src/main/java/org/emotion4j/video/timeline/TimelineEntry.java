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
package org.emotion4j.video.timeline;

import org.emotion4j.FaceEmotion;

/**
 * What one face expressed in one frame.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param frame the frame's number in the video, from 0
 * @param timestampMicros the frame's time in microseconds, at least 0
 * @param identity whose face it is, from 1; see {@link
 *     org.emotion4j.video.track.TrackedFace#identity}
 * @param emotion the face and what it expresses
 */
public record TimelineEntry(long frame, long timestampMicros, long identity, FaceEmotion emotion) {

  public TimelineEntry {
    if (frame < 0 || timestampMicros < 0 || identity < 1) {
      throw new IllegalArgumentException(
          "An entry needs a frame and a time from 0 on and an identity from 1 on, not frame "
              + (frame + ", time " + timestampMicros + ", identity " + identity));
    }
  }

  /**
   * The frame's time.
   *
   * @return seconds
   */
  public double seconds() {
    return timestampMicros / 1e6;
  }
}
