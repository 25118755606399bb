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

import java.time.Duration;
import java.util.OptionalLong;
import org.emotion4j.Emotion;

/**
 * Which frames {@link PeakFrames} looks for.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param emotion the emotion that shall be strongest
 * @param count how many frames at most, at least 1
 * @param apart how far they are apart at least; 0 or more
 * @param identity of whom; empty for all identities together
 */
public record PeakOptions(Emotion emotion, int count, Duration apart, OptionalLong identity) {

  public PeakOptions {
    if (count < 1 || apart.isNegative()) {
      throw new IllegalArgumentException(
          "There must be 1 or more frames, 0 or more time apart, not "
              + (count + " frames " + apart + " apart"));
    }
  }

  /**
   * Frames of all identities together.
   *
   * @param emotion the emotion that shall be strongest
   * @param count how many frames at most, at least 1
   * @param apart how far they are apart at least; 0 or more
   */
  public PeakOptions(Emotion emotion, int count, Duration apart) {
    this(emotion, count, apart, OptionalLong.empty());
  }
}
