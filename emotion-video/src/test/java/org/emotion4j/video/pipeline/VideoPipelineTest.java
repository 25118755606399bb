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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.SourceEnd;
import org.emotion4j.video.timeline.TimelineEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a series of pictures of the same noise, whose first pixel says how happy the face is. */
class VideoPipelineTest {

  private static final int FRAMES = 40;
  private static final double RATE = 20;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @BeforeEach
  void writePictures() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 90; y++) {
      for (int x = 0; x < 120; x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    for (int i = 0; i < FRAMES; i++) {
      image.getRaster().setSample(0, 0, 0, brightness(i));
      ImageIO.write(image, "png", folder.resolve("frame%03d.png".formatted(i)).toFile());
    }
  }

  private static int brightness(int frame) {
    return 5 * frame;
  }

  private FrameSource source() {
    return FrameSources.builder().frameRate(RATE).open(folder);
  }

  private static EmotionEngine engine(int failing) {
    return EmotionEngine.builder()
        .addProvider(new MiddleFace.Detector(failing))
        .addProvider(new MiddleFace.Classifier())
        .detector("middle")
        .classifier("middle")
        .build();
  }

  private static PipelineOptions options(int every, int threads) {
    return PipelineOptions.standard()
        .withDetectEvery(every)
        .withSmoothing(Duration.ZERO)
        .withThreads(threads);
  }

  /** What does not live longer than the frame. */
  private record Seen(long number, long micros, boolean detected, List<TimelineEntry> faces) {}

  private List<Seen> run(PipelineOptions options) {
    List<Seen> seen = new ArrayList<>();
    try (EmotionEngine engine = engine(0);
        FrameSource source = source()) {
      PipelineSummary summary =
          new VideoPipeline(engine, options)
              .run(
                  source,
                  frame ->
                      seen.add(
                          new Seen(
                              frame.number(),
                              frame.timestampMicros(),
                              frame.detected(),
                              frame.faces())));
      assertEquals(seen.size(), summary.frames());
      assertEquals(seen.stream().filter(Seen::detected).count(), summary.detections());
      assertTrue(summary.end().isComplete(), summary.toString());
    }
    return seen;
  }

  @Test
  void everyFrameComesInOrderWithItsOwnScores() {
    List<Seen> seen = run(options(3, 4));
    assertEquals(FRAMES, seen.size());
    for (int i = 0; i < FRAMES; i++) {
      Seen frame = seen.get(i);
      assertEquals(i, frame.number());
      assertEquals(i * 50_000L, frame.micros(), "20 frames a second");
      assertEquals(i % 3 == 0, frame.detected());
      assertEquals(1, frame.faces().size(), "frame " + i);
      TimelineEntry face = frame.faces().get(0);
      assertEquals(seen.get(0).faces().get(0).identity(), face.identity());
      assertEquals(
          brightness(i) / 255f, face.emotion().scores().of(Emotion.HAPPY), 1e-6, "frame " + i);
    }
  }

  @Test
  void howManyThreadsWorkChangesNothing() {
    assertEquals(run(options(2, 1)), run(options(2, 4)));
  }

  /** By hand: from 0 to 1 after a step, an exponential mean has 1 - 1/e after its time constant. */
  @Test
  void scoresAreSmoothedOverTime() {
    PipelineOptions smooth = options(1, 2).withSmoothing(Duration.ofSeconds(1));
    List<Seen> seen = run(smooth);
    float raw = brightness(FRAMES - 1) / 255f;
    float smoothed = seen.get(FRAMES - 1).faces().get(0).emotion().scores().of(Emotion.HAPPY);
    // A ramp is followed at a distance of its slope times the time constant, once it has caught up;
    // after 2 time constants it is 1 - e^-2 of that: 5 / 255 a frame, 20 frames a second.
    double behind = 20 * 5 / 255.0 * (1 - Math.exp(-2));
    assertEquals(raw - behind, smoothed, 0.02);
  }

  @Test
  void whatTheSinkThrowsComesOutAndAllFramesAreGivenBack() {
    try (EmotionEngine engine = engine(0);
        FrameSource source = source()) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(1, 2));
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  pipeline.run(
                      source,
                      frame -> {
                        if (frame.number() == 5) {
                          throw new IllegalStateException("the disk is full");
                        }
                      }));
      assertEquals("the disk is full", thrown.getMessage());
      assertBuffersAreFree(source);
    }
  }

  @Test
  void whatTheDetectorThrowsComesOutAndAllFramesAreGivenBack() {
    try (EmotionEngine engine = engine(7);
        FrameSource source = source()) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(1, 2));
      List<Long> delivered = new ArrayList<>();
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () -> pipeline.run(source, frame -> delivered.add(frame.number())));
      assertEquals("the detector has failed", thrown.getMessage());
      assertTrue(delivered.size() < 8, delivered.toString());
      assertBuffersAreFree(source);
    }
  }

  /** A source has eight buffers, and all can be had at once. */
  private static void assertBuffersAreFree(FrameSource source) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      frames.add(source.next().orElseThrow());
    }
    frames.forEach(Frame::close);
  }

  @Test
  void stoppingDeliversWhatIsInFlight() {
    try (EmotionEngine engine = engine(0);
        FrameSource source = source()) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(1, 2));
      List<Long> delivered = new ArrayList<>();
      PipelineSummary summary =
          pipeline.run(
              source,
              frame -> {
                delivered.add(frame.number());
                if (frame.number() == 10) {
                  pipeline.stop();
                }
              });
      assertEquals(SourceEnd.Kind.CLOSED, summary.end().kind());
      assertEquals(delivered.size(), summary.frames());
      assertTrue(
          delivered.size() >= 11 && delivered.size() <= 10 + 1 + VideoPipeline.MOST_IN_FLIGHT,
          delivered.toString());
      for (int i = 0; i < delivered.size(); i++) {
        assertEquals(i, delivered.get(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStopBeforeTheRunHoldsForThatRunAlone(boolean live) throws InterruptedException {
    PipelineOptions options = options(1, 2);
    PipelineOptions chosen = live ? options.withLatencyBudget(Duration.ofHours(1)) : options;
    AtomicInteger asked = new AtomicInteger();
    try (EmotionEngine engine = engine(0);
        FrameSource pictures = source()) {
      SteppedSource source = new SteppedSource(pictures, call -> asked.incrementAndGet());
      VideoPipeline pipeline = new VideoPipeline(engine, chosen);
      Thread stopper = new Thread(pipeline::stop);
      stopper.start();
      stopper.join();
      List<Long> delivered = new ArrayList<>();
      PipelineSummary summary = pipeline.run(source, frame -> delivered.add(frame.number()));
      assertEquals(SourceEnd.Kind.CLOSED, summary.end().kind());
      assertEquals(0, summary.frames());
      assertEquals(List.of(), delivered);
      assertEquals(0, asked.get(), "no frame was taken");
      assertEquals(1, source.closed.getCount(), "it was left open");

      PipelineSummary next = pipeline.run(source, frame -> delivered.add(frame.number()));
      assertTrue(next.end().isComplete(), next.toString());
      assertEquals(FRAMES, next.frames() + next.skipped());
      assertEquals(next.frames(), delivered.size());
    }
  }

  @Test
  void aStopDuringARunIsOverWithIt() {
    try (EmotionEngine engine = engine(0)) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(1, 2));
      try (FrameSource source = source()) {
        assertThrows(
            IllegalStateException.class,
            () ->
                pipeline.run(
                    source,
                    frame -> {
                      pipeline.stop();
                      throw new IllegalStateException("the disk is full");
                    }));
      }
      try (FrameSource source = source()) {
        assertEquals(FRAMES, pipeline.run(source, frame -> {}).frames());
      }
    }
  }

  @Test
  void aSourceWithOneBufferIsSlowAndDoesNoHarm() {
    try (EmotionEngine engine = engine(0);
        FrameSource source = FrameSources.builder().buffers(1).frameRate(RATE).open(folder)) {
      List<Long> delivered = new ArrayList<>();
      new VideoPipeline(engine, options(1, 2)).run(source, frame -> delivered.add(frame.number()));
      assertEquals(FRAMES, delivered.size());
    }
  }

  @Test
  void countsAndTimesGoOnFromRunToRun() {
    try (EmotionEngine engine = engine(0)) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(3, 2));
      for (long run = 1; run <= 2; run++) {
        try (FrameSource source = source()) {
          PipelineSummary summary = pipeline.run(source, frame -> {});
          assertEquals(FRAMES, summary.latency().count());
          assertEquals(0, summary.skipped());
          PipelineStatistics all = pipeline.statistics();
          assertEquals(run * FRAMES, all.grabbed());
          assertEquals(run * FRAMES, all.delivered());
          assertEquals(run * FRAMES, all.faces());
          assertEquals(run * 14, all.detections(), "frames 0, 3, ... 39");
          assertEquals(run * 14, all.stage(PipelineStage.DETECT).count());
          assertEquals(run * FRAMES, all.stage(PipelineStage.GRAB).count());
          assertEquals(run * FRAMES, all.stage(PipelineStage.TRACK).count());
          assertEquals(run * FRAMES, all.stage(PipelineStage.CLASSIFY).count());
          assertEquals(run * FRAMES, all.stage(PipelineStage.DELIVER).count());
        }
      }
    }
  }

  @Test
  void optionsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> options(0, 1));
    assertThrows(IllegalArgumentException.class, () -> options(1, 0));
    PipelineOptions standard = PipelineOptions.standard();
    assertThrows(
        IllegalArgumentException.class, () -> standard.withSmoothing(Duration.ofMillis(-1)));
    assertThrows(IllegalArgumentException.class, () -> standard.withLatencyBudget(Duration.ZERO));
    assertTrue(standard.latencyBudget().isEmpty(), "offline");
  }
}
