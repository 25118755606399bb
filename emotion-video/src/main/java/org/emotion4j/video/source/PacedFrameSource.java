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

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Gives the frames of a source no sooner than when they are shown. */
final class PacedFrameSource implements FrameSource {

  private final FrameSource source;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closing = lock.newCondition();
  private boolean started;
  private boolean closed;
  private long firstNanos;
  private long firstMicros;

  PacedFrameSource(FrameSource source) {
    this.source = source;
  }

  @Override
  public SourceInfo info() {
    return source.info();
  }

  @Override
  public Optional<Frame> next() {
    Optional<Frame> next = source.next();
    boolean given = false;
    try {
      next.ifPresent(frame -> await(frame.timestampMicros()));
      given = true;
    } finally {
      if (!given) {
        next.ifPresent(Frame::close);
      }
    }
    return next;
  }

  /** Waits until the time has come, or the source is closed. */
  private void await(long micros) {
    lock.lock();
    try {
      if (!started) {
        started = true;
        firstNanos = System.nanoTime();
        firstMicros = micros;
      }
      long due = firstNanos + TimeUnit.MICROSECONDS.toNanos(micros - firstMicros);
      long left = due - System.nanoTime();
      while (left > 0 && !closed) {
        left = closing.awaitNanos(Math.min(left, due - System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "The thread was interrupted while it waited for the time of a frame", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public SourceEnd end() {
    return source.end();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      closing.signalAll();
    } finally {
      lock.unlock();
    }
    source.close();
  }
}
