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
package org.emotion4j.detectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code retinaface} against a Python package on the same photos; {@code make_retinaface_faces.py}
 * has made the expected faces. Pictures are taken as they are, and scaled down to the default size.
 */
class RetinaFaceAgreementTest {

  private static final Path FIXTURE =
      Path.of("src/test/resources/org/emotion4j/detectors/retinaface-faces.txt");

  private static final List<Landmark> POINTS =
      List.of(
          Landmark.RIGHT_EYE,
          Landmark.LEFT_EYE,
          Landmark.NOSE_TIP,
          Landmark.RIGHT_MOUTH_CORNER,
          Landmark.LEFT_MOUTH_CORNER);

  private int photos;
  private int faces;

  private static List<Face> expected(List<String> words, Image image) {
    return words.stream()
        .skip(2)
        .map(word -> Arrays.stream(word.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
        .map(numbers -> face(numbers, image))
        .toList();
  }

  /** Cut at the picture's border. */
  private static Face face(double[] numbers, Image image) {
    Map<Landmark, Point> points = new EnumMap<>(Landmark.class);
    for (int i = 0; i < POINTS.size(); i++) {
      points.put(POINTS.get(i), new Point(numbers[5 + 2 * i], numbers[6 + 2 * i]));
    }
    return new Face(
        BoundingBox.ofCorners(numbers[0], numbers[1], numbers[2], numbers[3])
            .clip(image.width(), image.height()),
        numbers[4],
        Optional.of(new Landmarks(points)));
  }

  private static Face nearest(List<Face> expected, Face face) {
    return expected.stream()
        .max((a, b) -> Double.compare(a.box().iou(face.box()), b.box().iou(face.box())))
        .orElseThrow();
  }

  /** The farthest point, as a part of the box's width. */
  private static double farthest(Face expected, Face face) {
    return POINTS.stream()
            .mapToDouble(landmark -> distance(point(expected, landmark), point(face, landmark)))
            .max()
            .orElseThrow()
        / expected.box().width();
  }

  private static Point point(Face face, Landmark landmark) {
    return face.landmarks().orElseThrow().get(landmark).orElseThrow();
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1280", "640"})
  void findsWhatThePackageFinds(String maxSide) throws IOException {
    Map<String, Path> files = SharedPhotos.byName("single", "group");
    assumeFalse(files.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    RetinaFaceProvider provider = RetinaFaceModels.providerOrSkip();
    try (FaceDetector detector =
        provider.create(BackendOptions.of(provider, Device.CPU, Map.of("max-side", maxSide)))) {
      for (String line : Files.readAllLines(FIXTURE)) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        if (words.get(1).equals(maxSide)) {
          Image image = Image.read(Objects.requireNonNull(files.get(words.get(0)), words.get(0)));
          compare(words.get(0), expected(words, image), detector.detect(image));
        }
      }
    }
    assertEquals(132, photos);
    assertTrue(faces > 300, faces + " faces");
  }

  private void compare(String name, List<Face> expected, List<Face> found) {
    assertEquals(expected.size(), found.size(), name);
    for (Face face : found) {
      Face same = nearest(expected, face);
      String what = name + " " + face;
      assertTrue(same.box().iou(face.box()) >= 0.95, what);
      assertEquals(same.confidence(), face.confidence(), 1e-2, what);
      assertTrue(farthest(same, face) <= 0.02, what);
    }
    photos++;
    faces += found.size();
  }
}
