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
package org.emotion4j.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emotion4j.Analysis;
import org.emotion4j.AnalysisResult;
import org.emotion4j.BackendKind;
import org.emotion4j.BoundingBox;
import org.emotion4j.CropMargin;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmotionEngineTest {

  private final Fakes.Classifier classifier = new Fakes.Classifier();

  private EmotionEngine.Builder with(Fakes.Detector detector) {
    return EmotionEngine.builder()
        .addProvider(detector)
        .addProvider(classifier)
        .detector(detector.id())
        .classifier(classifier.id());
  }

  private static Image gray(int width, int height) {
    return Image.wrap(
        ByteBuffer.allocateDirect(width * height), width, height, width, PixelFormat.GRAY8);
  }

  /** Pictures whose width tells their number. */
  private static List<Path> pictures(Path folder, int count) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path path = folder.resolve(i + ".png");
      gray(100 + i, 80).write(path);
      paths.add(path);
    }
    return paths;
  }

  @Test
  void detectsCropsAndClassifies() {
    Fakes.Detector detector = new Fakes.Detector("fake", 1);
    try (EmotionEngine engine = with(detector).build()) {
      Analysis analysis = engine.analyze(gray(200, 100));
      assertEquals(200, analysis.imageWidth());
      assertEquals(100, analysis.imageHeight());
      assertEquals("fake", analysis.detector().id());
      assertEquals("fake-classifier", analysis.classifier().id());
      assertEquals(Duration.ZERO, analysis.timings().decode());
      assertTrue(analysis.timings().total().toNanos() > 0);
      assertEquals(1, analysis.faces().size());
      assertEquals(Emotion.HAPPY, analysis.faces().get(0).emotion());
      // The default margin is a tenth of the face: 10 across and 5 down.
      assertEquals(new BoundingBox(40, 20, 120, 60), classifier.shown.get(0).region());
      assertEquals(detector.info(), engine.diagnostics().inUse().get(BackendKind.DETECTOR));
    }
    assertEquals(1, detector.closed.get());
    assertEquals(1, classifier.closed.get());
  }

  @Test
  void growsTheCropByTheMarginThatWasAskedFor() {
    try (EmotionEngine engine =
        with(new Fakes.Detector("fake", 1)).cropMargin(CropMargin.pixels(30)).build()) {
      engine.analyze(gray(200, 100));
      assertEquals(new BoundingBox(20, -5, 160, 110), classifier.shown.get(0).region());
    }
  }

  @Test
  void leavesOutSmallFaces() {
    Fakes.Detector detector =
        new Fakes.Detector(
            "fake",
            1,
            image ->
                List.of(
                    new Face(new BoundingBox(0, 0, 50, 50), 1),
                    new Face(new BoundingBox(0, 0, 49, 60), 0.5)));
    try (EmotionEngine engine = with(detector).minFaceSize(50).build()) {
      assertEquals(1, engine.analyze(gray(100, 100)).faces().size());
    }
  }

  @Test
  void noFaceIsAnEmptyList() {
    Fakes.Detector detector = new Fakes.Detector("fake", 1, image -> List.of());
    try (EmotionEngine engine = with(detector).build()) {
      assertEquals(List.of(), engine.analyze(gray(1, 1)).faces());
      assertEquals(List.of(), classifier.shown);
    }
  }

  @Test
  void analysesManyFilesInOrderAndGoesOnAfterABadOne(@TempDir Path folder) throws IOException {
    List<Path> paths = pictures(folder, 60);
    paths.add(30, Files.writeString(folder.resolve("text.jpg"), "no picture"));
    paths.add(31, folder.resolve("missing.png"));
    try (EmotionEngine engine = with(new Fakes.Detector("fake", 1)).threads(4).build()) {
      List<AnalysisResult> results = engine.analyzeAll(paths.stream()).toList();
      assertEquals(paths, results.stream().map(AnalysisResult::path).toList());
      for (int i = 0; i < results.size(); i++) {
        if (i == 30 || i == 31) {
          assertInstanceOf(AnalysisResult.Failure.class, results.get(i));
        } else {
          AnalysisResult.Success success =
              assertInstanceOf(AnalysisResult.Success.class, results.get(i));
          String name = String.valueOf(success.path().getFileName());
          int number = Integer.parseInt(name.replace(".png", ""));
          assertEquals(100 + number, success.analysis().imageWidth());
        }
      }
    }
  }

  @Test
  void usesAllThreadsItWasGiven(@TempDir Path folder) throws IOException {
    CountDownLatch together = new CountDownLatch(3);
    AtomicBoolean met = new AtomicBoolean(true);
    Fakes.Detector detector =
        new Fakes.Detector(
            "fake",
            1,
            image -> {
              together.countDown();
              try {
                if (!together.await(20, TimeUnit.SECONDS)) {
                  met.set(false);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    try (EmotionEngine engine = with(detector).threads(3).build()) {
      assertEquals(3, engine.analyzeAll(pictures(folder, 3).stream()).count());
      assertTrue(met.get(), "three pictures were not analysed at the same time");
    }
  }

  @Test
  void readsNoFurtherAheadThanAFewFiles(@TempDir Path folder) throws IOException {
    Path path = pictures(folder, 1).get(0);
    AtomicInteger read = new AtomicInteger();
    AtomicBoolean closed = new AtomicBoolean();
    Stream<Path> endless =
        IntStream.iterate(0, i -> i + 1)
            .mapToObj(
                i -> {
                  read.incrementAndGet();
                  return path;
                })
            .onClose(() -> closed.set(true));
    try (EmotionEngine engine = with(new Fakes.Detector("fake", 1)).threads(2).build();
        Stream<AnalysisResult> results = engine.analyzeAll(endless)) {
      assertEquals(10, results.limit(10).count());
      assertTrue(read.get() <= 10 + 2 * 4 + 1, read + " files were read");
    }
    assertTrue(closed.get());
  }

  @Test
  void refusesUseAfterClosing(@TempDir Path folder) throws IOException {
    Path path = pictures(folder, 1).get(0);
    EmotionEngine engine = with(new Fakes.Detector("fake", 1)).build();
    engine.close();
    engine.close();
    assertThrows(IllegalStateException.class, () -> engine.analyze(gray(9, 9)));
    assertThrows(IllegalStateException.class, () -> engine.analyze(path));
    assertThrows(IllegalStateException.class, () -> engine.analyzeAll(Stream.of(path)));
    assertFalse(engine.diagnostics().providers().isEmpty());
    assertEquals(1, classifier.closed.get());
  }

  @Test
  void closingWaitsForWhatIsBeingAnalysed()
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Fakes.Detector detector =
        new Fakes.Detector(
            "fake",
            1,
            image -> {
              started.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    EmotionEngine engine = with(detector).build();
    CompletableFuture<Analysis> analysis =
        CompletableFuture.supplyAsync(() -> engine.analyze(gray(9, 9)));
    started.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(engine::close);
    assertThrows(TimeoutException.class, () -> closing.get(100, TimeUnit.MILLISECONDS));
    assertEquals(0, detector.closed.get());
    release.countDown();
    assertEquals(List.of(), analysis.get(20, TimeUnit.SECONDS).faces());
    closing.get(20, TimeUnit.SECONDS);
    assertEquals(1, detector.closed.get());
  }
}
