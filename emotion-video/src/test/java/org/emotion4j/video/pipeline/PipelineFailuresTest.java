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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.SourceEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever goes wrong, offline and live: it is told, all frames are given back, and no thread is
 * left.
 */
class PipelineFailuresTest {

  private static final int FRAMES = 60;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  static Path folder;

  private FrameSource pictures = FrameSources.paced(NoisePictures.open(folder));
  private final List<Long> delivered = new ArrayList<>();

  @BeforeAll
  static void write() {
    NoisePictures.write(folder, FRAMES, 0, 0, FRAMES);
  }

  /** Fast, but no faster than live can be; every test leaves more than eight frames unread. */
  @BeforeEach
  void open() {
    pictures.close();
    pictures = FrameSources.paced(FrameSources.builder().frameRate(100).open(folder));
  }

  @AfterEach
  void nothingIsLeft() {
    NoisePictures.assertNoThreadIsLeft();
    NoisePictures.assertBuffersAreFree(pictures);
    pictures.close();
  }

  private static PipelineOptions options(boolean live) {
    PipelineOptions options = PipelineOptions.standard().withDetectEvery(1).withThreads(2);
    return live ? options.withLatencyBudget(Duration.ofHours(1)) : options;
  }

  private static EmotionEngine engine() {
    return NoisePictures.engine();
  }

  private String failure(EmotionEngine engine, boolean live, FrameSource source, FrameSink sink) {
    VideoPipeline pipeline = new VideoPipeline(engine, options(live));
    return String.valueOf(
        assertThrows(
                IllegalStateException.class,
                () ->
                    pipeline.run(
                        source,
                        frame -> {
                          delivered.add(frame.number());
                          sink.accept(frame);
                        }))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSinkThatThrows(boolean live) {
    try (EmotionEngine engine = engine()) {
      FrameSink full =
          frame -> {
            if (delivered.size() == 3) {
              throw new IllegalStateException("the disk is full");
            }
          };
      assertEquals("the disk is full", failure(engine, live, pictures, full));
      assertEquals(3, delivered.size());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSinkThatThrowsAnError(boolean live) {
    try (EmotionEngine engine = engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(live));
      assertThrows(
          StackOverflowError.class,
          () ->
              pipeline.run(
                  pictures,
                  frame -> {
                    throw new StackOverflowError();
                  }));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDetectorThatThrows(boolean live) {
    try (EmotionEngine engine =
        NoisePictures.engine(new MiddleFace.Detector(3), new MiddleFace.Classifier())) {
      assertEquals("the detector has failed", failure(engine, live, pictures, frame -> {}));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aClassifierThatThrows(boolean live) {
    try (EmotionEngine engine =
        NoisePictures.engine(new MiddleFace.Detector(0), new MiddleFace.Classifier(3))) {
      assertEquals("the classifier has failed", failure(engine, live, pictures, frame -> {}));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSourceThatThrows(boolean live) {
    FrameSource source =
        new SteppedSource(
            pictures,
            call -> {
              if (call == 20) {
                throw new IllegalStateException("the camera is gone");
              }
            });
    try (EmotionEngine engine = engine()) {
      assertEquals("the camera is gone", failure(engine, live, source, frame -> {}));
      if (!live) {
        assertEquals(20, delivered.size(), "all that came before");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stoppingInTheMiddle(boolean live) {
    try (EmotionEngine engine = engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(live));
      PipelineSummary summary =
          pipeline.run(
              pictures,
              frame -> {
                delivered.add(frame.number());
                if (delivered.size() == 3) {
                  pipeline.stop();
                }
              });
      assertEquals(SourceEnd.Kind.CLOSED, summary.end().kind());
      assertEquals(delivered.size(), summary.frames());
      int most = live ? 3 : 2 + VideoPipeline.MOST_IN_FLIGHT;
      assertTrue(delivered.size() >= 3 && delivered.size() <= most, delivered.toString());
    }
  }

  /** A camera that gives nothing any more holds up nobody: it is closed. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stoppingWhileTheSourceWaits(boolean live) {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    SteppedSource source =
        new SteppedSource(
            pictures,
            call -> {
              if (call == 3) {
                waiting.countDown();
                SteppedSource.await(never);
              }
            },
            never);
    try (EmotionEngine engine = engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(live));
      Thread stopper =
          new Thread(
              () -> {
                SteppedSource.await(waiting);
                pipeline.stop();
              });
      stopper.start();
      PipelineSummary summary = pipeline.run(source, frame -> delivered.add(frame.number()));
      assertEquals(SourceEnd.Kind.CLOSED, summary.end().kind());
      assertEquals(0, source.closed.getCount(), "it was closed");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anInterrupt(boolean live) {
    try (EmotionEngine engine = engine()) {
      String message = failure(engine, live, pictures, frame -> Thread.currentThread().interrupt());
      assertTrue(Thread.interrupted(), "it is still told");
      assertTrue(message.contains("interrupted"), message);
    }
  }

  /** Files that are cut off and streams that die end so: no error, but the end says it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSourceThatIsClosedMeanwhile(boolean live) {
    FrameSource source = FrameSources.paced(NoisePictures.open(folder));
    CountDownLatch enough = new CountDownLatch(3);
    Thread closer =
        new Thread(
            () -> {
              SteppedSource.await(enough);
              source.close();
            });
    closer.start();
    try (EmotionEngine engine = engine()) {
      VideoPipeline pipeline = new VideoPipeline(engine, options(live));
      PipelineSummary summary = pipeline.run(source, frame -> enough.countDown());
      assertEquals(SourceEnd.Kind.CLOSED, summary.end().kind());
    } catch (IllegalStateException betweenTwoFrames) {
      assertTrue(String.valueOf(betweenTwoFrames.getMessage()).contains("is closed"));
    }
  }
}
