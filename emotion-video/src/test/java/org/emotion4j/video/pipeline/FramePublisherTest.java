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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.SourceEnd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramePublisherTest {

  private static final int FRAMES = 40;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @BeforeEach
  void write() {
    NoisePictures.write(folder, FRAMES, 0, 0, FRAMES);
  }

  /** Asks for one after the other, or for as many as told. */
  private static class Listener<T> implements Flow.Subscriber<T> {

    private final List<T> got = new ArrayList<>();
    private final long first;
    private final boolean more;
    private final CompletableFuture<List<T>> all = new CompletableFuture<>();
    private Optional<Flow.Subscription> subscription = Optional.empty();

    Listener(long first, boolean more) {
      this.first = first;
      this.more = more;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = Optional.of(given);
      if (first > 0) {
        given.request(first);
      }
    }

    @Override
    public void onNext(T item) {
      got.add(item);
      if (more) {
        subscription.orElseThrow().request(1);
      }
    }

    @Override
    public void onError(Throwable failure) {
      all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      all.complete(got);
    }

    List<T> all() {
      return all.orTimeout(60, TimeUnit.SECONDS).join();
    }
  }

  private PipelineSummary run(VideoPipeline pipeline, FrameSink sink, FramePublisher<?> publisher) {
    try (FrameSource source = NoisePictures.open(folder)) {
      return pipeline.run(source, sink, publisher);
    }
  }

  @Test
  void offlineNobodyMissesAFrameHoweverSlowTheyAsk() {
    Listener<FrameResult> one = new Listener<>(1, true);
    Listener<FrameResult> two = new Listener<>(1, true);
    FramePublisher<FrameResult> publisher =
        new FramePublisher<>(AnalyzedFrame::result, ForkJoinPool.commonPool(), 1);
    publisher.subscribe(one);
    publisher.subscribe(two);
    List<FrameResult> delivered = new ArrayList<>();
    try (EmotionEngine engine = NoisePictures.engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      run(pipeline, frame -> delivered.add(frame.result()), publisher);
      assertEquals(0, pipeline.statistics().unpublished());
    }
    assertEquals(FRAMES, delivered.size());
    assertEquals(delivered, one.all());
    assertEquals(delivered, two.all());
  }

  /** Live with room for one frame: of 40 to somebody who asks for none, 39 are missed. */
  @Test
  void liveWhoeverIsNotReadyMissesFramesAndTheyAreCounted() {
    Listener<Long> silent = new Listener<>(0, false);
    FramePublisher<Long> publisher =
        new FramePublisher<>(AnalyzedFrame::number, ForkJoinPool.commonPool(), 1);
    publisher.subscribe(silent);
    PipelineOptions live = PipelineOptions.standard().withLatencyBudget(Duration.ofHours(1));
    try (EmotionEngine engine = NoisePictures.engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, live);
      PipelineSummary summary = run(pipeline, frame -> {}, publisher);
      assertEquals(summary.frames() - 1, pipeline.statistics().unpublished());
    }
    silent.subscription.orElseThrow().request(10);
    assertEquals(1, silent.all().size());
  }

  @Test
  void stoppingEndsWaitingForWhoeverAsksForNothing() {
    CountDownLatch delivered = new CountDownLatch(8);
    FramePublisher<FrameResult> publisher = FramePublisher.ofResults();
    publisher.subscribe(new Listener<>(0, false));
    try (EmotionEngine engine = NoisePictures.engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      Thread stopper =
          new Thread(
              () -> {
                SteppedSource.await(delivered);
                pipeline.stop();
              });
      stopper.start();
      PipelineSummary summary = run(pipeline, frame -> delivered.countDown(), publisher);
      assertEquals(SourceEnd.Kind.CLOSED, summary.end().kind());
      assertTrue(summary.frames() < FRAMES, summary.toString());
    }
  }

  @Test
  void aStopBeforeTheRunCompletesSubscribers() {
    Listener<FrameResult> listener = new Listener<>(1, true);
    FramePublisher<FrameResult> publisher = FramePublisher.ofResults();
    publisher.subscribe(listener);
    try (EmotionEngine engine = NoisePictures.engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      pipeline.stop();
      PipelineSummary summary = run(pipeline, frame -> {}, publisher);
      assertEquals(SourceEnd.Kind.CLOSED, summary.end().kind());
    }
    assertEquals(List.of(), listener.all());
  }

  @Test
  void aFailureIsPublishedToo() {
    Listener<FrameResult> listener = new Listener<>(FRAMES, false);
    FramePublisher<FrameResult> publisher = FramePublisher.ofResults();
    publisher.subscribe(listener);
    IllegalStateException full = new IllegalStateException("the disk is full");
    try (EmotionEngine engine = NoisePictures.engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      FrameSink sink =
          frame -> {
            if (frame.number() == 3) {
              throw full;
            }
          };
      assertSame(
          full, assertThrows(IllegalStateException.class, () -> run(pipeline, sink, publisher)));
    }
    assertSame(full, assertThrows(CompletionException.class, listener::all).getCause());
    assertEquals(4, listener.got.size(), "frame 3 was published before the sink failed");
  }

  @Test
  void aSubscriberThatThrowsIsCancelledAndTheRunGoesOn() {
    Listener<FrameResult> good = new Listener<>(FRAMES, false);
    FramePublisher<FrameResult> publisher = FramePublisher.ofResults();
    publisher.subscribe(
        new Listener<FrameResult>(FRAMES, false) {
          @Override
          public void onNext(FrameResult item) {
            throw new IllegalStateException("no");
          }
        });
    publisher.subscribe(good);
    try (EmotionEngine engine = NoisePictures.engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      assertEquals(FRAMES, run(pipeline, frame -> {}, publisher).frames());
    }
    assertEquals(FRAMES, good.all().size());
  }

  /** The picture moves, so that the first pixel is another one in each frame. */
  @Test
  void ofFramesThePicturesStay() {
    Listener<AnalyzedFrame> listener = new Listener<>(FRAMES, false);
    FramePublisher<AnalyzedFrame> publisher = FramePublisher.ofFrames();
    publisher.subscribe(listener);
    List<Integer> pixels = new ArrayList<>();
    NoisePictures.write(folder, FRAMES, 2, 1, FRAMES);
    try (EmotionEngine engine = NoisePictures.engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      run(pipeline, frame -> pixels.add((int) frame.image().pixels().get(0)), publisher);
    }
    assertEquals(
        pixels, listener.all().stream().map(frame -> (int) frame.image().pixels().get(0)).toList());
    assertTrue(pixels.stream().distinct().count() > FRAMES / 2, "the pictures differ");
  }
}
