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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.api.Test;

/**
 * {@code dlib-hog} against dlib's Python package on the same photos, as they are and doubled;
 * {@code make_hog_faces.py} has made the expected faces. Boxes are equal, scores within 0.001.
 */
class DlibHogAgreementTest {

  private static final Comparator<Face> BY_PLACE =
      Comparator.comparingDouble((Face face) -> face.box().x())
          .thenComparingDouble(face -> face.box().y())
          .thenComparingDouble(face -> face.box().width());

  @Test
  void findsWhatDlibForPythonFinds() throws IOException {
    DlibHogProvider provider = new DlibHogProvider();
    assumeTrue(
        provider.probe(BackendOptions.defaults(provider)).equals(Availability.available()),
        "the native part of dlib was not built");
    Map<String, Path> photos = photosOrSkip();
    int compared = 0;
    for (int upsampling = 0; upsampling <= 1; upsampling++) {
      BackendOptions options =
          BackendOptions.of(
              provider, Device.AUTO, Map.of("upsampling", Integer.toString(upsampling)));
      try (FaceDetector detector = provider.create(options)) {
        for (String line : fixture()) {
          String[] words = line.split(" ", -1);
          if (!words[1].equals(Integer.toString(upsampling))) {
            continue;
          }
          Image image = Image.read(Objects.requireNonNull(photos.get(words[0]), words[0]));
          List<Face> expected =
              Arrays.stream(words).skip(2).map(face -> face(face, image)).sorted(BY_PLACE).toList();
          assertFaces(expected, detector.detect(image), line);
          compared += expected.size();
        }
      }
    }
    assertTrue(compared > 400, "compared only " + compared);
  }

  private static void assertFaces(List<Face> expected, List<Face> unsorted, String line) {
    List<Face> found = unsorted.stream().sorted(BY_PLACE).toList();
    assertEquals(
        expected.stream().map(Face::box).toList(), found.stream().map(Face::box).toList(), line);
    for (int i = 0; i < found.size(); i++) {
      assertEquals(score(expected.get(i)), score(found.get(i)), 1e-3, line);
    }
  }

  /** The score that a confidence was made of. */
  private static double score(Face face) {
    return -0.5 * Math.log(1 / face.confidence() - 1);
  }

  private static Face face(String text, Image image) {
    String[] values = text.split(",", -1);
    BoundingBox box =
        BoundingBox.ofCorners(
            Integer.parseInt(values[0]),
            Integer.parseInt(values[1]),
            Integer.parseInt(values[2]) + 1.0,
            Integer.parseInt(values[3]) + 1.0);
    double confidence = 1 / (1 + Math.exp(-2 * Double.parseDouble(values[4])));
    return new Face(box.clip(image.width(), image.height()), confidence);
  }

  private static List<String> fixture() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/org/emotion4j/detectors/hog-faces.txt"))
        .stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static Map<String, Path> photosOrSkip() {
    Map<String, Path> photos = SharedPhotos.byName("single", "group");
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    return photos;
  }
}
