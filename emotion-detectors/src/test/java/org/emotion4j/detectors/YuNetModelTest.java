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
import org.emotion4j.ModelFileException;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code yunet} says of model files that are missing, broken or not its own. */
class YuNetModelTest {

  private final YuNetProvider provider = new YuNetProvider();

  @Test
  void aMissingFileIsSaidByTheProbeAndByCreate(@TempDir Path folder) {
    BackendOptions options = YuNetFile.options(folder.resolve("none.onnx"));
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(options));
    assertTrue(no.reason().contains("opencv_zoo"), no.reason());
    assertThrows(ModelFileException.class, () -> provider.create(options));
  }

  @Test
  void brokenFilesAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model.onnx");
    for (byte[] content : new byte[][] {{}, "no network".getBytes(StandardCharsets.UTF_8)}) {
      Files.write(file, content);
      assertRefused(file);
    }
    byte[] genuine = Files.readAllBytes(YuNetFile.orSkip());
    for (int length : new int[] {1, 1_000, genuine.length / 2, genuine.length - 100}) {
      Files.write(file, Arrays.copyOf(genuine, length));
      assertRefused(file);
    }
  }

  /** OpenCV's importer follows names that lead nowhere, out of the process. */
  @Test
  void aNodeWithoutItsWeightsIsRefused(@TempDir Path folder) throws IOException {
    String name = "backbone.model1.conv2.conv1.weight";
    byte[] content = Files.readAllBytes(YuNetFile.orSkip());
    int at = new String(content, StandardCharsets.ISO_8859_1).indexOf(name);
    content[at] = 'B'; // where the node names it, which comes first
    Path file = folder.resolve("model.onnx");
    Files.write(file, content);
    String message = assertRefused(file);
    assertTrue(message.contains("Backbone.model1"), message);
  }

  private String assertRefused(Path file) {
    ModelFileException refused =
        assertThrows(
            ModelFileException.class, () -> provider.create(YuNetFile.options(file)).close());
    assertTrue(refused.toString().contains(file.toString()), refused.toString());
    return refused.toString();
  }

  /** Weights changed, the shape kept: such a file runs if the user names it. */
  @Test
  void aFileTrainedAnewRunsWhereItIsNamed(@TempDir Path folder) throws IOException {
    byte[] content = Files.readAllBytes(YuNetFile.orSkip());
    Path file = folder.resolve("model.onnx");
    content[content.length / 2] ^= 1;
    Files.write(file, content);
    try (FaceDetector detector = provider.create(YuNetFile.options(file))) {
      assertTrue(detector.info().model().contains(file.toString()));
    }
  }

  @Test
  void cudaIsRefusedWithWhatToPutInThePlace() {
    Path file = YuNetFile.orSkip();
    BackendOptions options =
        BackendOptions.of(provider, Device.cuda(0), Map.of("model", file.toString()));
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(options));
    EmotionException refused = assertThrows(EmotionException.class, () -> provider.create(options));
    for (String message : List.of(no.reason(), String.valueOf(refused.getMessage()))) {
      assertTrue(message.contains("cuda:0"), message);
      assertTrue(message.contains("-gpu"), message);
    }
  }

  @Test
  void wrongOptionsAreRefused() {
    Path file = YuNetFile.orSkip();
    for (Map.Entry<String, String> wrong :
        Map.of("score-threshold", "2", "nms-threshold", "-1", "max-side", "8").entrySet()) {
      BackendOptions options =
          BackendOptions.of(
              provider,
              Device.AUTO,
              Map.of("model", file.toString(), wrong.getKey(), wrong.getValue()));
      assertThrows(IllegalArgumentException.class, () -> provider.create(options));
    }
  }
}
