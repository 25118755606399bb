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
package org.emotion4j.video.pipeline;

/** Wakes the thread that waits until anything has happened. Safe to share between threads. */
final class Bell {

  private long rung;

  /** Tells that something has happened. */
  synchronized void ring() {
    rung++;
    notifyAll();
  }

  /** How often it has rung: look before you look what has happened, then wait for more. */
  synchronized long rung() {
    return rung;
  }

  /** Waits until it has rung once more since. */
  void await(long since) {
    await(since, Long.MAX_VALUE);
  }

  /** The same, but at most for so long. */
  synchronized void await(long since, long nanos) {
    long start = System.nanoTime();
    while (rung == since) {
      long left = nanos - (System.nanoTime() - start);
      if (left <= 0) {
        return;
      }
      try {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(
            "The thread that processes the video was interrupted; use stop() to end it early", e);
      }
    }
  }
}
