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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.junit.jupiter.api.Test;

/**
 * {@code dlib-cnn} against dlib's Python package on the same photos, as they are and doubled;
 * {@code make_cnn_faces.py} has made the expected faces. There are as many, boxes are equal within
 * a pixel and scores within 0.01.
 */
class DlibCnnAgreementTest {

  @Test
  void findsWhatDlibForPythonFinds() throws IOException {
    DlibCnnProvider provider = new DlibCnnProvider();
    DlibFixture.assumeAvailable(provider);
    AtomicInteger compared = new AtomicInteger();
    DlibFixture.readOrSkip("cnn-faces.txt")
        .forEach(
            provider,
            Map.of("landmarks", "false"),
            (detector, photo) -> {
              List<Face> found = detector.detect(photo.image());
              assertEquals(photo.faces().size(), found.size(), photo.name());
              for (int i = 0; i < found.size(); i++) {
                // Both give the surest first; faces that are equally sure lie far from each other.
                double[] expected = nearest(photo.faces(), found.get(i));
                assertFace(expected, found.get(i), photo.image(), photo.name());
              }
              compared.addAndGet(found.size());
            });
    assertTrue(compared.get() > 200, "compared only " + compared);
  }

  private static double[] nearest(List<double[]> faces, Face face) {
    return faces.stream()
        .min(
            (a, b) ->
                Double.compare(
                    Math.hypot(a[0] - face.box().x(), a[1] - face.box().y()),
                    Math.hypot(b[0] - face.box().x(), b[1] - face.box().y())))
        .orElseThrow();
  }

  private static void assertFace(double[] expected, Face face, Image image, String photo) {
    String what = photo + " " + face;
    assertEquals(Math.max(0, expected[0]), face.box().x(), 1, what);
    assertEquals(Math.max(0, expected[1]), face.box().y(), 1, what);
    assertEquals(Math.min(image.width(), expected[2] + 1), face.box().right(), 1, what);
    assertEquals(Math.min(image.height(), expected[3] + 1), face.box().bottom(), 1, what);
    double score = -0.5 * Math.log(1 / face.confidence() - 1);
    assertEquals(expected[4], score, 1e-2, what);
  }
}
