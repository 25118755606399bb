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

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a source when it is opened.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name how the source is called, for messages: the file or address, without a password
 * @param width the width of every frame in pixels, upright
 * @param height the height of every frame in pixels, upright
 * @param frameRate frames a second, on average where their distances vary; 0 where it is not known
 * @param frames how many frames there are as the container says, which is a hint: some are never
 *     shown. Exact for a series of pictures
 * @param duration how long it is as the container says, likewise a hint
 * @param live whether it has no end of its own and cannot wait: a camera or a stream
 * @param hasSound whether there is a sound track
 */
public record SourceInfo(
    String name,
    int width,
    int height,
    double frameRate,
    OptionalLong frames,
    Optional<Duration> duration,
    boolean live,
    boolean hasSound) {

  /** Checks the sizes. */
  public SourceInfo {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A video cannot have frames of " + width + "x" + height + " pixels");
    }
    if (!(frameRate >= 0) || Double.isInfinite(frameRate)) {
      throw new IllegalArgumentException("A video cannot have " + frameRate + " frames a second");
    }
  }
}
