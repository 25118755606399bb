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
import org.emotion4j.Device;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code mtcnn} against the Python package facenet-pytorch on the same photos; {@code
 * make_mtcnn_faces.py} has made the expected faces. Another decoder has read the files: of a face
 * whose score is close to a threshold only one may know.
 */
class MtcnnAgreementTest {

  private static final Path FILE =
      Path.of("src/test/resources/org/emotion4j/detectors/mtcnn-faces.txt");

  private static final List<Landmark> POINTS =
      List.of(
          Landmark.RIGHT_EYE,
          Landmark.LEFT_EYE,
          Landmark.NOSE_TIP,
          Landmark.RIGHT_MOUTH_CORNER,
          Landmark.LEFT_MOUTH_CORNER);

  /** With one thread and with more than there are pieces of work for. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "13"})
  void findsWhatThePackageFinds(String threads) throws IOException {
    MtcnnProvider provider = MtcnnModels.providerOrSkip();
    Map<String, Path> photos = SharedPhotos.byName("single", "group");
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    FaceAgreement single = new FaceAgreement(POINTS, 0.95);
    FaceAgreement group = new FaceAgreement(POINTS, 0.95);
    try (FaceDetector detector =
        provider.create(BackendOptions.of(provider, Device.CPU, Map.of("threads", threads)))) {
      for (String line : Files.readAllLines(FILE)) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        String photo = words.get(0);
        if (photo.startsWith("#")) {
          continue;
        }
        Image image = Image.read(Objects.requireNonNull(photos.get(photo), photo));
        List<double[]> faces =
            words.subList(1, words.size()).stream().map(MtcnnAgreementTest::face).toList();
        (photo.startsWith("single") ? single : group)
            .add(faces, detector.detect(image), image.width(), image.height());
      }
    }
    for (FaceAgreement agreement : List.of(single, group)) {
      assertTrue(agreement.same() >= 0.97 * agreement.expected(), agreement::toString);
      assertEquals(agreement.expected(), agreement.found(), 2, agreement::toString);
      assertTrue(agreement.farthestPoint() < 0.02, agreement::toString);
      assertTrue(agreement.largestDifference() < 0.05, agreement::toString);
    }
    assertTrue(single.photosWithSame() >= 0.97 * single.photosWithFace(), single::toString);
  }

  private static double[] face(String word) {
    double[] numbers =
        Arrays.stream(word.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    double[] face = new double[numbers.length];
    System.arraycopy(numbers, 0, face, 0, 4);
    face[2] -= face[0];
    face[3] -= face[1];
    System.arraycopy(numbers, 5, face, 4, 2 * POINTS.size());
    face[numbers.length - 1] = numbers[4];
    return face;
  }
}
