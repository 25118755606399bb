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

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Publishes the frames of one run of a pipeline to any number of subscribers: give it to {@link
 * VideoPipeline#run(org.emotion4j.video.source.FrameSource, FrameSink, FramePublisher)}. Who
 * subscribes late gets what comes then. At the end of the run subscribers are completed; if it
 * failed, they get what it throws.
 *
 * <p>The picture of a frame is there only while it is delivered, so subscribers get what a function
 * makes of the frame in that moment: {@link #ofResults()} publishes what was found, {@link
 * #ofFrames()} the frame with a picture of its own.
 *
 * <p>Each subscriber has a buffer. Offline the pipeline waits while that of the slowest one is
 * full; live it does not, a subscriber that is not ready misses frames, and {@link
 * PipelineStatistics#unpublished} counts them. Subscribers are called by the threads of an
 * executor, each by one at a time. One that throws is cancelled; the others and the run go on.
 *
 * <p>Safe to share between threads.
 *
 * @param <T> what subscribers get
 */
public final class FramePublisher<T> implements Flow.Publisher<T> {

  private static final int BUFFER = 8;

  private final SubmissionPublisher<T> subscribers;
  private final Function<? super AnalyzedFrame, ? extends T> value;

  /**
   * A publisher.
   *
   * @param value what is published of a frame; called only while somebody is subscribed, by the
   *     thread that delivers. What it throws ends the run
   * @param executor its threads call the subscribers
   * @param buffer for how many frames each subscriber has room, 1 or more; rounded up to a power of
   *     two
   */
  public FramePublisher(
      Function<? super AnalyzedFrame, ? extends T> value, Executor executor, int buffer) {
    this.value = value;
    this.subscribers = new SubmissionPublisher<>(executor, buffer);
  }

  /**
   * Publishes what was found in each frame, without its picture; on the common pool's threads, with
   * room for eight frames.
   *
   * @return a publisher
   */
  public static FramePublisher<FrameResult> ofResults() {
    return new FramePublisher<>(AnalyzedFrame::result, ForkJoinPool.commonPool(), BUFFER);
  }

  /**
   * Publishes each frame with a copy of its picture, which belongs to the subscribers; on the
   * common pool's threads, with room for eight frames. A copy of 640x480 pixels has 0.9 MB.
   *
   * @return a publisher
   */
  public static FramePublisher<AnalyzedFrame> ofFrames() {
    return new FramePublisher<>(AnalyzedFrame::withOwnImage, ForkJoinPool.commonPool(), BUFFER);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    subscribers.subscribe(subscriber);
  }

  /**
   * Publishes a frame. Called by one thread at a time.
   *
   * @param waits whether to wait until all have room
   * @param stopped ends waiting
   * @param missed is told of each subscriber that had no room
   */
  void publish(AnalyzedFrame frame, boolean waits, BooleanSupplier stopped, Runnable missed) {
    if (!subscribers.hasSubscribers()) {
      return;
    }
    T published = value.apply(frame);
    // Not submit(), which cannot be ended: a subscriber that asks for nothing would hold up stop().
    while (waits && isFull() && !stopped.getAsBoolean()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("Interrupted while subscribers had no room for a frame");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    subscribers.offer(
        published,
        (subscriber, dropped) -> {
          missed.run();
          return false;
        });
  }

  private boolean isFull() {
    return subscribers.estimateMaximumLag() >= subscribers.getMaxBufferCapacity();
  }

  /** Tells subscribers that the run has ended. */
  void complete() {
    subscribers.close();
  }

  /** Tells subscribers why the run has failed. */
  void fail(Throwable failure) {
    subscribers.closeExceptionally(failure);
  }
}
