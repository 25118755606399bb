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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.emotion4j.Face;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.junit.jupiter.api.Test;

/**
 * The five landmarks of {@code dlib-hog}'s faces against those of dlib's Python package, equal to
 * the pixel; {@code make_landmarks.py} has made the expected ones.
 */
class DlibLandmarksTest {

  private static final List<Landmark> ORDER =
      List.of(
          Landmark.LEFT_EYE_OUTER_CORNER,
          Landmark.LEFT_EYE_INNER_CORNER,
          Landmark.RIGHT_EYE_OUTER_CORNER,
          Landmark.RIGHT_EYE_INNER_CORNER,
          Landmark.NOSE_BASE);

  private static final Comparator<List<Double>> BY_PLACE =
      Comparator.comparing((List<Double> points) -> points.get(0))
          .thenComparing(points -> points.get(1))
          .thenComparing(points -> points.get(2));

  @Test
  void areWhereDlibForPythonSeesThem() throws IOException {
    DlibHogProvider provider = new DlibHogProvider();
    DlibFixture.assumeAvailable(provider);
    AtomicInteger compared = new AtomicInteger();
    DlibFixture.readOrSkip("landmarks.txt")
        .forEach(
            provider,
            Map.of(),
            (detector, photo) -> {
              List<List<Double>> expected =
                  photo.faces().stream()
                      .map(face -> Arrays.stream(face).skip(4).boxed().toList())
                      .sorted(BY_PLACE)
                      .toList();
              List<List<Double>> found =
                  detector.detect(photo.image()).stream()
                      .map(DlibLandmarksTest::points)
                      .sorted(BY_PLACE)
                      .toList();
              assertEquals(expected, found, photo.name());
              compared.addAndGet(found.size());
            });
    assertTrue(compared.get() > 400, "compared only " + compared);
  }

  private static List<Double> points(Face face) {
    Landmarks landmarks = face.landmarks().orElseThrow();
    return ORDER.stream()
        .map(name -> landmarks.get(name).orElseThrow())
        .flatMap((Point point) -> List.of(point.x(), point.y()).stream())
        .toList();
  }
}
