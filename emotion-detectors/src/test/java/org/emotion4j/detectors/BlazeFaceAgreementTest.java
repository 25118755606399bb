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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.Device;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code blazeface} against MediaPipe for Python on the same photos; {@code
 * make_blazeface_faces.py} has made the expected faces. MediaPipe reads pixels at places that are
 * rounded to 1/32 and rounds what it reads to whole numbers, and another decoder has read the
 * files: of a face whose score is close to the threshold only one may know.
 */
class BlazeFaceAgreementTest {

  private static final Path FILE =
      Path.of("src/test/resources/org/emotion4j/detectors/blazeface-faces.txt");

  private static final List<Landmark> POINTS =
      List.of(
          Landmark.RIGHT_EYE,
          Landmark.LEFT_EYE,
          Landmark.NOSE_TIP,
          Landmark.MOUTH_CENTRE,
          Landmark.RIGHT_EAR_TRAGION,
          Landmark.LEFT_EAR_TRAGION);

  @ParameterizedTest
  @ValueSource(strings = {"short", "full"})
  void findsWhatMediaPipeFinds(String range) throws IOException {
    BlazeFaceProvider provider = new BlazeFaceProvider();
    BackendOptions options = BackendOptions.of(provider, Device.CPU, Map.of("range", range));
    assumeTrue(provider.probe(options).equals(Availability.available()), "its model is missing");
    Map<String, Path> photos = SharedPhotos.byName("single", "group");
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    FaceAgreement single = new FaceAgreement(POINTS, 0.9);
    FaceAgreement group = new FaceAgreement(POINTS, 0.9);
    try (FaceDetector detector = provider.create(options)) {
      for (String line : Files.readAllLines(FILE)) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        if (words.get(0).equals(range)) {
          String photo = words.get(1);
          Image image = Image.read(Objects.requireNonNull(photos.get(photo), photo));
          List<double[]> faces =
              words.subList(2, words.size()).stream().map(face -> inPixels(face, image)).toList();
          (photo.startsWith("single") ? single : group)
              .add(faces, detector.detect(image), image.width(), image.height());
        }
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

  private static double[] inPixels(String face, Image image) {
    double[] numbers =
        Arrays.stream(face.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    for (int i = 0; i < numbers.length - 1; i++) {
      numbers[i] *= i % 2 == 0 ? image.width() : image.height();
    }
    return numbers;
  }
}
