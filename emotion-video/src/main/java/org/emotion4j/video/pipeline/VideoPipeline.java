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
import java.util.function.BooleanSupplier;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.SourceEnd;

/**
 * Takes the frames of a video through the stages: grab, detect, track, classify, deliver.
 *
 * <p>Offline, as it is if nothing else is said, it loses no frame: detection and classification of
 * several frames run at the same time, faces are followed and scores smoothed in the frames' order,
 * and so are the results delivered. What comes out does not depend on how fast anything was. At
 * most {@value #MOST_IN_FLIGHT} frames are in flight, so that memory is bounded; a source with
 * fewer buffers slows it down and does no harm.
 *
 * <p>Live, with {@link PipelineOptions#withLatencyBudget}, it leaves out frames to stay in time and
 * tells how many. A source that is read faster than it is shown, as a file is, loses most of its
 * frames then: see {@link org.emotion4j.video.source.FrameSources#paced}.
 *
 * <p>For one run at a time; {@link #stop} and {@link #statistics} may be called by any thread. The
 * engine, the source and what the sink writes to belong to the caller, who closes them. Threads of
 * a run end with it.
 */
public final class VideoPipeline {

  /** A source has eight buffers if nothing else is said; one is filled, one waits. */
  static final int MOST_IN_FLIGHT = 6;

  private final EmotionEngine engine;
  private final PipelineOptions options;
  private final Measurements measured = Measurements.ofAllRuns();
  private final Bell bell = new Bell();
  private volatile boolean stopped;

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
   * @param source the video. It is closed only if it still waits for a frame half a second after
   *     none is wanted any more, as after {@link #stop}
   * @param sink takes the results
   * @return how it ended; a source that ends too soon is no error, its end says so. After {@link
   *     #stop}, also one before this was called, its kind is CLOSED
   * @throws RuntimeException what the source, the engine or the sink has thrown, after all frames
   *     have been given back; what was delivered before stays delivered, and where the source has
   *     failed, that is all it gave before
   */
  public PipelineSummary run(FrameSource source, FrameSink sink) {
    try {
      return runUntilStopped(source, sink);
    } finally {
      stopped = false; // here and not at the beginning, where it would undo an early stop
    }
  }

  private PipelineSummary runUntilStopped(FrameSource source, FrameSink sink) {
    long start = System.nanoTime();
    Measurements ofRun = measured.ofOneRun();
    boolean live = options.latencyBudget().isPresent();
    try (WorkerThreads workers = new WorkerThreads(live ? 1 : options.threads(), bell);
        FrameInbox inbox = new FrameInbox(live, bell, ofRun);
        FrameFlow flow =
            flow(new FrameStages(engine, options, sink, ofRun), workers, inbox::hasFrame, ofRun);
        Grabber grabber = new Grabber(source, inbox, ofRun)) {
      if (!stopped) {
        grabber.start();
      }
      passOn(inbox, flow);
      PipelineStatistics done = ofRun.snapshot();
      SourceEnd end = stopped ? stoppedAfter(done.grabbed()) : inbox.end(source);
      return PipelineSummary.of(done, end, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /**
   * The same, and publishes the frames too.
   *
   * @param source the video
   * @param sink takes the results
   * @param publisher publishes each frame before the sink takes it, and completes or fails its
   *     subscribers at the end; for this run only
   * @return how it ended
   */
  public PipelineSummary run(FrameSource source, FrameSink sink, FramePublisher<?> publisher) {
    boolean waits = options.latencyBudget().isEmpty();
    try {
      PipelineSummary summary =
          run(
              source,
              frame -> {
                publisher.publish(frame, waits, () -> stopped, measured::unpublished);
                sink.accept(frame);
              });
      publisher.complete();
      return summary;
    } catch (RuntimeException | Error e) {
      publisher.fail(e);
      throw e;
    }
  }

  private static SourceEnd stoppedAfter(long frames) {
    return new SourceEnd(
        SourceEnd.Kind.CLOSED, frames, 0, "Processing was stopped before the end.");
  }

  private FrameFlow flow(
      FrameStages stages,
      WorkerThreads workers,
      BooleanSupplier frameWaits,
      Measurements measured) {
    Optional<Duration> budget = options.latencyBudget();
    if (budget.isEmpty()) {
      DetectionSchedule schedule = DetectionSchedule.offline(options);
      return new FramesInFlight(MOST_IN_FLIGHT, stages, schedule, workers);
    }
    LiveDetection detection =
        new LiveDetection(
            stages, DetectionSchedule.live(options), options.tracking(), workers, bell);
    return new LiveFrames(
        budget.get(), stages, detection, () -> stopped || frameWaits.getAsBoolean(), measured);
  }

  /** From the inbox through the stages, until no frame is left. */
  private void passOn(FrameInbox inbox, FrameFlow flow) {
    while (true) {
      long heard = bell.rung();
      boolean moved = flow.advance();
      if (!stopped && flow.hasRoom()) {
        Optional<GrabbedFrame> next = inbox.poll();
        next.ifPresent(flow::add);
        moved |= next.isPresent();
      }
      if (flow.isEmpty() && (stopped || inbox.isAtEnd())) {
        return;
      }
      if (!moved) {
        bell.await(heard);
      }
    }
  }

  /**
   * What has been done until now, in this run and those before.
   *
   * @return a snapshot; counts of frames that are on the way may not fit together to the last one
   */
  public PipelineStatistics statistics() {
    return measured.snapshot();
  }

  /**
   * Takes no more frames from the source; those in flight are still delivered, then {@link #run}
   * returns as at the end of a video. If there is no run, the next one ends so before its first
   * frame, and the source is not touched: a stop that comes too early is not lost. It holds for one
   * run.
   */
  public void stop() {
    stopped = true;
    bell.ring();
  }
}
