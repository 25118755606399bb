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
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.emotion4j.Analysis;
import org.emotion4j.AnalysisResult;
import org.emotion4j.BoundingBox;
import org.emotion4j.CropMargin;
import org.emotion4j.EmotionEngine;
import org.emotion4j.EmotionException;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.PixelFormat;
import org.emotion4j.Point;
import org.emotion4j.testkit.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a classifier sees of faces that are turned level. */
@Timeout(60)
class AlignmentTest {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  /** The middle is at (150.5, 110.25). */
  private static final BoundingBox BOX = new BoundingBox(90.5, 50.25, 120, 120);

  private static final double MIDDLE_X = 150.5;
  private static final double MIDDLE_Y = 110.25;

  private final Fakes.Classifier classifier = new Fakes.Classifier();

  private EmotionEngine.Builder finding(List<Face> faces) {
    return EmotionEngine.builder()
        .addProvider(new Fakes.Detector("fake", 1, image -> faces))
        .addProvider(classifier)
        .detector("fake")
        .classifier(classifier.id());
  }

  /** A point of an upright face, as seen from the middle of its box, in the tilted picture. */
  private static Point tilted(double right, double down, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return new Point(MIDDLE_X + cos * right - sin * down, MIDDLE_Y + sin * right + cos * down);
  }

  /** A face that is tilted clockwise, its eyes 50 apart and 20 above the middle. */
  private static Face face(double degrees) {
    return new Face(
        BOX,
        0.9,
        Optional.of(
            new Landmarks(
                Map.of(
                    Landmark.RIGHT_EYE, tilted(-25, -20, degrees),
                    Landmark.LEFT_EYE, tilted(25, -20, degrees)))));
  }

