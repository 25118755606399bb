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

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.SourceEnd;
import org.emotion4j.video.track.FaceTracker;
import org.emotion4j.video.track.ScoreSmoother;

/**
 * Takes every frame of a video through the stages and loses none: frames are grabbed one after the
 * other, detection and classification of several frames run at the same time, faces are followed
 * and scores smoothed in the frames' order, and so are the results delivered. What comes out does
 * not depend on how fast anything was.
 *
 * <p>At most {@value #MOST_IN_FLIGHT} frames are in flight, so that memory is bounded and the
 * buffers of a {@link FrameSource} with the standard options suffice.
 *
 * <p>For one run at a time; {@link #stop} may be called by any thread. The engine, the source and
 * what the sink writes to belong to the caller, who closes them.
 */
public final class VideoPipeline {

  /** A source has eight buffers if nothing else is said; one is being filled. */
  static final int MOST_IN_FLIGHT = 6;

  private static final AtomicInteger THREADS = new AtomicInteger();

  private final EmotionEngine engine;
  private final PipelineOptions options;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * A pipeline.
   *
   * @param engine detects and classifies
   * @param options how the video is processed
   */
  public VideoPipeline(EmotionEngine engine, PipelineOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /**
   * Processes a video from where the source is to its end. Returns when the last frame has been
   * delivered.
   *
   * @param source the video
   * @param sink takes the results
   * @return how it ended; a source that ends too soon is no error, its end says so
   * @throws RuntimeException what the source, the engine or the sink has thrown, after all frames
   *     have been given back; what was delivered before stays delivered
   */
  public PipelineSummary run(FrameSource source, FrameSink sink) {
    stopped.set(false);
    long start = System.nanoTime();
    ExecutorService workers = Executors.newFixedThreadPool(options.threads(), threads());
    try (FramesInFlight frames =
        new FramesInFlight(
            engine,
            workers,
            FaceTracker.create(options.tracking()),
            new ScoreSmoother(options.smoothing()),
            sink)) {
      boolean ended = false;
      while (!ended || frames.count() > 0) {
        while (!ended && frames.count() < MOST_IN_FLIGHT) {
          Optional<Frame> next = stopped.get() ? Optional.empty() : source.next();
          ended = next.isEmpty();
          next.ifPresent(frame -> frames.add(frame, frames.added() % options.detectEvery() == 0));
        }
        frames.advance();
      }
      return frames.summary(end(source), Duration.ofNanos(System.nanoTime() - start));
    } finally {
      workers.shutdown();
    }
  }

  private SourceEnd end(FrameSource source) {
    return stopped.get()
        ? new SourceEnd(SourceEnd.Kind.CLOSED, 0, 0, "Processing was stopped before the end.")
        : source.end();
  }

  /**
   * Takes no more frames from the source; those in flight are still delivered, then {@link #run}
   * returns as at the end of a video.
   */
  public void stop() {
    stopped.set(true);
  }

  private static ThreadFactory threads() {
    return task -> {
      Thread thread = new Thread(task, "emotion4j-video-" + THREADS.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
