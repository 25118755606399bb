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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.emotion4j.BoundingBox;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left out, and what a slow detector finds; steps are told, so that no time matters. */
class LivePipelineTest {

  private static final int FRAMES = 40;
  private static final Duration HOUR = Duration.ofHours(1);

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private static PipelineOptions live(Duration budget) {
    return PipelineOptions.standard().withSmoothing(Duration.ZERO).withLatencyBudget(budget);
  }

  @Test
  void whileTheSinkIsBusyOnlyTheNewestFrameIsKept() {
    NoisePictures.write(folder, FRAMES, 0, 0, FRAMES);
    CountDownLatch first = new CountDownLatch(1);
    List<Long> delivered = new ArrayList<>();
    try (EmotionEngine engine = NoisePictures.engine();
        FrameSource pictures = NoisePictures.open(folder)) {
      SteppedSource source =
          new SteppedSource(
              pictures,
              call -> {
                if (call == 1) {
                  SteppedSource.await(first);
                }
              });
      VideoPipeline pipeline = new VideoPipeline(engine, live(HOUR).withDetectEvery(1));
      PipelineSummary summary =
          pipeline.run(
              source,
              frame -> {
                delivered.add(frame.number());
                first.countDown();
                SteppedSource.await(source.ended);
              });
      assertEquals(List.of(0L, FRAMES - 1L), delivered);
      assertEquals(2, summary.frames());
      assertEquals(FRAMES - 2, summary.skipped());
      assertEquals(2, summary.latency().count());
      assertTrue(summary.end().isComplete(), summary.toString());
      PipelineStatistics statistics = pipeline.statistics();
      assertEquals(FRAMES, statistics.grabbed());
      assertEquals(FRAMES - 2, statistics.skipped());
      assertEquals(2, statistics.delivered());
    }
    NoisePictures.assertNoThreadIsLeft();
  }

  /** The flow alone, in this thread, on frames that are given to it one after the other. */
  private List<AnalyzedFrame> pass(
      PipelineOptions options, MiddleFace.Detector detector, BiConsumer<Integer, Step> steps) {
    Measurements measured = Measurements.ofAllRuns();
    Bell bell = new Bell();
    List<AnalyzedFrame> delivered = new ArrayList<>();
    try (EmotionEngine engine = NoisePictures.engine(detector, new MiddleFace.Classifier());
        FrameSource source = NoisePictures.open(folder);
        WorkerThreads worker = new WorkerThreads(1, bell)) {
      FrameStages stages = new FrameStages(engine, options, delivered::add, measured);
      LiveDetection detection =
          new LiveDetection(
              stages, DetectionSchedule.live(options), options.tracking(), worker, bell);
      try (LiveFrames flow = new LiveFrames(HOUR, stages, detection, () -> true, measured)) {
        Optional<Frame> next = source.next();
        for (int i = 0; next.isPresent(); i++) {
          steps.accept(i, new Step(next.get(), flow, detection));
          next = source.next();
        }
      }
    }
    assertEquals(delivered.size(), measured.snapshot().delivered());
    assertEquals(FRAMES - delivered.size(), measured.snapshot().skipped());
    return delivered;
  }

  private record Step(Frame frame, LiveFrames flow, LiveDetection detection) {

    void add(Duration age) {
      flow.add(new GrabbedFrame(frame, System.nanoTime() - age.toNanos()));
    }

    void awaitDetection() {
      detection.await(Long.MAX_VALUE, () -> false);
    }
  }

  /** The picture moves by (-2, -1) a frame, so by hand a face at (30, 22.5) in the first frame. */
  @Test
  void whatASlowDetectorFoundIsFollowedIntoTheFrameThatIsOn() {
    NoisePictures.write(folder, FRAMES, 2, 1, FRAMES);
    CountDownLatch five = new CountDownLatch(5);
    MiddleFace.Detector slow = new MiddleFace.Detector(0).after(five);
    List<AnalyzedFrame> delivered =
        pass(
            live(HOUR).withDetectEvery(1000),
            slow,
            (i, step) -> {
              if (i == 5) {
                step.awaitDetection();
              }
              step.add(Duration.ZERO);
              five.countDown();
            });
    assertEquals(FRAMES, delivered.size());
    for (AnalyzedFrame frame : delivered.subList(0, 5)) {
      assertEquals(List.of(), frame.faces(), "nobody knew of a face yet");
    }
    for (AnalyzedFrame frame : delivered.subList(5, 15)) {
      assertEquals(frame.number() == 5, frame.detected());
      assertEquals(1, frame.faces().size(), "frame " + frame.number());
      assertEquals(1, frame.faces().get(0).identity());
      BoundingBox box = frame.faces().get(0).emotion().face().box();
      assertEquals(30 - 2.0 * frame.number(), box.x(), 1.5, "frame " + frame.number());
      assertEquals(22.5 - 1.0 * frame.number(), box.y(), 1.5, "frame " + frame.number());
    }
  }

  @Test
  void aFrameThatIsTooOldIsLeftOutButNeverTwoInARow() {
    NoisePictures.write(folder, FRAMES, 0, 0, FRAMES);
    List<Long> delivered =
        pass(
                live(HOUR),
                new MiddleFace.Detector(0),
                (i, step) -> step.add(i < 5 ? HOUR.multipliedBy(2) : Duration.ZERO))
            .stream()
            .map(AnalyzedFrame::number)
            .toList();
    assertEquals(List.of(1L, 3L, 5L, 6L, 7L), delivered.subList(0, 5), "0, 2 and 4 were too old");
    assertEquals(FRAMES - 3, delivered.size());
  }

  @Test
  void oneBufferIsEnough() {
    NoisePictures.write(folder, FRAMES, 0, 0, FRAMES);
    try (EmotionEngine engine = NoisePictures.engine();
        FrameSource source =
            FrameSources.paced(FrameSources.builder().buffers(1).frameRate(200).open(folder))) {
      PipelineSummary summary = new VideoPipeline(engine, live(HOUR)).run(source, frame -> {});
      assertEquals(FRAMES, summary.frames() + summary.skipped());
      assertTrue(summary.end().isComplete(), summary.toString());
    }
  }
}
