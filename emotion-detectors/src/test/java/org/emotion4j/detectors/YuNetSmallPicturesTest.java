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

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.TestPictures;
import org.junit.jupiter.api.Test;

/**
 * OpenCV's {@code FaceDetectorYN} reports other faces each time, some of them infinite, for
 * pictures with a side of 32 pixels or less; {@code yunet} does not. A threshold of 0 shows all
 * candidates.
 */
class YuNetSmallPicturesTest {

  @Test
  void findsTheSameInSmallPicturesEachTime() {
    YuNetProvider provider = new YuNetProvider();
    String model = YuNetFile.orSkip().toString();
    BackendOptions options =
        BackendOptions.of(provider, Device.CPU, Map.of("model", model, "score-threshold", "0"));
    List<Image> pictures =
        List.of(
            TestPictures.noise(1, 1, 1),
            TestPictures.noise(2, 20, 30),
            TestPictures.noise(3, 32, 32),
            TestPictures.noise(4, 33, 31),
            TestPictures.noise(5, 500, 1),
            TestPictures.noise(6, 2, 300),
            TestPictures.noise(7, 320, 240));
    Random order = new Random(8);
    try (FaceDetector detector = provider.create(options)) {
      List<List<Face>> expected = detector.detectAll(pictures);
      for (int call = 0; call < 200; call++) {
        int picture = order.nextInt(pictures.size());
        assertEquals(expected.get(picture), detector.detect(pictures.get(picture)));
      }
    }
  }
}
