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
package org.emotion4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every emotion classifier must do, whoever wrote it. To test one, extend this class and give
 * its {@link #provider()}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EmotionClassifierCompatibilityKit {

  private static final float BATCH_TOLERANCE = 1e-5f;
  private static final float FORMAT_TOLERANCE = 1e-5f;

  /**
   * More than the heap varies by. One face's input leaked a call would be 98 MB, one network of a
   * megabyte a creation 50 MB.
   */
  private static final long GROWTH_LIMIT = 40 << 20;

  private static final int CALLS = 500;
  private static final int CREATIONS = 50;

  /** How many creations may leave their garbage in the heap: it is given back with delay only. */
  private static final int CREATIONS_PER_COLLECTION = 5;

  private EmotionClassifier classifier;

  /** For subclasses. */
  protected EmotionClassifierCompatibilityKit() {}

  /**
   * The provider under test.
   *
   * @return a new instance
   */
  protected abstract EmotionClassifierProvider provider();

  /**
   * The options that classifiers are made with.
   *
   * @return by default the provider's defaults
   */
  protected BackendOptions options() {
    return BackendOptions.defaults(provider());
  }

  @BeforeAll
  final void create() {
    classifier = newClassifier();
  }

  @AfterAll
  final void close() {
    classifier.close();
  }

  private EmotionClassifier newClassifier() {
    return provider().create(options());
  }

  @Test
  final void probeTellsThatItCanRun() {
    assertEquals(Availability.available(), provider().probe(options()));
  }

  @Test
  final void tellsWhatItIs() {
    assertEquals(provider().id(), classifier.info().id());
    assertNotEquals(Device.AUTO, classifier.info().device());
  }

  @Test
  final void probabilitiesAddUpToOne() {
    for (EmotionScores scores : classifier.classifyAll(faces(20))) {
      double sum = 0;
      for (Emotion emotion : Emotion.all()) {
        sum += scores.of(emotion);
      }
      assertEquals(1, sum, 1e-5, scores::toString);
    }
  }

  @Test
  final void differentFacesGetDifferentScores() {
    Set<EmotionScores> different = new HashSet<>(classifier.classifyAll(faces(20)));
    assertTrue(different.size() > 10, () -> "only " + different.size() + " of 20 differ");
  }

  @Test
  final void sameScoresInEveryPixelFormat() {
    Image bgr = SyntheticFaces.face(1, 90, 100);
    assertSimilar(classify(bgr), classify(bgr.toFormat(PixelFormat.RGB8)), FORMAT_TOLERANCE);
    Image gray = bgr.toFormat(PixelFormat.GRAY8);
    assertSimilar(classify(gray), classify(gray.toFormat(PixelFormat.RGB8)), FORMAT_TOLERANCE);
    assertSimilar(classify(gray), classify(gray.toFormat(PixelFormat.BGR8)), FORMAT_TOLERANCE);
  }

  @Test
  final void seesNothingButTheRegion() {
    Image image = SyntheticFaces.face(2, 140, 120);
    for (PixelFormat format : PixelFormat.values()) {
      assertSameAsCutOut(image.toFormat(format), new BoundingBox(21, 13, 80, 90));
    }
  }

  @Test
  final void repeatsTheNearestPixelBeyondTheBorder() {
    Image image = SyntheticFaces.face(3, 70, 80);
    assertSameAsCutOut(image, new BoundingBox(-25, 4, 60, 60));
    assertSameAsCutOut(image, new BoundingBox(40, 4, 60, 60));
    assertSameAsCutOut(image, new BoundingBox(4, -25, 60, 60));
    assertSameAsCutOut(image, new BoundingBox(4, 50, 60, 60));
    assertSameAsCutOut(image, new BoundingBox(-30, -20, 150, 140));
  }

  @Test
  final void batchEqualsOneByOneInOrder() {
    List<FaceCrop> faces = faces(75);
    for (int count : new int[] {1, 2, 3, 7, 8, 31, 32, 33, 75}) {
      List<EmotionScores> batch = classifier.classifyAll(faces.subList(0, count));
      assertEquals(count, batch.size());
      for (int i = 0; i < count; i++) {
        assertSimilar(classifier.classify(faces.get(i)), batch.get(i), BATCH_TOLERANCE);
      }
    }
  }

  @Test
  final void emptyBatchGivesEmptyList() {
    assertEquals(List.of(), classifier.classifyAll(List.of()));
  }

  @Test
  final void resultCannotBeChanged() {
    List<EmotionScores> scores = classifier.classifyAll(faces(2));
    assertThrows(UnsupportedOperationException.class, () -> Collections.swap(scores, 0, 1));
  }

  @Test
  final void takesFacesOfAnySize() {
    Image pixel = SyntheticFaces.face(4, 1, 1);
    assertEquals(classify(pixel), classify(pixel));
    Image large = SyntheticFaces.face(5, 3000, 2500);
    assertEquals(classify(large), classify(large));
    FaceCrop point = new FaceCrop(large, new BoundingBox(1500.2, 900.7, 0.01, 0.01));
    FaceCrop line = new FaceCrop(large, new BoundingBox(3, 1200, 2990, 1));
    FaceCrop everything = new FaceCrop(large, new BoundingBox(-1e7, -1e7, 2e7, 2e7));
    assertEquals(3, classifier.classifyAll(List.of(point, line, everything)).size());
  }

  @Test
  final void sameFaceGetsTheSameScores() {
    List<FaceCrop> faces = faces(10);
    assertEquals(classifier.classifyAll(faces), classifier.classifyAll(faces));
  }

  @Test
  final void leavesThePictureAsItIs() {
    Image image = SyntheticFaces.face(6, 60, 60);
    Image copy = SyntheticFaces.face(6, 60, 60);
    classify(image);
    assertEquals(copy.pixels(), image.pixels());
  }

  @Test
  final void manyThreadsGetWhatOneGets() throws Exception {
    List<FaceCrop> faces = faces(24);
    List<EmotionScores> expected = faces.stream().map(classifier::classify).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<EmotionScores>>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        boolean batch = i % 2 == 0;
        results.add(
            threads.submit(
                () ->
                    batch
                        ? classifier.classifyAll(faces)
                        : faces.stream().map(classifier::classify).toList()));
      }
      for (Future<List<EmotionScores>> result : results) {
        List<EmotionScores> scores = result.get();
        for (int i = 0; i < expected.size(); i++) {
          assertSimilar(expected.get(i), scores.get(i), BATCH_TOLERANCE);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void refusesUseAfterClosing() {
    EmotionClassifier closed = newClassifier();
    FaceCrop face = faces(1).get(0);
    closed.classify(face);
    closed.close();
    assertThrows(IllegalStateException.class, () -> closed.classify(face));
    assertThrows(IllegalStateException.class, () -> closed.classifyAll(List.of(face, face)));
    assertThrows(IllegalStateException.class, () -> closed.classifyAll(List.of()));
  }

  @Test
  final void closesTwiceAndWithoutUse() {
    EmotionClassifier unused = newClassifier();
    unused.close();
    unused.close();
  }

  @Test
  final void closingOneLeavesTheOthers() {
    FaceCrop face = faces(1).get(0);
    EmotionScores expected = classifier.classify(face);
    EmotionClassifier other = newClassifier();
    assertEquals(expected, other.classify(face));
    other.close();
    assertEquals(expected, classifier.classify(face));
  }

  @Test
  final void closingWhileOthersClassifyEndsCleanly() throws Exception {
    EmotionClassifier shared = newClassifier();
    List<FaceCrop> faces = faces(5);
    CountDownLatch running = new CountDownLatch(4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> users = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        users.add(
            threads.submit(
                () -> {
                  while (true) {
                    shared.classifyAll(faces);
                    running.countDown();
                  }
                }));
      }
      running.await();
      shared.close();
      for (Future<?> user : users) {
        ExecutionException end = assertThrows(ExecutionException.class, user::get);
        assertInstanceOf(IllegalStateException.class, end.getCause(), end::toString);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void memoryDoesNotGrowWithTheNumberOfCalls() {
    List<FaceCrop> faces = faces(12);
    ResidentMemory.assertNoGrowth(
        GROWTH_LIMIT, CALLS, call -> classifier.classifyAll(faces.subList(0, 1 + call % 12)));
  }

  @Test
  final void closingGivesTheMemoryBack() {
    List<FaceCrop> faces = faces(4);
    ResidentMemory.assertNoGrowth(
        GROWTH_LIMIT,
        CREATIONS,
        call -> {
          try (EmotionClassifier other = newClassifier()) {
            other.classifyAll(faces);
          }
          if (call % CREATIONS_PER_COLLECTION == 0) {
            System.gc();
          }
        });
  }

  private EmotionScores classify(Image face) {
    return classifier.classify(FaceCrop.whole(face));
  }

  private void assertSameAsCutOut(Image image, BoundingBox region) {
    FaceCrop crop = new FaceCrop(image, region);
    assertSimilar(classify(SyntheticFaces.cutOut(crop)), classifier.classify(crop), 1e-6f);
  }

  private static List<FaceCrop> faces(int count) {
    return LongStream.range(0, count)
        .mapToObj(seed -> SyntheticFaces.face(seed, 48 + (int) seed, 56 + (int) (seed % 5)))
        .map(FaceCrop::whole)
        .toList();
  }

  private static void assertSimilar(EmotionScores expected, EmotionScores actual, float tolerance) {
    for (Emotion emotion : Emotion.all()) {
      assertEquals(
          expected.of(emotion),
          actual.of(emotion),
          tolerance,
          () -> emotion + ": expected " + expected + " but was " + actual);
    }
  }
}
