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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.Device;
import org.emotion4j.FaceDetector;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code blazeface} takes and refuses. */
class BlazeFaceProviderTest {

  private final BlazeFaceProvider provider = new BlazeFaceProvider();

  private BackendOptions options(Map<String, String> given) {
    return BackendOptions.of(provider, Device.AUTO, given);
  }

  private static Path copyOrSkip(String name, Path folder) throws IOException {
    ModelFile file = ModelCatalog.standard().named(name);
    assumeTrue(
        ModelStore.standard().find(file, Optional.empty()).isPresent(), () -> name + " is absent");
    return Files.write(
        folder.resolve("model.tflite"),
        ModelStore.standard().read(file, Optional.empty()).content());
  }

  @Test
  void refusesAnotherRange() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> provider.create(options(Map.of("range", "middle"))));
    assertTrue(String.valueOf(refused.getMessage()).contains("short or full, not 'middle'"));
  }

  @Test
  void takesANamedFileAndSaysSo(@TempDir Path folder) throws IOException {
    Path file = copyOrSkip("blazeface-full", folder);
    try (FaceDetector detector =
        provider.create(options(Map.of("range", " Full", "model", file.toString())))) {
      String model = detector.info().model();
      assertTrue(model.contains(file.toString()), model);
      assertTrue(model.contains("on the processor, since "), model);
    }
  }

  @Test
  void refusesTheFileOfTheOtherRange(@TempDir Path folder) throws IOException {
    Path file = copyOrSkip("blazeface-full", folder);
    ModelFileException refused =
        assertThrows(
            ModelFileException.class,
            () -> provider.create(options(Map.of("model", file.toString()))));
    assertTrue(String.valueOf(refused.getMessage()).contains("the other range"));
  }

  @Test
  void refusesAFileThatIsNoNetwork(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "no network at all");
    assertThrows(
        ModelFileException.class, () -> provider.create(options(Map.of("model", file.toString()))));
  }

  @Test
  void tellsWhatIsMissingForCuda() {
    Availability answer = provider.probe(BackendOptions.of(provider, Device.cuda(0), Map.of()));
    Availability.Unavailable no = assertInstanceOf(Availability.Unavailable.class, answer);
    assertTrue(no.coordinate().orElseThrow().contains("onnxruntime_gpu"));
  }
}
