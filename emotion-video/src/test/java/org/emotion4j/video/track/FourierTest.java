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
package org.emotion4j.video.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FourierTest {

  /** Against the definition of the transform, computed as it stands. */
  @Test
  void isTheTransformOfItsDefinition() {
    Random random = new Random(1);
    float[][] real = new float[16][3];
    float[][] imaginary = new float[16][3];
    double[][] expected = new double[32][3];
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 3; x++) {
        real[y][x] = random.nextFloat();
        imaginary[y][x] = random.nextFloat();
        for (int k = 0; k < 16; k++) {
          double angle = -2 * Math.PI * k * y / 16;
          expected[k][x] += real[y][x] * Math.cos(angle) - imaginary[y][x] * Math.sin(angle);
          expected[16 + k][x] += real[y][x] * Math.sin(angle) + imaginary[y][x] * Math.cos(angle);
        }
      }
    }
    float first = real[5][2];
    Fourier fourier = new Fourier(16);
    fourier.forward(real, imaginary);
    for (int k = 0; k < 16; k++) {
      for (int x = 0; x < 3; x++) {
        assertEquals(expected[k][x], real[k][x], 1e-4);
        assertEquals(expected[16 + k][x], imaginary[k][x], 1e-4);
      }
    }
    fourier.inverse(real, imaginary);
    assertEquals(16 * first, real[5][2], 1e-4);
    assertThrows(IllegalArgumentException.class, () -> new Fourier(12));
  }
}
