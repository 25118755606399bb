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
import org.emotion4j.video.internal.ffmpeg.FFmpeg;

/** One video file that is being written. Safe to share between threads. */
final class VideoFile implements AutoCloseable {

  private enum State {
    OPEN,
    FAILED,
    CLOSED
  }

  private final OutputPart file;
  private final Muxer muxer;
  private final PictureEncoder encoder;
  private final Optional<SoundCopy> sound;
  private final int ticksPerSecond;
  private final long frameTicks;
  private State state = State.OPEN;
  private long frames;
  private long lastMicros = Long.MIN_VALUE;
  private long lastTicks;
  private long lastLength;

  /** Takes the parts, which are ready but for the muxer's start. */
  VideoFile(
      OutputPart file,
      Muxer muxer,
      PictureEncoder encoder,
      Optional<SoundCopy> sound,
      int ticksPerSecond,
      double frameRate) {
    this.file = file;
    this.muxer = muxer;
    this.encoder = encoder;
    this.sound = sound;
    this.ticksPerSecond = ticksPerSecond;
    this.frameTicks = Math.max(1, Math.round(ticksPerSecond / frameRate));
    this.lastLength = frameTicks;
  }

  synchronized void write(PictureEncoder.Filler filler, long micros) {
    if (state != State.OPEN) {
      throw new IllegalStateException(
          state == State.CLOSED
              ? file.file() + " is finished or given up; nothing can be added to it"
              : "Writing " + file.file() + " failed before; finish() keeps what was written");
    }
    if (micros <= lastMicros) {
      throw new IllegalArgumentException(
          "Each frame must be later than the one before: %d us does not follow %d us"
              .formatted(micros, lastMicros));
    }
    boolean written = false;
    try {
      sound.ifPresent(copy -> copy.copyUntil(micros));
      long ticks = ticks(micros);
      lastLength = frames == 0 ? frameTicks : ticks - lastTicks;
      encoder.encode(filler, ticks, lastLength);
      lastTicks = ticks;
      lastMicros = micros;
      frames++;
      written = true;
    } finally {
      if (!written) {
        state = State.FAILED;
      }
    }
  }

  /** Two frames within one unit of the container come one unit apart. */
  private long ticks(long micros) {
    long ticks = Math.round((double) micros * ticksPerSecond / FFmpeg.MICROS);
    return frames == 0 ? ticks : Math.max(ticks, lastTicks + 1);
  }

  synchronized long frames() {
    return frames;
  }

  boolean hasSound() {
    return sound.map(SoundCopy::hasSound).orElse(false);
  }

  /**
   * Ends the file and puts it in its place.
   *
   * @param target its name
   * @param wholeSound whether sound goes on after the last frame, if the source's does
   */
  private void finish(Path target, boolean wholeSound) {
    if (state == State.CLOSED) {
      return;
    }
    boolean failedBefore = state == State.FAILED;
    state = State.CLOSED;
    boolean finished = false;
    try {
      if (frames == 0) {
        throw new VideoOutputException(
            "No frame was written to " + file.file() + ", so there is no such file");
      }
      encoder.flush(lastLength);
      boolean whole = wholeSound && !failedBefore;
      sound.ifPresent(copy -> copy.copyUntil(whole ? Long.MAX_VALUE : endMicros()));
      muxer.finish();
      free();
      file.moveTo(target);
      finished = true;
    } finally {
      if (!finished) {
        free();
        file.delete();
      }
    }
  }

  /** Ends the file with the frames there are. */
  synchronized void finish() {
    finish(file.file(), false);
  }

  /** The same under another name in the same folder. */
  synchronized void finishAs(String name) {
    finish(file.file().resolveSibling(name), false);
  }

  private long endMicros() {
    return Math.round((double) (lastTicks + lastLength) * FFmpeg.MICROS / ticksPerSecond);
  }

  synchronized void abort() {
    if (state != State.CLOSED) {
      state = State.CLOSED;
      free();
      file.delete();
    }
  }

  @Override
  public synchronized void close() {
    if (state == State.FAILED) {
      abort();
    } else {
      finish(file.file(), true);
    }
  }

  private void free() {
    encoder.close();
    sound.ifPresent(SoundCopy::close);
    muxer.close();
  }
}
