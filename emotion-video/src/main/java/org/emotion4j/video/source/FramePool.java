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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The pixel buffers of one source: made when needed, at most so many, and reused. Safe to share
 * between threads.
 */
final class FramePool {

  private final int width;
  private final int height;
  private final int capacity;
  private final Duration wait;
  private final Deque<PixelBuffer> idle = new ArrayDeque<>();
  private int made;
  private boolean closed;

  FramePool(int width, int height, int capacity, Duration wait) {
    this.width = width;
    this.height = height;
    this.capacity = capacity;
    this.wait = wait;
  }

  /** A buffer with one holder; empty once the pool is closed. Waits while all are in use. */
  synchronized Optional<PixelBuffer> take() {
    long end = System.nanoTime() + wait.toNanos();
    while (!closed && idle.isEmpty() && made == capacity) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new IllegalStateException(
            ("All %d frames that a source may lend have been in use for %d ms. Close each frame when"
                    + " it is done with, or ask for more with buffers(...)")
                .formatted(capacity, wait.toMillis()));
      }
      try {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(
            "The thread was interrupted while it waited for a frame to be closed", e);
      }
    }
    if (closed) {
      return Optional.empty();
    }
    PixelBuffer buffer = idle.pollFirst();
    if (buffer == null) {
      buffer = new PixelBuffer(this, width, height);
      made++;
    }
    buffer.lend();
    return Optional.of(buffer);
  }

  synchronized void giveBack(PixelBuffer buffer) {
    if (closed) {
      IdleMemory.SHARED.give(buffer.bytes());
    } else {
      idle.addFirst(buffer);
      notifyAll();
    }
  }

  /** Ends waiting. What is lent stays usable until it is given back. */
  synchronized void close() {
    closed = true;
    idle.forEach(buffer -> IdleMemory.SHARED.give(buffer.bytes()));
    idle.clear();
    notifyAll();
  }
}
