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
package org.emotion4j.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.FaceChecker;
import org.emotion4j.ModelFileException;
import org.emotion4j.models.NonFaceOnnxProvider;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a checker reads a network's outputs, and refuses a model that is none of a checker. */
class CheckerModelTest {

  private final Path directory;

  CheckerModelTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private FaceChecker create() {
    NonFaceOnnxProvider provider = new NonFaceOnnxProvider();
    return provider.create(
        BackendOptions.of(provider, Device.CPU, Map.of("model", directory.toString())));
  }

  @Test
  void takesTheSoftmaxOfTheLastOutput() {
    // By hand: e^1 / (e^0 + e^0 + e^1) = 0.5761; at a temperature of 2, 0.4519.
    assertEquals(0.5761, NetworkChecker.probabilityOfLast(new float[] {0, 0, 1}, 1), 1e-4);
    assertEquals(0.4519, NetworkChecker.probabilityOfLast(new float[] {0, 0, 1}, 2), 1e-4);
    assertEquals(1, NetworkChecker.probabilityOfLast(new float[] {-1000, 1000}, 1));
    assertEquals(0, NetworkChecker.probabilityOfLast(new float[] {1000, -1000}, 1));
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> NetworkChecker.probabilityOfLast(new float[] {0, wrong}, 1));
      assertThrows(
          IllegalArgumentException.class,
          () -> NetworkChecker.probabilityOfLast(new float[] {wrong, 0}, 1));
    }
  }

  @Test
  void refusesAClassifiersModel() {
    byte[] classifier = TinyModel.onnx("good");
    TinyModel.write(directory, TinyModel.description("onnx", classifier), classifier);
    ModelFileException refusal = assertThrows(ModelFileException.class, () -> create().close());
    assertTrue(String.valueOf(refusal.getMessage()).contains("non_face]"), refusal::toString);
  }

  @Test
  void refusesAThresholdThatIsNoProbability() {
    byte[] network = TinyModel.onnx("good");
    for (String wrong : new String[] {"0", "1.5", "-1"}) {
      TinyModel.write(
          directory,
          TinyModel.description("onnx", network)
              .replace("\"uncertain\"]", "\"uncertain\", \"non_face\"], \"threshold\": " + wrong),
          network);
      ModelFileException refusal = assertThrows(ModelFileException.class, () -> create().close());
      assertTrue(String.valueOf(refusal.getMessage()).contains("'threshold'"), refusal::toString);
    }
  }
}
