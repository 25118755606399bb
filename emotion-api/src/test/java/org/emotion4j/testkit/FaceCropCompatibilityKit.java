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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.BackendProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every backend must do that looks at crops of faces and says something of each: emotion
 * classifiers, valence-arousal regressors and face checkers have it in common. Their kits extend
 * this class.
 *
 * @param <B> the backend
 * @param <A> what it says of one face
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaceCropCompatibilityKit<B extends AutoCloseable, A> {

  /**
   * More than the heap varies by. One face's input leaked a call would be 98 MB, one network of a
   * megabyte a creation 50 MB.
   */
  private static final long GROWTH_LIMIT = 40 << 20;

  private static final int CALLS = 500;
  private static final int CREATIONS = 50;

  /** How many creations may leave their garbage in the heap: it is given back with delay only. */
  private static final int CREATIONS_PER_COLLECTION = 5;

  private B backend;

  /** For the kits in this package. */
  FaceCropCompatibilityKit() {}

  /**
   * The provider under test.
   *
   * @return a new instance
   */
  protected abstract BackendProvider<B> provider();

  /** What a backend says it is. */
  abstract BackendInfo info(B backend);

  /** What it says of one face. */
  abstract A answer(B backend, FaceCrop face);

  /** What it says of several. */
  abstract List<A> answerAll(B backend, List<FaceCrop> faces);

  /** The numbers of an answer. */
  abstract double[] numbers(A answer);

  /** By how much a number may depend on the batch, and on the pixel format. */
  abstract double tolerance();

  /** The backend that most tests share. */
  final B backend() {
    return backend;
  }

  /**
   * The options that backends are made with.
   *
   * @return by default the provider's defaults
   */
  protected BackendOptions options() {
    return BackendOptions.defaults(provider());
  }

  @BeforeAll
  final void create() {
    backend = newBackend();
  }

  @AfterAll
  final void close() {
    close(backend);
  }

  private B newBackend() {
    return provider().create(options());
  }

  private static void close(AutoCloseable backend) {
    try {
      backend.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("close() of a backend declares no checked exception", e);
    }
  }

  @Test
  final void probeTellsThatItCanRun() {
    assertEquals(Availability.available(), provider().probe(options()));
  }

  @Test
  final void tellsWhatItIs() {
    assertEquals(provider().id(), info(backend).id());
    assertNotEquals(Device.AUTO, info(backend).device());
  }

  @Test
  final void differentFacesGetDifferentAnswers() {
    Set<A> different = new HashSet<>(answerAll(backend, faces(20)));
    assertTrue(different.size() > 10, () -> "only " + different.size() + " of 20 differ");
  }

  @Test
  final void sameAnswerInEveryPixelFormat() {
    Image bgr = SyntheticFaces.face(1, 90, 100);
    assertSimilar(answer(bgr), answer(bgr.toFormat(PixelFormat.RGB8)), tolerance());
    Image gray = bgr.toFormat(PixelFormat.GRAY8);
    assertSimilar(answer(gray), answer(gray.toFormat(PixelFormat.RGB8)), tolerance());
    assertSimilar(answer(gray), answer(gray.toFormat(PixelFormat.BGR8)), tolerance());
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
      List<A> batch = answerAll(backend, faces.subList(0, count));
      assertEquals(count, batch.size());
      for (int i = 0; i < count; i++) {
        assertSimilar(answer(backend, faces.get(i)), batch.get(i), tolerance());
      }
    }
  }

  @Test
  final void emptyBatchGivesEmptyList() {
    assertEquals(List.of(), answerAll(backend, List.of()));
  }

  @Test
  final void resultCannotBeChanged() {
    List<A> answers = answerAll(backend, faces(2));
    assertThrows(UnsupportedOperationException.class, () -> Collections.swap(answers, 0, 1));
  }

  @Test
  final void takesFacesOfAnySize() {
    Image pixel = SyntheticFaces.face(4, 1, 1);
    assertEquals(answer(pixel), answer(pixel));
    Image large = SyntheticFaces.face(5, 3000, 2500);
    assertEquals(answer(large), answer(large));
    FaceCrop point = new FaceCrop(large, new BoundingBox(1500.2, 900.7, 0.01, 0.01));
    FaceCrop line = new FaceCrop(large, new BoundingBox(3, 1200, 2990, 1));
    FaceCrop everything = new FaceCrop(large, new BoundingBox(-1e7, -1e7, 2e7, 2e7));
    assertEquals(3, answerAll(backend, List.of(point, line, everything)).size());
  }

  @Test
  final void sameFaceGetsTheSameAnswer() {
    List<FaceCrop> faces = faces(10);
    assertEquals(answerAll(backend, faces), answerAll(backend, faces));
  }

  @Test
  final void leavesThePictureAsItIs() {
    Image image = SyntheticFaces.face(6, 60, 60);
    Image copy = SyntheticFaces.face(6, 60, 60);
    answer(image);
    assertEquals(copy.pixels(), image.pixels());
  }

  @Test
  final void manyThreadsGetWhatOneGets() throws Exception {
    List<FaceCrop> faces = faces(24);
    List<A> expected = oneByOne(faces);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<A>>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        boolean batch = i % 2 == 0;
        results.add(threads.submit(() -> batch ? answerAll(backend, faces) : oneByOne(faces)));
      }
      for (Future<List<A>> result : results) {
        List<A> answers = result.get();
        for (int i = 0; i < expected.size(); i++) {
          assertSimilar(expected.get(i), answers.get(i), tolerance());
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void refusesUseAfterClosing() {
    B closed = newBackend();
    FaceCrop face = faces(1).get(0);
    answer(closed, face);
    close(closed);
    assertThrows(IllegalStateException.class, () -> answer(closed, face));
    assertThrows(IllegalStateException.class, () -> answerAll(closed, List.of(face, face)));
    assertThrows(IllegalStateException.class, () -> answerAll(closed, List.of()));
  }

  @Test
  final void closesTwiceAndWithoutUse() {
    B unused = newBackend();
    close(unused);
    close(unused);
  }

  @Test
  final void closingOneLeavesTheOthers() {
    FaceCrop face = faces(1).get(0);
    A expected = answer(backend, face);
    B other = newBackend();
    assertEquals(expected, answer(other, face));
    close(other);
    assertEquals(expected, answer(backend, face));
  }

  @Test
  final void closingWhileInUseEndsCleanly() throws Exception {
    B shared = newBackend();
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
                    answerAll(shared, faces);
                    running.countDown();
                  }
                }));
      }
      running.await();
      close(shared);
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
        GROWTH_LIMIT, CALLS, call -> answerAll(backend, faces.subList(0, 1 + call % 12)));
  }

  @Test
  final void closingGivesTheMemoryBack() {
    List<FaceCrop> faces = faces(4);
    ResidentMemory.assertNoGrowth(
        GROWTH_LIMIT,
        CREATIONS,
        call -> {
          B other = newBackend();
          try {
            answerAll(other, faces);
          } finally {
            close(other);
          }
          if (call % CREATIONS_PER_COLLECTION == 0) {
            System.gc();
          }
        });
  }

  private A answer(Image face) {
    return answer(backend, FaceCrop.whole(face));
  }

  private List<A> oneByOne(List<FaceCrop> faces) {
    return faces.stream().map(face -> answer(backend, face)).toList();
  }

  private void assertSameAsCutOut(Image image, BoundingBox region) {
    FaceCrop crop = new FaceCrop(image, region);
    assertSimilar(answer(SyntheticFaces.cutOut(crop)), answer(backend, crop), tolerance() / 10);
  }

  /** So many different faces. */
  static List<FaceCrop> faces(int count) {
    return LongStream.range(0, count)
        .mapToObj(seed -> SyntheticFaces.face(seed, 48 + (int) seed, 56 + (int) (seed % 5)))
        .map(FaceCrop::whole)
        .toList();
  }

  private void assertSimilar(A expected, A actual, double tolerance) {
    assertArrayEquals(
        numbers(expected),
        numbers(actual),
        tolerance,
        () -> "expected " + expected + " but was " + actual);
  }
}
