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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.SourceEnd;
import org.emotion4j.video.source.SourceInfo;

/** A source with something to do before each frame, as waiting or failing; tells when it ends. */
final class SteppedSource implements FrameSource {

  private final FrameSource source;
  private final IntConsumer before;
  private final AtomicInteger calls = new AtomicInteger();
  final CountDownLatch ended = new CountDownLatch(1);
  final CountDownLatch closed;

  /**
   * A source.
   *
   * @param before gets the number of the call, from 0
   */
  SteppedSource(FrameSource source, IntConsumer before) {
    this(source, before, new CountDownLatch(1));
  }

  /** One whose waiting ends when it is closed. */
  SteppedSource(FrameSource source, IntConsumer before, CountDownLatch closed) {
    this.source = source;
    this.before = before;
    this.closed = closed;
  }

  @Override
  public SourceInfo info() {
    return source.info();
  }

  @Override
  public Optional<Frame> next() {
    before.accept(calls.getAndIncrement());
    if (closed.getCount() == 0) {
      ended.countDown();
      return Optional.empty();
    }
    Optional<Frame> next = source.next();
    if (next.isEmpty()) {
      ended.countDown();
    }
    return next;
  }

  @Override
  public SourceEnd end() {
    return source.end();
  }

  /** Leaves the source inside open, so that its buffers can be counted. */
  @Override
  public void close() {
    closed.countDown();
  }

  /** Waits as a camera does that gives nothing. */
  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
