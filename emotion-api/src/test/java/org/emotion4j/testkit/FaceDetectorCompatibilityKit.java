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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every face detector must do, whoever wrote it. To test one, extend this class and give its
 * {@link #provider()}. Most of it is done on pictures made by code; what needs photos of faces is
 * skipped where {@link #photos()} gives none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaceDetectorCompatibilityKit {

  private static final int PHOTOS = 8;

  /** One gray picture of 300 x 195 leaked a call would be 29 MB. */
  private static final long GROWTH_LIMIT = 24 << 20;

  /** A model of two megabytes leaked a creation would be 120 MB. */
  private static final long CREATIONS_GROWTH_LIMIT = 64 << 20;

  private final List<FaceDetector> opened = new ArrayList<>();
  private FaceDetector detector;
  private List<Image> photos;

  /** For subclasses. */
  protected FaceDetectorCompatibilityKit() {}

  /**
   * The provider under test.
   *
   * @return a new instance
   */
  protected abstract FaceDetectorProvider provider();

  /**
   * The options that detectors are made with.
   *
   * @return by default the provider's defaults
   */
  protected BackendOptions options() {
    return BackendOptions.defaults(provider());
  }

  /**
   * Photos with one large upright frontal face each.
   *
   * @return by default some of {@link SharedPhotos}; empty if there are none
   */
  protected List<Image> photos() {
    return SharedPhotos.files("single").stream().limit(PHOTOS).map(Image::read).toList();
  }

  @BeforeAll
  final void create() {
    detector = newDetector(); // may be skipped, where a model file is absent
    opened.add(detector);
    photos = photos();
  }

  @AfterAll
  final void close() {
    opened.forEach(FaceDetector::close);
  }

  private FaceDetector newDetector() {
    return provider().create(options());
  }

  private List<Image> facesOrSkip() {
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    return photos;
  }

  /** Photos where they are there, crude drawn faces, and pictures without a face. */
  private List<Image> pictures() {
    Stream<Image> drawn =
        Stream.of(
            SyntheticFaces.face(1, 160, 200),
            SyntheticFaces.face(2, 333, 251),
            SyntheticFaces.face(3, 64, 64));
    return Stream.of(photos.stream(), drawn, TestPictures.oddities().stream())
        .flatMap(pictures -> pictures)
        .toList();
  }

  @Test
  final void probeTellsThatItCanRun() {
    assertEquals(Availability.available(), provider().probe(options()));
  }

  @Test
  final void tellsWhatItIs() {
    assertEquals(provider().id(), detector.info().id());
    assertNotEquals(Device.AUTO, detector.info().device());
  }

  @Test
  final void findsFacesInPhotos() {
    List<Image> withFaces = facesOrSkip();
    long found = withFaces.stream().filter(photo -> !detector.detect(photo).isEmpty()).count();
    assertTrue(found >= 0.75 * withFaces.size(), () -> found + " of " + withFaces.size());
  }

  @Test
  final void findsNothingInFlatPictures() {
    for (int level : new int[] {0, 127, 255}) {
      assertEquals(List.of(), detector.detect(TestPictures.flat(320, 240, level)));
    }
  }

  @Test
  final void boxesLieInsideThePicture() {
    List<Image> all = new ArrayList<>(pictures());
    for (Image photo : photos) {
      all.add(SyntheticFaces.cutOut(halfOf(photo))); // a face cut by the border
    }
    for (Image picture : all) {
      assertInside(detector.detect(picture), picture);
    }
  }

  @Test
  final void takesHugePictures() {
    Image tile = photos.isEmpty() ? SyntheticFaces.face(4, 700, 800) : photos.get(0);
    Image faces = TestPictures.tiled(tile, 4000, 3000);
    assertInside(detector.detect(faces), faces);
    Image noise = TestPictures.noise(8, 3000, 4000);
    assertInside(detector.detect(noise), noise);
    assertEquals(List.of(), detector.detect(TestPictures.flat(4000, 3000, 90)));
  }

  @Test
  final void reportsTheSurestFirst() {
    List<Image> all = new ArrayList<>(pictures());
    all.addAll(SharedPhotos.files("group").stream().limit(4).map(Image::read).toList());
    for (Image picture : all) {
      List<Double> confidences = detector.detect(picture).stream().map(Face::confidence).toList();
      List<Double> sorted = new ArrayList<>(confidences);
      sorted.sort(Collections.reverseOrder());
      assertEquals(sorted, confidences, picture::toString);
    }
  }

  @Test
  final void sameFacesInEveryPixelFormat() {
    for (Image bgr : pictures()) {
      assertAlike(detector.detect(bgr), detector.detect(bgr.toFormat(PixelFormat.RGB8)), bgr);
      Image gray = bgr.toFormat(PixelFormat.GRAY8);
      List<Face> inGray = detector.detect(gray);
      assertAlike(inGray, detector.detect(gray.toFormat(PixelFormat.BGR8)), gray);
      assertAlike(inGray, detector.detect(gray.toFormat(PixelFormat.RGB8)), gray);
    }
  }

  @Test
  final void seesNothingBetweenTheRows() {
    for (Image bgr : pictures()) {
      for (PixelFormat format : PixelFormat.values()) {
        Image image = bgr.toFormat(format);
        assertAlike(detector.detect(image), detector.detect(TestPictures.padded(image, 13)), image);
      }
    }
  }

  @Test
  final void batchEqualsOneByOneInOrder() {
    List<Image> all = pictures();
    for (int count : new int[] {1, 2, 5, all.size()}) {
      List<Image> some = all.subList(0, count);
      List<List<Face>> batch = detector.detectAll(some);
      assertEquals(count, batch.size());
      for (int i = 0; i < count; i++) {
        assertAlike(detector.detect(some.get(i)), batch.get(i), some.get(i));
      }
    }
    assertEquals(List.of(), detector.detectAll(List.of()));
  }

  @Test
  final void samePictureGivesTheSameFaces() {
    List<Image> all = pictures();
    List<List<Face>> first = detector.detectAll(all);
    assertEquals(first, detector.detectAll(all));
    try (FaceDetector other = newDetector()) {
      assertEquals(first, other.detectAll(all));
    }
  }

  @Test
  final void resultCannotBeChanged() {
    Image picture = photos.isEmpty() ? SyntheticFaces.face(5, 100, 100) : photos.get(0);
    List<Face> faces = detector.detect(picture);
    Face another = new Face(new BoundingBox(1, 1, 5, 5), 0.5);
    assertThrows(UnsupportedOperationException.class, () -> faces.add(another));
    List<List<Face>> batch = detector.detectAll(List.of(picture));
    assertThrows(UnsupportedOperationException.class, () -> batch.add(faces));
  }

  @Test
  final void leavesThePictureAsItIs() {
    for (Image picture : pictures()) {
      Image copy = TestPictures.padded(picture, 0);
      detector.detect(picture);
      assertEquals(copy.pixels(), picture.pixels().slice(0, copy.pixels().capacity()));
    }
  }

  /** The engine reads one file after the other into the same memory. */
  @Test
  final void keepsNothingOfAPictureWhoseMemoryIsUsedAgain() {
    List<Image> all = facesOrSkip();
    Image wide = TestPictures.tiled(all.get(0), 400, 300);
    ByteBuffer memory = ByteBuffer.allocateDirect(400 * 300 * 3);
    Image reused = Image.wrap(memory, 400, 300, 1200, wide.format());
    for (Image tile : all) {
      Image expected = TestPictures.tiled(tile.toFormat(wide.format()), 400, 300);
      memory.put(0, expected.pixels(), 0, memory.capacity());
      assertAlike(detector.detect(expected), detector.detect(reused), reused);
    }
  }

  @Test
  final void manyThreadsGetWhatOneGets() throws Exception {
    List<Image> all = pictures();
    List<List<Face>> expected = all.stream().map(detector::detect).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<List<Face>>>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        boolean batch = i % 2 == 0;
        results.add(
            threads.submit(
                () ->
                    batch ? detector.detectAll(all) : all.stream().map(detector::detect).toList()));
      }
      for (Future<List<List<Face>>> result : results) {
        for (int i = 0; i < expected.size(); i++) {
          assertAlike(expected.get(i), result.get().get(i), all.get(i));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void refusesUseAfterClosing() {
    FaceDetector closed = newDetector();
    Image picture = SyntheticFaces.face(6, 90, 90);
    closed.detect(picture);
    closed.close();
    assertThrows(IllegalStateException.class, () -> closed.detect(picture));
    assertThrows(IllegalStateException.class, () -> closed.detectAll(List.of(picture)));
    closed.close();
  }

  @Test
  final void closesTwiceAndWithoutUse() {
    FaceDetector unused = newDetector();
    unused.close();
    unused.close();
  }

  @Test
  final void closingOneLeavesTheOthers() {
    List<Image> all = pictures();
    List<List<Face>> expected = detector.detectAll(all);
    FaceDetector other = newDetector();
    other.detectAll(all);
    other.close();
    assertEquals(expected, detector.detectAll(all));
  }

  @Test
  final void closingWhileOthersDetectEndsCleanly() throws Exception {
    FaceDetector shared = newDetector();
    Image picture = photos.isEmpty() ? SyntheticFaces.face(7, 300, 300) : photos.get(0);
    CountDownLatch running = new CountDownLatch(4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> users = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        users.add(
            threads.submit(
                () -> {
                  while (true) {
                    shared.detect(picture);
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
    List<Image> sizes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Image tile =
          photos.isEmpty() ? SyntheticFaces.face(i, 90, 100) : photos.get(i % photos.size());
      PixelFormat format = PixelFormat.values()[i % PixelFormat.values().length];
      sizes.add(TestPictures.tiled(tile, 160 + 30 * i, 240 - 10 * i).toFormat(format));
    }
    ResidentMemory.assertNoGrowth(
        GROWTH_LIMIT, 500, call -> detector.detect(sizes.get(call % sizes.size())));
  }

  @Test
  final void closingGivesTheMemoryBack() {
    Image picture = SyntheticFaces.face(8, 200, 200);
    ResidentMemory.assertNoGrowth(
        CREATIONS_GROWTH_LIMIT,
        60,
        call -> {
          try (FaceDetector other = newDetector()) {
            other.detect(picture);
          }
        });
  }

  private static FaceCrop halfOf(Image photo) {
    int left = photo.width() / 2;
    return new FaceCrop(photo, BoundingBox.ofCorners(left, 0, photo.width(), photo.height()));
  }

  private static void assertInside(List<Face> faces, Image picture) {
    for (Face face : faces) {
      BoundingBox box = face.box();
      assertTrue(
          box.x() >= 0
              && box.y() >= 0
              && box.right() <= picture.width()
              && box.bottom() <= picture.height(),
          () -> box + " does not lie inside " + picture);
    }
  }

  /** The same faces, but for rounding in the last digits. */
  private static void assertAlike(List<Face> expected, List<Face> actual, Image picture) {
    assertEquals(
        expected.size(), actual.size(), () -> picture + ": " + expected + " against " + actual);
    for (int i = 0; i < expected.size(); i++) {
      Face one = expected.get(i);
      Face other = actual.get(i);
      assertEquals(one.confidence(), other.confidence(), 1e-4, picture::toString);
      assertEquals(one.box().x(), other.box().x(), 0.01, picture::toString);
      assertEquals(one.box().y(), other.box().y(), 0.01, picture::toString);
      assertEquals(one.box().width(), other.box().width(), 0.01, picture::toString);
      assertEquals(one.box().height(), other.box().height(), 0.01, picture::toString);
      assertEquals(one.landmarks().isPresent(), other.landmarks().isPresent(), picture::toString);
    }
  }
}
