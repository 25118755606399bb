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

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;

/**
 * A thread that takes frames from a source into an inbox, so that a source that waits for a camera
 * or a network holds up nobody.
 */
final class Grabber implements AutoCloseable {

  /** For how long a source may go on waiting for a frame that nobody wants any more. */
  static final long PATIENCE_MILLIS = 500;

  private final FrameSource source;
  private final FrameInbox inbox;
  private final Measurements measured;
  private final Thread thread;

  Grabber(FrameSource source, FrameInbox inbox, Measurements measured) {
    this.source = source;
    this.inbox = inbox;
    this.measured = measured;
    this.thread = WorkerThreads.of("grabber", this::grab);
  }

  void start() {
    thread.start();
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // it is thrown by the thread that runs the pipeline
  private void grab() {
    try {
      boolean wanted = true;
      while (wanted) {
        long start = System.nanoTime();
        Optional<Frame> next = source.next();
        if (next.isEmpty()) {
          break;
        }
        measured.since(start, PipelineStage.GRAB);
        measured.grabbed();
        wanted = inbox.put(new GrabbedFrame(next.get(), System.nanoTime()));
      }
      inbox.noMore(null);
    } catch (RuntimeException | Error e) {
      inbox.noMore(e);
    }
  }

  /**
   * Ends the thread. A source that goes on waiting is closed, which ends that: nothing else does.
   */
  @Override
  public void close() {
    inbox.close();
    if (!WorkerThreads.ended(thread, PATIENCE_MILLIS)) {
      source.close();
      WorkerThreads.ended(thread, TimeUnit.SECONDS.toMillis(10));
    }
  }
}
