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

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;
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
    DlibFixture.assumeAvailable(provider);
    AtomicInteger compared = new AtomicInteger();
    DlibFixture.readOrSkip("hog-faces.txt")
        .forEach(
            provider,
            Map.of("landmarks", "false"),
            (detector, photo) -> {
              List<Face> expected =
                  photo.faces().stream()
                      .map(face -> face(face, photo.image()))
                      .sorted(BY_PLACE)
                      .toList();
              assertFaces(expected, detector.detect(photo.image()), photo.name());
              compared.addAndGet(expected.size());
            });
    assertTrue(compared.get() > 400, "compared only " + compared);
  }

  private static void assertFaces(List<Face> expected, List<Face> unsorted, String photo) {
    List<Face> found = unsorted.stream().sorted(BY_PLACE).toList();
    assertEquals(
        expected.stream().map(Face::box).toList(), found.stream().map(Face::box).toList(), photo);
    for (int i = 0; i < found.size(); i++) {
      assertEquals(score(expected.get(i)), score(found.get(i)), 1e-3, photo);
    }
  }

  /** The score that a confidence was made of. */
  private static double score(Face face) {
    return -0.5 * Math.log(1 / face.confidence() - 1);
  }

  private static Face face(double[] values, Image image) {
    BoundingBox box = BoundingBox.ofCorners(values[0], values[1], values[2] + 1, values[3] + 1);
    double confidence = 1 / (1 + Math.exp(-2 * values[4]));
    return new Face(box.clip(image.width(), image.height()), confidence);
  }
}
