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
package org.emotion4j.detectors.internal.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.junit.jupiter.api.Test;

class SquarePictureTest {

  private static Image image(int width, int height, PixelFormat format, int... values) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(values.length);
    for (int value : values) {
      pixels.put((byte) value);
    }
    return Image.wrap(pixels, width, height, width * format.channels(), format);
  }

  private static void assertSquare(Image image, int side, double... expected) {
    FloatBuffer square = FloatBuffer.allocate(3 * side * side);
    SquarePicture scaler = new SquarePicture(side);
    scaler.write(image, square);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], (square.get(i) + 1) * 127.5, 1e-4, image + " " + i);
    }
  }

  @Test
  void putsRedFirstWhateverTheFormat() {
    assertSquare(image(1, 1, PixelFormat.BGR8, 10, 20, 30), 1, 30, 20, 10);
    assertSquare(image(1, 1, PixelFormat.RGB8, 10, 20, 30), 1, 10, 20, 30);
    assertSquare(image(1, 1, PixelFormat.GRAY8, 10), 1, 10, 10, 10);
  }

  /** Four columns of the network's picture are at 0, 0.5, 1 and 1.5: the last half in the black. */
  @Test
  void readsBetweenPixels() {
    assertSquare(
        image(2, 2, PixelFormat.GRAY8, 100, 200, 100, 200),
        4,
        new double[] {100, 150, 200, 100, 100, 150, 200, 100, 100, 150, 200, 100, 50, 75, 100, 50});
  }

  @Test
  void hasBlackBesideThePicture() {
    assertSquare(image(1, 3, PixelFormat.GRAY8, 50, 60, 70), 3, 0, 50, 0, 0, 60, 0, 0, 70, 0);
    assertSquare(image(3, 1, PixelFormat.GRAY8, 50, 60, 70), 3, 0, 0, 0, 50, 60, 70, 0, 0, 0);
  }

  @Test
  void takesOnePictureAfterTheOther() {
    SquarePicture scaler = new SquarePicture(2);
    FloatBuffer square = FloatBuffer.allocate(12);
    scaler.write(image(2, 2, PixelFormat.GRAY8, 255, 255, 255, 255), square);
    scaler.write(image(1, 2, PixelFormat.GRAY8, 0, 0), square);
    for (int i = 0; i < 12; i++) {
      assertEquals(-1, square.get(i));
    }
  }

  @Test
  void tellsWhereThingsAreInThePicture() {
    Letterbox wide = new Letterbox(200, 100);
    assertEquals(50, wide.x(0.25));
    assertEquals(0, wide.y(0.25));
    assertEquals(-50, wide.y(0));
  }
}
