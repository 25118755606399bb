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

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.PixelFormat;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.models.MobileNetVaOnnxProvider;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a regressor runs the model that the option {@code model} names, and refuses a wrong one. */
class RegressorModelTest {

  private final Path directory;

  RegressorModelTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private ValenceArousalRegressor create(String network) {
    byte[] content = TinyModel.onnx(network);
    TinyModel.write(directory, TinyModel.regressorDescription("onnx", content), content);
    return create();
  }

  private ValenceArousalRegressor create() {
    MobileNetVaOnnxProvider provider = new MobileNetVaOnnxProvider();
    return provider.create(
        BackendOptions.of(provider, Device.CPU, Map.of("model", directory.toString())));
  }

  private static FaceCrop white() {
    ByteBuffer pixel = ByteBuffer.allocateDirect(1).put(0, (byte) 255);
    return FaceCrop.whole(Image.wrap(pixel, 1, 1, 1, PixelFormat.GRAY8));
  }

  @Test
  void takesTheOutputsAsValenceAndArousal() {
    try (ValenceArousalRegressor regressor = create("two-outputs")) {
      assertEquals("tiny 7 (" + directory + ")", regressor.info().model());
      ValenceArousal point = regressor.estimate(white());
      // By hand: output k is k times 255 (0.2989 + 0.5870 + 0.1140) / 127.5 - 1 = 0.9998.
      assertEquals(0, point.valence(), 1e-6);
      assertEquals(0.9998, point.arousal(), 1e-6);
    }
  }

  @Test
  void keepsToTheScale() {
    try (ValenceArousalRegressor regressor = create("two-far-outputs")) {
      assertEquals(new ValenceArousal(0, 4.5), regressor.estimate(white()), "9 lies beyond it");
    }
    assertEquals(new ValenceArousal(-4.5, -1.5), MobileNetRegressor.point(new float[] {-5, -1.5f}));
  }

  @Test
  void saysThatANetworkGivesNoPoint() {
    try (ValenceArousalRegressor regressor = create("two-not-numbers")) {
      EmotionException failure =
          assertThrows(EmotionException.class, () -> regressor.estimate(white()));
      assertTrue(String.valueOf(failure.getMessage()).contains("tiny 7"), failure::toString);
    }
  }

  @Test
  void refusesAClassifiersModel() {
    byte[] classifier = TinyModel.onnx("good");
    TinyModel.write(directory, TinyModel.description("onnx", classifier), classifier);
    ModelFileException refusal = assertThrows(ModelFileException.class, () -> create().close());
    assertTrue(
        String.valueOf(refusal.getMessage())
            .contains("'values' must be [valence, arousal], not missing"),
        refusal::toString);
    assertThrows(
        ModelFileException.class, () -> create("good").close(), "nine outputs for two values");
  }
}
