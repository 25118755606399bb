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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SyntheticFaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ssd} says of model files that are missing, broken or not its own. */
class SsdModelTest {

  private final SsdProvider provider = new SsdProvider();

  private final Path folder;

  SsdModelTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private BackendOptions options(Map<String, String> given) {
    return BackendOptions.of(provider, Device.AUTO, given);
  }

  private String assertRefused(String option, byte[] content) throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, content);
    BackendOptions options = options(Map.of(option, file.toString()));
    ModelFileException refused =
        assertThrows(ModelFileException.class, () -> provider.create(options).close());
    String message = refused.toString();
    assertTrue(message.contains(file.toString()), message);
    return message;
  }

  @Test
  void missingFilesAreSaidByTheProbeAndByCreate() {
    SsdModels.providerOrSkip();
    for (String option : new String[] {"model", "config"}) {
      BackendOptions options = options(Map.of(option, folder.resolve("none").toString()));
      Availability.Unavailable no =
          assertInstanceOf(Availability.Unavailable.class, provider.probe(options));
      assertTrue(no.reason().contains("./emotion models fetch ssd"), no.reason());
      assertThrows(ModelFileException.class, () -> provider.create(options));
    }
  }

  @Test
  void brokenWeightsAreRefused() throws IOException {
    byte[] genuine = SsdModels.contentOrSkip("ssd");
    assertRefused("model", new byte[0]);
    assertRefused("model", "no network".getBytes(StandardCharsets.UTF_8));
    for (int length : new int[] {1, 1_000, genuine.length / 2, genuine.length - 1}) {
      assertRefused("model", Arrays.copyOf(genuine, length));
    }
    assertTrue(
        assertRefused("model", renamed(genuine, "conv1_h", "conv1_x")).contains("layer conv1_h"));
    assertTrue(
        assertRefused("model", renamed(genuine, "conv8_1_h", "conv9_1_h")).contains("twice"));
  }

  private static byte[] renamed(byte[] content, String from, String to) {
    byte[] changed = content.clone();
    int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("\n\u0007" + from);
    if (at < 0) {
      at = new String(content, StandardCharsets.ISO_8859_1).indexOf("\n\t" + from);
    }
    System.arraycopy(to.getBytes(StandardCharsets.US_ASCII), 0, changed, at + 2, to.length());
    return changed;
  }

  /** Weights changed, their extents kept: such a file runs if the user names it. */
  @Test
  void weightsTrainedAnewRunWhereTheyAreNamed() throws IOException {
    byte[] content = SsdModels.contentOrSkip("ssd");
    Path file = folder.resolve("anew.caffemodel");
    // Some are not a number: what is found then is of no use, but nothing breaks.
    Arrays.fill(content, content.length / 2, content.length / 2 + 400, (byte) 0xFF);
    Files.write(file, content);
    Image picture = SyntheticFaces.face(1, 200, 200);
    try (FaceDetector detector = provider.create(options(Map.of("model", file.toString())))) {
      assertTrue(detector.info().model().contains(file.toString()));
      assertEquals(detector.detect(picture), detector.detect(picture));
    }
  }

  /** OpenCV's importer computes beyond its memory if this number does not suit the weights. */
  @ParameterizedTest
  @CsvSource({
    "num_output: 128, num_output: 1",
    "num_output: 8, num_output: 4096",
    "kernel_size: 3, kernel_size: 300",
    "bottom: \"conv1_h\", bottom: \"conv9_h\"",
    "'axis: 2', 'axis: -2147483648'"
  })
  void anotherDescriptionIsRefused(String from, String to) throws IOException {
    String genuine = description();
    assertTrue(genuine.contains(from));
    String message =
        assertRefused("config", genuine.replace(from, to).getBytes(StandardCharsets.UTF_8));
    assertTrue(message.contains("deploy.prototxt"), message);
  }

  @Test
  void brokenDescriptionsAreRefused() throws IOException {
    String genuine = description();
    assertRefused("config", new byte[0]);
    assertRefused("config", new byte[] {0, -1, 34, 35});
    for (int length : new int[] {1, 1_000, genuine.length() - 1}) {
      assertRefused("config", genuine.substring(0, length).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theDescriptionMayBeLaidOutInAnotherWay() throws IOException {
    Path file = folder.resolve("deploy.prototxt");
    Files.writeString(
        file, "# by somebody\r\n" + description().replace("\n", " # a \"comment\"\r\n\t"));
    provider.create(options(Map.of("config", file.toString()))).close();
  }

  private static String description() {
    return new String(SsdModels.contentOrSkip("ssd-config"), StandardCharsets.UTF_8);
  }

  @Test
  void cudaIsRefusedWithWhatToPutInThePlace() {
    BackendOptions options = BackendOptions.of(provider, Device.cuda(0), Map.of());
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(options));
    EmotionException refused = assertThrows(EmotionException.class, () -> provider.create(options));
    for (String message : List.of(no.reason(), String.valueOf(refused.getMessage()))) {
      assertTrue(message.contains("cuda:0"), message);
      assertTrue(message.contains("-gpu"), message);
    }
  }

  @Test
  void optionsChangeTheSearch() {
    SsdModels.providerOrSkip();
    Image picture = SyntheticFaces.face(2, 300, 300);
    try (FaceDetector all = provider.create(options(Map.of("confidence-threshold", "0")));
        FaceDetector larger =
            provider.create(options(Map.of("confidence-threshold", "0", "input-size", "450")))) {
      assertFalse(all.detect(picture).isEmpty());
      assertFalse(all.detect(picture).equals(larger.detect(picture)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "confidence-threshold, 1.1",
    "confidence-threshold, NaN",
    "input-size, 299",
    "input-size, 1201",
    "published-padding, 1"
  })
  void wrongOptionsAreRefused(String option, String value) {
    BackendOptions options = options(Map.of(option, value));
    assertThrows(IllegalArgumentException.class, () -> provider.create(options));
  }
}
