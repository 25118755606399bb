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
package org.emotion4j.detectors.internal.mtcnn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.testkit.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against means that are computed pixel by pixel. */
class AreaScalingTest {

  private static double pixel(Image image, int x, int y, int colour) {
    int channel =
        switch (image.format()) {
          case GRAY8 -> 0;
          case RGB8 -> colour;
          default -> 2 - colour;
        };
    int at = y * image.stride() + x * image.format().channels() + channel;
    return image.pixels().get(at) & 0xFF;
  }

  private static double mean(Image image, int[] across, int[] down, int colour) {
    double sum = 0;
    for (int y = down[0]; y < down[1]; y++) {
      for (int x = across[0]; x < across[1]; x++) {
        sum += pixel(image, x, y, colour);
      }
    }
    return sum / ((across[1] - across[0]) * (down[1] - down[0]));
  }

  private static int[] block(int from, int to, int block, int blocks) {
    double share = (double) (to - from) / blocks;
    return new int[] {
      from + (int) Math.floor(block * share + 1e-9),
      from + (int) Math.ceil((block + 1) * share - 1e-9)
    };
  }

  @ParameterizedTest
  @CsvSource({
    "BGR8, 0, 50, 0, 37, 31, 20",
    "BGR8, 7, 20, 30, 37, 24, 24",
    "RGB8, 0, 50, 0, 37, 50, 37",
    "GRAY8, 3, 44, 1, 36, 12, 33",
    "BGR8, 49, 50, 36, 37, 2, 3"
  })
  void averages(
      PixelFormat format, int left, int right, int top, int bottom, int columns, int rows) {
    Image image = TestPictures.padded(TestPictures.noise(3, 50, 37).toFormat(format), 5);
    PixelSums sums = new PixelSums();
    sums.load(TestPictures.flat(70, 60, 200));
    sums.load(image);
    AreaScaling scaling = new AreaScaling();
    scaling.across().divide(left, right, columns, 0, columns);
    scaling.down().divide(top, bottom, rows, 0, rows);
    FloatBuffer target = FloatBuffer.allocate(3 * columns * rows + 1);
    scaling.write(sums, target, 1);
    for (int colour = 0; colour < 3; colour++) {
      for (int x = 0; x < columns; x++) {
        for (int y = 0; y < rows; y++) {
          double expected =
              mean(image, block(left, right, x, columns), block(top, bottom, y, rows), colour);
          float value = target.get(1 + (colour * columns + x) * rows + y);
          assertEquals((expected - 127.5) / 128, value, 1e-5, colour + " " + x + " " + y);
        }
      }
    }
  }

  /** White pixels are more than the sums can count, which does no harm. */
  @Test
  void bearsSumsThatOverflow() {
    PixelSums sums = new PixelSums();
    sums.load(TestPictures.flat(4000, 3000, 255));
    AreaScaling scaling = new AreaScaling();
    scaling.across().divide(0, 4000, 12, 11, 12);
    scaling.down().divide(0, 3000, 12, 11, 12);
    FloatBuffer target = FloatBuffer.allocate(3);
    scaling.write(sums, target, 0);
    for (int i = 0; i < 3; i++) {
      assertEquals(127.5 / 128, target.get(i), 1e-5);
    }
  }
}
