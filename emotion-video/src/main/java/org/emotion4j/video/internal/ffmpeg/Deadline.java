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
package org.emotion4j.video.internal.ffmpeg;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * Ends a call of FFmpeg that waits for the world: when its time is up, or when another thread says
 * so. FFmpeg asks while it waits for the network; in a name look-up it does not.
 *
 * <p>Safe to share between threads.
 */
public final class Deadline implements AutoCloseable {

  /**
   * One callback serves all: each object of such a class that lives takes one of a few native
   * functions, so one for each source would run out.
   */
  private static final Callback CALLBACK = new Callback();

  private static final Map<Long, Deadline> DEADLINES = new ConcurrentHashMap<>();
  private static final AtomicLong LAST = new AtomicLong();

  private static final long NEVER = Long.MAX_VALUE;

  private final long id = LAST.incrementAndGet();
  private volatile long end = NEVER;
  private volatile boolean cancelled;
  private volatile boolean expired;

  /** One that lets everything through until it is told otherwise. */
  public Deadline() {
    DEADLINES.put(id, this);
  }

  /**
   * Has FFmpeg ask this one.
   *
   * @param context what waits
   */
  public void watch(AVFormatContext context) {
    context.interrupt_callback().callback(CALLBACK).opaque(new Key(id));
  }

  /**
   * Starts the clock.
   *
   * @param time how long calls may take from now on in all
   */
  public void start(Duration time) {
    expired = false;
    end = System.nanoTime() + time.toNanos();
  }

  /** Stops the clock. */
  public void stop() {
    end = NEVER;
  }

  /** Ends what waits now, and all that will. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Whether {@link #cancel} was called.
   *
   * @return whether it was
   */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Whether a call was ended since the clock was started last.
   *
   * @return whether the time was up
   */
  public boolean isExpired() {
    return expired;
  }

  /**
   * Whether what waits has to end.
   *
   * @return whether it was cancelled or its time is up
   */
  public boolean isOver() {
    if (cancelled) {
      return true;
    }
    long until = end;
    if (until != NEVER && System.nanoTime() - until >= 0) {
      expired = true;
      return true;
    }
    return false;
  }

  /** Forgets it; nothing may ask it any more. */
  @Override
  public void close() {
    DEADLINES.remove(id);
  }

  /** A number that travels as an address, and is never followed. */
  private static final class Key extends Pointer {
    Key(long value) {
      address = value;
    }
  }

  private static final class Callback extends AVIOInterruptCB.Callback_Pointer {

    @Override
    public int call(Pointer number) {
      Deadline deadline = DEADLINES.get(number.address());
      return deadline != null && deadline.isOver() ? 1 : 0;
    }
  }
}
