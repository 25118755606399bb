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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;
import org.jspecify.annotations.Nullable;

/** Files of pictures as a video. A broken one is left out, and its time passes all the same. */
final class StillSeries implements PictureStream {

  private final List<Path> files;
  private final double frameRate;
  private final SourceOptions options;
  private @Nullable DecodedStream current;
  private int index = -1;
  private long skipped;
  private volatile boolean cancelled;
  private @Nullable String firstFailure;

  StillSeries(List<Path> files, double frameRate, SourceOptions options) {
    this.files = List.copyOf(files);
    this.frameRate = frameRate;
    this.options = options;
  }

  @Override
  public boolean next() {
    closeCurrent();
    while (!cancelled && index + 1 < files.size()) {
      index++;
      if (open(files.get(index))) {
        return true;
      }
      skipped++;
    }
    return false;
  }

  private boolean open(Path file) {
    DecodedStream opened;
    try {
      FileChecks.check(file);
      opened = StreamOpener.open(Address.ofStill(file), options);
    } catch (VideoSourceException e) {
      failed(String.valueOf(e.getMessage()));
      return false;
    }
    current = opened;
    if (opened.next()) {
      return true;
    }
    failed(file + " is a picture that is damaged or cut off");
    closeCurrent();
    return false;
  }

  private void failed(String reason) {
    if (firstFailure == null) {
      firstFailure = reason;
    }
  }

  /** What was wrong with the first picture that could not be read. */
  Optional<String> firstFailure() {
    return Optional.ofNullable(firstFailure);
  }

  @Override
  public AVFrame picture() {
    DecodedStream stream = current;
    if (stream == null) {
      throw new IllegalStateException("There is no picture");
    }
    return stream.picture();
  }

  @Override
  public long timestampMicros() {
    return Math.round(index * (FFmpeg.MICROS / frameRate));
  }

  @Override
  public long skipped() {
    return skipped;
  }

  @Override
  public Optional<Shortfall> shortfall() {
    return Optional.empty();
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  private void closeCurrent() {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  @Override
  public void close() {
    closeCurrent();
  }
}
