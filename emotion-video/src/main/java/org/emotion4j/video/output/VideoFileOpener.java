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
package org.emotion4j.video.output;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a video file together, and takes them apart again if one fails. */
final class VideoFileOpener {

  private final OutputPart file;
  private final ContainerFormat format;
  private final double frameRate;
  private final Muxer muxer;
  private String encoderName = "";

  VideoFileOpener(OutputPart file, ContainerFormat format, double frameRate) {
    this.file = file;
    this.format = format;
    this.frameRate = frameRate;
    this.muxer = new Muxer(format, file);
  }

  boolean wantsGlobalHeader() {
    return muxer.wantsGlobalHeader();
  }

  /** The encoder that was opened. */
  String encoderName() {
    return encoderName;
  }

  VideoFile open(Supplier<Encoders.Opened> encoders, Optional<Path> soundSource) {
    PictureEncoder encoder = null;
    SoundCopy sound = null;
    boolean open = false;
    try {
      Encoders.Opened opened = encoders.get();
      encoderName = opened.name();
      encoder = new PictureEncoder(opened.context(), muxer);
      sound = soundSource.map(path -> new SoundCopy(path, muxer)).orElse(null);
      muxer.start();
      VideoFile video =
          new VideoFile(
              file, muxer, encoder, Optional.ofNullable(sound), format.ticksPerSecond(), frameRate);
      open = true;
      return video;
    } finally {
      if (!open) {
        close(encoder);
        close(sound);
        muxer.close();
        file.delete();
      }
    }
  }

  private static void close(@Nullable PictureEncoder encoder) {
    if (encoder != null) {
      encoder.close();
    }
  }

  private static void close(@Nullable SoundCopy sound) {
    if (sound != null) {
      sound.close();
    }
  }
}
