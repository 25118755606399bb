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
package org.emotion4j.detectors.internal.tflite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.ModelContent;
import org.junit.jupiter.api.Test;

/** Files that are broken end in an exception that says so, whatever is wrong with them. */
class TfliteConverterTest {

  private static OnnxNetwork convert(byte[] content) {
    return TfliteConverter.convert("'file'", content, Extents.FIXED);
  }

  @Test
  void tellsTheShapes() {
    OnnxNetwork network = convert(PackedModels.readOrSkip("blazeface-short").content());
    assertEquals(List.of(1, 3, 128, 128), network.input());
    assertEquals(List.of(List.of(1, 896, 16), List.of(1, 896, 1)), network.outputs());
  }

  @Test
  void refusesWhatIsNoFileOfTensorFlowLite() {
    for (byte[] content : new byte[][] {{}, {1, 2, 3}, new byte[1000]}) {
      ModelFileException refused = assertThrows(ModelFileException.class, () -> convert(content));
      assertTrue(String.valueOf(refused.getMessage()).startsWith("'file' is no network"));
    }
  }

  @Test
  void refusesFilesThatAreCutOff() {
    byte[] whole = PackedModels.readOrSkip("blazeface-short").content();
    for (int length = 0; length < whole.length; length += 1 + length / 40) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(ModelFileException.class, () -> convert(cut));
    }
  }

  /** Most changes hit weights, which may be anything; none may end in another exception. */
  @Test
  void survivesChangedBytes() {
    for (String name : List.of("blazeface-short", "blazeface-full", "mtcnn-pnet")) {
      ModelContent file = PackedModels.readOrSkip(name);
      Random random = new Random(1);
      int refused = 0;
      for (int round = 0; round < 300; round++) {
        byte[] changed = file.content().clone();
        for (int i = 0; i < 20; i++) {
          changed[place(random, changed.length)] = (byte) random.nextInt();
        }
        try {
          convert(changed);
        } catch (ModelFileException e) {
          refused++;
        }
      }
      assertTrue(refused > 100, name + ": " + refused);
    }
  }

  /** Most of the structure is at one of the ends. */
  private static int place(Random random, int length) {
    int range = random.nextBoolean() ? length : Math.min(length, 20_000);
    int offset = random.nextInt(range);
    return random.nextBoolean() ? offset : length - 1 - offset;
  }
}
