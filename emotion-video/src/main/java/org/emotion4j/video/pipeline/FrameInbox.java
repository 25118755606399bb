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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.SourceEnd;
import org.jspecify.annotations.Nullable;

/**
 * Where the grabber puts frames and the pipeline takes them: offline it keeps all, and the grabber
 * waits for room; live it keeps the newest one.
 *
 * <p>Safe to share between threads.
 */
final class FrameInbox implements AutoCloseable {

  private final boolean live;
  private final Bell bell;
  private final Measurements measured;
  private final Deque<GrabbedFrame> frames = new ArrayDeque<>(1);
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  FrameInbox(boolean live, Bell bell, Measurements measured) {
    this.live = live;
    this.bell = bell;
    this.measured = measured;
  }

  /** Takes a frame over; returns whether more are wanted. */
  synchronized boolean put(GrabbedFrame frame) {
    while (!live && !closed && !frames.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        frame.frame().close();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The thread that grabs frames was interrupted", e);
      }
    }
    if (closed) {
      frame.frame().close();
      return false;
    }
    while (!frames.isEmpty()) {
      frames.removeFirst().frame().close();
      measured.skipped();
    }
    frames.addLast(frame);
    bell.ring();
    return true;
  }

  /** Tells that no more will come, and what went wrong if anything did. */
  synchronized void noMore(@Nullable Throwable failed) {
    ended = true;
    failure = failed;
    bell.ring();
  }

  /** The next frame, if there is one now. */
  synchronized Optional<GrabbedFrame> poll() {
    Optional<GrabbedFrame> next = Optional.ofNullable(frames.pollFirst());
    notifyAll();
    return next;
  }

  /** Whether a frame waits. */
  synchronized boolean hasFrame() {
    return !frames.isEmpty();
  }

  /** Whether all has been taken and no more will come. */
  synchronized boolean isAtEnd() {
    return ended && frames.isEmpty();
  }

  /** How the source came to its end, after that; throws what it has thrown. */
  synchronized SourceEnd end(FrameSource source) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return source.end();
  }

  /** Gives back what is left, and takes no more. */
  @Override
  public synchronized void close() {
    closed = true;
    frames.forEach(left -> left.frame().close());
    frames.clear();
    notifyAll();
  }
}