  /** Black, with a light disc of radius 5 at the right eye and one at the left eye. */
  private static Image pictureOf(Face face, PixelFormat format) {
    Landmarks points = face.landmarks().orElseThrow();
    List<Point> eyes = List.of(points.rightEye().orElseThrow(), points.leftEye().orElseThrow());
    byte[] pixels = new byte[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double nearest = WIDTH;
        for (Point eye : eyes) {
          nearest = Math.min(nearest, Math.hypot(x + 0.5 - eye.x(), y + 0.5 - eye.y()));
        }
        pixels[y * WIDTH + x] = (byte) (200 * Math.max(0, Math.min(1, 5.5 - nearest)));
      }
    }
    ByteBuffer buffer = ByteBuffer.allocateDirect(pixels.length).put(pixels);
    Image gray = Image.wrap(buffer, WIDTH, HEIGHT, WIDTH, PixelFormat.GRAY8);
    return TestPictures.padded(gray.toFormat(format), 7);
  }

  /** The centre of what is light in some columns of a crop, from the middle of its region. */
  private static Point lightBetween(FaceCrop crop, double from, double to) {
    Image image = crop.image().toFormat(PixelFormat.GRAY8);
    BoundingBox region = crop.region();
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double right = x + 0.5 - region.x() - region.width() / 2;
        double down = y + 0.5 - region.y() - region.height() / 2;
        if (right >= from && right < to) {
          int light = image.pixels().get(y * image.stride() + x) & 255;
          sum += light;
          sumX += light * right;
          sumY += light * down;
        }
      }
    }
    return new Point(sumX / sum, sumY / sum);
  }

  @ParameterizedTest
  @CsvSource({
    "0, GRAY8",
    "25, GRAY8",
    "-40, BGR8",
    "90, RGB8",
    "180, BGR8",
    "-135, GRAY8",
    "-179.5, RGB8"
  })
  void theEyesThatTheClassifierSeesAreLevel(double degrees, PixelFormat format) {
    Face face = face(degrees);
    Image picture = pictureOf(face, format);
    classifier.look =
        faces -> {
          FaceCrop crop = faces.get(0);
          assertEquals(format, crop.image().format());
          // A tenth of the box on each side, at the picture's own scale.
          assertEquals(144, crop.region().width());
          assertEquals(144, crop.region().height());
          Point right = lightBetween(crop, -72, 0);
          Point left = lightBetween(crop, 0, 72);
          assertEquals(-25, right.x(), 0.05);
          assertEquals(-20, right.y(), 0.05);
          assertEquals(25, left.x(), 0.05);
          assertEquals(-20, left.y(), 0.05);
        };
    try (EmotionEngine engine = finding(List.of(face)).alignFaces(true).build()) {
      FaceEmotion emotion = engine.analyze(picture).faces().get(0);
      assertEquals(1, classifier.shown.size());
      assertSame(face, emotion.face());
      double turned = emotion.turned().orElseThrow();
      assertEquals(degrees == 180 ? 180 : -degrees, turned, 1e-6);
      assertTrue(
          engine.diagnostics().asText().contains("face alignment: on"),
          engine.diagnostics().asText());
    }
  }

  @Test
  void isOffUnlessAskedFor() {
    Face face = face(25);
    Image picture = pictureOf(face, PixelFormat.BGR8);
    try (EmotionEngine engine = finding(List.of(face)).build()) {
      FaceEmotion emotion = engine.analyze(picture).faces().get(0);
      assertEquals(OptionalDouble.empty(), emotion.turned());
      assertSame(picture, classifier.shown.get(0).image());
      assertEquals(CropMargin.DEFAULT.around(BOX), classifier.shown.get(0).region());
      assertTrue(engine.diagnostics().asText().contains("face alignment: off"));
    }
  }

  @Test
  void tellsBeforeItIsBuilt() {
    String text = finding(List.of()).alignFaces(true).diagnostics().asText();
    assertTrue(text.contains("face alignment: on"), text);
  }

  @Test
  void leavesAFaceWithoutLandmarksAsItIs() {
    Face tilted = face(25);
    Face unknown = new Face(new BoundingBox(5, 6, 70, 80), 0.5);
    Image picture = pictureOf(tilted, PixelFormat.BGR8);
    try (EmotionEngine engine =
        finding(List.of(unknown, tilted, unknown)).alignFaces(true).build()) {
      List<FaceEmotion> faces = engine.analyze(picture).faces();
      assertEquals(OptionalDouble.empty(), faces.get(0).turned());
      assertEquals(-25, faces.get(1).turned().orElseThrow(), 1e-9);
      assertEquals(OptionalDouble.empty(), faces.get(2).turned());
      assertSame(picture, classifier.shown.get(0).image());
      assertNotSame(picture, classifier.shown.get(1).image());
      assertSame(picture, classifier.shown.get(2).image());
      assertEquals(CropMargin.DEFAULT.around(unknown.box()), classifier.shown.get(2).region());
    }
  }

  @Test
  void copiesNothingOfALevelFace() {
    Face face = face(0);
    Image picture = pictureOf(face, PixelFormat.BGR8);
    try (EmotionEngine engine = finding(List.of(face)).alignFaces(true).build()) {
      assertEquals(OptionalDouble.of(0), engine.analyze(picture).faces().get(0).turned());
      assertSame(picture, classifier.shown.get(0).image());
    }
  }

  /** The region reaches 24 pixels over the picture's left border, which is repeated there. */
  @Test
  void repeatsTheBorder() {
    byte[] columns = new byte[100 * 100];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = (byte) (i % 100 == 0 ? 90 : 10);
    }
    ByteBuffer buffer = ByteBuffer.allocateDirect(columns.length).put(columns);
    Image picture = Image.wrap(buffer, 100, 100, 100, PixelFormat.GRAY8);
    Face upsideDown =
        new Face(
            new BoundingBox(0, 20, 60, 60),
            1,
            Optional.of(
                new Landmarks(
                    Map.of(
                        Landmark.RIGHT_EYE, new Point(45, 60),
                        Landmark.LEFT_EYE, new Point(15, 60)))));
    classifier.look =
        faces -> {
          Image turned = faces.get(0).image();
          assertEquals(108, turned.width());
          for (int x = 0; x < 108; x++) {
            // After a half turn the left border is on the right.
            assertEquals(x >= 108 - 25 ? 90 : 10, turned.pixels().get(50 * 108 + x), "" + x);
          }
        };
    try (EmotionEngine engine =
        finding(List.of(upsideDown)).alignFaces(true).cropMargin(CropMargin.pixels(24)).build()) {
      assertEquals(180, engine.analyze(picture).faces().get(0).turned().orElseThrow());
    }
  }

  @Test
  void saysWhichCropIsTooLarge() {
    try (EmotionEngine engine =
        finding(List.of(face(10)))
            .alignFaces(true)
            .cropMargin(CropMargin.pixels(100_000))
            .build()) {
      Image picture = pictureOf(face(10), PixelFormat.GRAY8);
      EmotionException e = assertThrows(EmotionException.class, () -> engine.analyze(picture));
      assertTrue(String.valueOf(e.getMessage()).contains("crop margin smaller"), e.getMessage());
    }
  }

  @Test
  void alignsFilesToo(@TempDir Path folder) {
    Face face = face(33);
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Path path = folder.resolve(i + ".png");
      pictureOf(face, PixelFormat.GRAY8).write(path);
      paths.add(path);
    }
    classifier.look = faces -> assertEquals(-20, lightBetween(faces.get(0), 0, 72).y(), 0.05);
    try (EmotionEngine engine = finding(List.of(face)).alignFaces(true).threads(3).build()) {
      for (AnalysisResult result : engine.analyzeAll(paths.stream()).toList()) {
        assertTrue(
            result instanceof AnalysisResult.Success success
                && success.analysis().faces().get(0).turned().isPresent(),
            result::toString);
      }
    }
  }

  /** Pictures of one gray each: nobody's crops may hold another's. */
  @Test
  void keepsPicturesOfManyThreadsApart() throws Exception {
    List<Face> faces = List.of(face(20), face(-70), face(100));
    List<Image> flats =
        IntStream.range(0, 64).mapToObj(i -> TestPictures.flat(230, 180, i)).toList();
    Set<Image> pictures = Set.copyOf(flats); // by identity
    classifier.look =
        crops -> {
          int level = crops.get(0).image().pixels().get(0);
          for (int times = 0; times < 5; times++) {
            for (FaceCrop crop : crops) {
              assertFalse(pictures.contains(crop.image()));
              ByteBuffer pixels = crop.image().pixels();
              int bytes = crop.image().stride() * crop.image().height();
              for (int i = 0; i < bytes; i++) {
                if (pixels.get(i) != level) {
                  throw new AssertionError(pixels.get(i) + " instead of " + level);
                }
              }
            }
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(8);
    // Room for fewer pictures than there are threads, so that some must wait.
    try (EmotionEngine engine = finding(faces).alignFaces(true).threads(1).build()) {
      List<Future<Analysis>> analyses = new ArrayList<>();
      for (int i = 0; i < 640; i++) {
        Image flat = flats.get(i % 64);
        analyses.add(threads.submit(() -> engine.analyze(flat)));
      }
      for (Future<Analysis> analysis : analyses) {
        List<FaceEmotion> found = analysis.get(50, TimeUnit.SECONDS).faces();
        assertEquals(3, found.stream().filter(face -> face.turned().isPresent()).count());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void usesTheSameMemoryForTheNextPicture() {
    try (EmotionEngine engine = finding(List.of(face(20))).alignFaces(true).build()) {
      engine.analyze(TestPictures.flat(WIDTH, HEIGHT, 11));
      assertEquals(11, classifier.shown.get(0).image().pixels().get(0));
      engine.analyze(TestPictures.flat(WIDTH, HEIGHT, 22));
      assertEquals(22, classifier.shown.get(0).image().pixels().get(0));
    }
  }
}
