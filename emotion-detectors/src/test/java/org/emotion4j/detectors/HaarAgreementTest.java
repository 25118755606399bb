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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.api.Test;

/**
 * {@code haar} against {@code cv2.CascadeClassifier} on the same photos; {@code make_haar_faces.py}
 * has made the expected boxes. Both decode JPEG files with libjpeg-turbo, so that the pixels and
 * with them the boxes and the numbers of hits are equal.
 */
class HaarAgreementTest {

  private static final Comparator<Face> BY_PLACE =
      Comparator.comparingDouble((Face face) -> face.box().x())
          .thenComparingDouble(face -> face.box().y())
          .thenComparingDouble(face -> face.box().width());

  @Test
  void findsWhatOpenCvForPythonFinds() throws IOException {
    Map<String, Path> photos = photosOrSkip();
    HaarProvider provider = new HaarProvider();
    int compared = 0;
    try (FaceDetector detector = provider.create(BackendOptions.defaults(provider))) {
      for (String line : fixture()) {
        String[] words = line.split(" ", -1);
        Image image = Image.read(Objects.requireNonNull(photos.get(words[0]), words[0]));
        List<Face> expected =
            Arrays.stream(words).skip(1).map(face -> face(face, image)).sorted(BY_PLACE).toList();
        List<Face> found = detector.detect(image).stream().sorted(BY_PLACE).toList();
        assertEquals(expected, found, words[0]);
        compared += expected.size();
      }
    }
    assertTrue(compared > 200, "compared only " + compared);
  }

  private static Face face(String text, Image image) {
    int[] values = Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    BoundingBox box = new BoundingBox(values[0], values[1], values[2], values[3]);
    double hits = values[4];
    return new Face(box.clip(image.width(), image.height()), hits / (hits + 10));
  }

  private static List<String> fixture() throws IOException {
    return Files.readAllLines(
            Path.of("src/test/resources/org/emotion4j/detectors/haar-faces.txt"),
            StandardCharsets.UTF_8)
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
