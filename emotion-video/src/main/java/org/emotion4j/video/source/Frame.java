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

import java.util.concurrent.atomic.AtomicBoolean;
import org.emotion4j.Image;

/**
 * A picture of a video and when it is shown. Its pixels lie in a buffer of the source, which gets
 * it back when the frame and all that {@link #retain} gave are closed, and then fills it anew: do
 * not keep the {@link Image} longer than the frame.
 *
 * <p>Safe to share between threads.
 */
public final class Frame implements AutoCloseable {

  private final long number;
  private final long timestampMicros;
  private final PixelBuffer buffer;
  private final AtomicBoolean closed = new AtomicBoolean();

  Frame(long number, long timestampMicros, PixelBuffer buffer) {
    this.number = number;
    this.timestampMicros = timestampMicros;
    this.buffer = buffer;
  }

  /**
   * The place in the video.
   *
   * @return from 0 on; a frame that could not be decoded has taken a number too
   */
  public long number() {
    return number;
  }

  /**
   * When it is shown, counted from where the container starts, which is what players show as 0: the
   * earliest of its streams, so that pictures and sound have one clock. Of a camera and a stream
   * without such a start, counted from the first frame.
   *
   * <p>Each frame is later than the one before. Where the stream has no time for it, it follows
   * that by its length; where the stream's time is not later, by a microsecond; and where the
   * stream's clock leaps back by more than ten seconds, time goes on from there.
   *
   * @return microseconds, rounded from the stream's own unit; negative where the container says so
   */
  public long timestampMicros() {
    return timestampMicros;
  }

  /**
   * The picture, upright as the video says it is to be shown.
   *
   * @return {@link org.emotion4j.PixelFormat#BGR8} pixels; rows may be longer than the width needs
   * @throws IllegalStateException if the frame is closed
   */
  public Image image() {
    checkOpen();
    return buffer.image();
  }

  /**
   * Another handle on the same picture, for another holder, who closes it.
   *
   * @return a frame with the same pixels
   * @throws IllegalStateException if this one is closed
   */
  public Frame retain() {
    checkOpen();
    if (!buffer.retain()) {
      throw closedError();
    }
    return new Frame(number, timestampMicros, buffer);
  }

  /** The same picture at another place; this frame is closed by it. */
  Frame moved(long toNumber, long toMicros) {
    checkOpen();
    if (!buffer.retain()) {
      throw closedError();
    }
    close();
    return new Frame(toNumber, toMicros, buffer);
  }

  private void checkOpen() {
    if (closed.get()) {
      throw closedError();
    }
  }

  private IllegalStateException closedError() {
    return new IllegalStateException(
        "Frame "
            + number
            + " is closed; its buffer holds another picture by now. Retain a frame that is needed"
            + " longer");
  }

  /** Gives the buffer back if nobody else holds it. Closing twice does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      buffer.release();
    }
  }

  @Override
  public String toString() {
    return "Frame[" + number + " at " + timestampMicros + " us]";
  }
}
