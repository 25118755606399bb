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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code ssd} against OpenCV for Python on the same photos; {@code make_ssd_faces.py} has made the
 * expected faces. The arithmetic is the same; what remains is a pixel that versions of
 * libjpeg-turbo may read differently.
 */
class SsdAgreementTest {

  private static final Path FIXTURE =
      Path.of("src/test/resources/org/emotion4j/detectors/ssd-faces.txt");

  private int photos;
  private int faces;

  @ParameterizedTest
  @CsvSource({"trained,false", "published,true"})
  void findsWhatOpenCvForPythonFinds(String way, String publishedPadding) throws IOException {
    Map<String, Path> files = SharedPhotos.byName("single", "group");
    assumeFalse(files.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    SsdProvider provider = SsdModels.providerOrSkip();
    try (FaceDetector detector =
        provider.create(
            BackendOptions.of(
                provider, Device.AUTO, Map.of("published-padding", publishedPadding)))) {
      for (String line : Files.readAllLines(FIXTURE)) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        if (words.get(1).equals(way)) {
          Image image = Image.read(Objects.requireNonNull(files.get(words.get(0)), words.get(0)));
          compare(words.get(0), expected(words, image), detector.detect(image));
        }
      }
    }
    assertEquals(132, photos);
    assertTrue(faces > 200, faces + " faces");
  }

  /** Cut at the picture's border; the network also reports boxes that lie wholly outside. */
  private static List<Face> expected(List<String> words, Image image) {
    return words.stream()
        .skip(2)
        .map(word -> Arrays.stream(word.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
        .filter(face -> face[0] < face[2] && face[1] < face[3])
        .map(face -> new Face(BoundingBox.ofCorners(face[0], face[1], face[2], face[3]), face[4]))
        .filter(face -> face.box().overlaps(image.width(), image.height()))
        .map(face -> new Face(face.box().clip(image.width(), image.height()), face.confidence()))
        .toList();
  }

  private void compare(String name, List<Face> expected, List<Face> found) {
    assertEquals(expected.size(), found.size(), name);
    for (Face face : found) {
      Face nearest =
          expected.stream()
              .max((a, b) -> Double.compare(a.box().iou(face.box()), b.box().iou(face.box())))
              .orElseThrow();
      assertTrue(nearest.box().iou(face.box()) >= 0.95, () -> name + " " + nearest + " " + face);
      assertEquals(nearest.confidence(), face.confidence(), 1e-2, name);
    }
    photos++;
    faces += found.size();
  }
}
