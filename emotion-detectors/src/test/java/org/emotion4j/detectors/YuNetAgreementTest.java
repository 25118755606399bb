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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Point;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.api.Test;

/**
 * {@code yunet} against OpenCV for Python on the same photos; {@code make_yunet_faces.py} has made
 * the expected faces. Both decode JPEG files with libjpeg-turbo, of whose versions a pixel may
 * differ by one: so do boxes, by some hundredths of a pixel.
 */
class YuNetAgreementTest {

  private static final List<Landmark> POINTS =
      List.of(
          Landmark.RIGHT_EYE,
          Landmark.LEFT_EYE,
          Landmark.NOSE_TIP,
          Landmark.RIGHT_MOUTH_CORNER,
          Landmark.LEFT_MOUTH_CORNER);

  @Test
  void findsWhatOpenCvForPythonFinds() throws IOException {
    Map<String, List<double[]>> expected = expected();
    Map<String, Path> photos = photosOrSkip();
    try (FaceDetector detector =
        new YuNetProvider().create(YuNetFile.options(YuNetFile.orSkip()))) {
      for (Map.Entry<String, List<double[]>> entry : expected.entrySet()) {
        Path photo = Objects.requireNonNull(photos.get(entry.getKey()), entry.getKey());
        assertFaces(entry.getKey(), entry.getValue(), Image.read(photo), detector);
      }
    }
  }

  private static void assertFaces(
      String name, List<double[]> expected, Image image, FaceDetector detector) {
    List<Face> found = detector.detect(image);
    assertEquals(expected.size(), found.size(), name);
    // Pixels of the scaled picture, of at most 480.
    double tolerance = 0.5 * Math.max(1, Math.max(image.width(), image.height()) / 480.0);
    for (int i = 0; i < found.size(); i++) {
      double[] face = expected.get(i);
      assertEquals(face[14], found.get(i).confidence(), 2e-3, name);
      assertEquals(Math.max(0, face[0]), found.get(i).box().x(), tolerance, name);
      assertEquals(Math.max(0, face[1]), found.get(i).box().y(), tolerance, name);
      assertEquals(
          Math.min(image.width(), face[0] + face[2]), found.get(i).box().right(), tolerance, name);
      assertEquals(
          Math.min(image.height(), face[1] + face[3]),
          found.get(i).box().bottom(),
          tolerance,
          name);
      for (int p = 0; p < POINTS.size(); p++) {
        Point point = found.get(i).landmarks().orElseThrow().get(POINTS.get(p)).orElseThrow();
        assertEquals(face[4 + 2 * p], point.x(), tolerance, name);
        assertEquals(face[5 + 2 * p], point.y(), tolerance, name);
      }
    }
  }

  private static Map<String, Path> photosOrSkip() {
    Map<String, Path> photos = SharedPhotos.byName("single", "group");
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    return photos;
  }

  private static Map<String, List<double[]>> expected() throws IOException {
    Map<String, List<double[]>> faces = new LinkedHashMap<>();
    try (InputStream stream = YuNetAgreementTest.class.getResourceAsStream("yunet-faces.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        List<String> words = List.of(line.split(" ", -1));
        List<double[]> ofPhoto = faces.computeIfAbsent(words.get(0), key -> new ArrayList<>());
        if (words.size() > 1) {
          ofPhoto.add(
              words.subList(1, words.size()).stream().mapToDouble(Double::parseDouble).toArray());
        }
      }
    }
    return faces;
  }
}
