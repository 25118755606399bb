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
import java.util.Locale;
import java.util.Map;

/**
 * Kinds of video files that are written.
 *
 * <p>MP4 and QuickTime count in 1/90000 s, which the usual frame rates are whole multiples of;
 * Matroska in milliseconds.
 */
enum ContainerFormat {
  /** With its index at the start, so that it plays before it is loaded whole. */
  MP4("mp4", 90_000, Map.of("movflags", "+faststart")),
  QUICKTIME("mov", 90_000, Map.of("movflags", "+faststart")),
  MATROSKA("matroska", 1000, Map.of());

  private final String muxer;
  private final int ticksPerSecond;
  private final Map<String, String> options;

  ContainerFormat(String muxer, int ticksPerSecond, Map<String, String> options) {
    this.muxer = muxer;
    this.ticksPerSecond = ticksPerSecond;
    this.options = options;
  }

  /** The kind that a file's name stands for. */
  static ContainerFormat of(Path file) {
    String name = String.valueOf(file.getFileName());
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "mp4", "m4v" -> MP4;
      case "mov" -> QUICKTIME;
      case "mkv" -> MATROSKA;
      default ->
          throw new IllegalArgumentException(
              "The name of a video ends in .mp4, .m4v, .mov or .mkv, and not as '" + file + "'");
    };
  }

  /** FFmpeg's name for it. */
  String muxer() {
    return muxer;
  }

  int ticksPerSecond() {
    return ticksPerSecond;
  }

  Map<String, String> options() {
    return options;
  }
}
