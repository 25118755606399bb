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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.PointerScope;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.testkit.SyntheticFaces;
import org.emotion4j.testkit.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How {@code haar} is found and made, and what its options do. */
class HaarProviderTest {

  private final HaarProvider provider = new HaarProvider();

  private BackendOptions with(Device device, Map<String, String> given) {
    return BackendOptions.of(provider, device, given);
  }

  @Test
  void isFoundByServiceLoader() {
    Set<String> ids =
        ServiceLoader.load(FaceDetectorProvider.class).stream()
            .map(found -> found.get().id())
            .collect(Collectors.toSet());
    assertTrue(ids.contains("haar"), ids::toString);
  }

  @Test
  void tellsTheVersionOfOpenCvWithoutLoadingIt() {
    assertTrue(provider.version().matches("OpenCV 4\\.\\d+\\.\\d+"), provider.version());
  }

  @Test
  void refusesCudaWithTheReason() {
    BackendOptions cuda = with(Device.cuda(0), Map.of());
    Availability.Unavailable refused =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(cuda));
    assertTrue(refused.reason().contains("cuda:0"), refused.reason());
    EmotionException e = assertThrows(EmotionException.class, () -> provider.create(cuda));
    assertTrue(String.valueOf(e.getMessage()).contains("choose cpu or auto"), e.getMessage());
  }

  @Test
  void takesTheProcessorForAuto() {
    try (FaceDetector detector = provider.create(with(Device.AUTO, Map.of()))) {
      assertEquals(Device.CPU, detector.info().device());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "scale-factor, 1",
    "scale-factor, much",
    "min-neighbours, 0",
    "min-neighbours, 1.5",
    "min-size, 0",
    "min-share, 2",
    "min-share, NaN"
  })
  void refusesWrongValues(String option, String value) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> provider.create(with(Device.AUTO, Map.of(option, value))));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(option) && message.contains("'" + value + "'"), message);
  }

  /** Noise gives chance hits at the smallest sizes, which each of the limits takes away. */
  @Test
  void optionsTakeEffect() {
    List<Image> noise = List.of(TestPictures.noise(1, 900, 700), TestPictures.noise(2, 900, 700));
    Map<String, String> all =
        Map.of("min-neighbours", "1", "min-share", "0", "min-size", "24", "scale-factor", "1.05");
    long hits = count(all, noise);
    assertTrue(hits > 0, "no chance hits");
    assertTrue(count(changed(all, "min-neighbours", "40"), noise) < hits);
    assertTrue(count(changed(all, "min-size", "400"), noise) < hits);
    assertTrue(count(changed(all, "min-share", "0.6"), noise) < hits);
  }

  private long count(Map<String, String> given, List<Image> pictures) {
    try (FaceDetector detector = provider.create(with(Device.CPU, given))) {
      return detector.detectAll(pictures).stream().mapToLong(List::size).sum();
    }
  }

  private static Map<String, String> changed(
      Map<String, String> options, String name, String value) {
    Map<String, String> changed = new HashMap<>(options);
    changed.put(name, value);
    return changed;
  }

  /**
   * A caller that uses JavaCPP itself may have a scope open, which frees all that is made in it.
   */
  @Test
  @SuppressWarnings("try") // the scope works by being open
  void outlivesAScopeOfTheCaller() {
    Image picture = SyntheticFaces.face(1, 200, 200);
    FaceDetector detector;
    try (PointerScope scope = new PointerScope()) {
      detector = provider.create(BackendOptions.defaults(provider));
      detector.detect(picture);
    }
    assertEquals(detector.detect(picture), detector.detect(picture));
    detector.close();
  }
}
