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
package org.emotion4j.training.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class StandardPictureTest {

  private static final int SIZE = 4;

  /** Each pixel is ten times its column and its row. */
  private static Image picture() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(SIZE * SIZE);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        pixels.put((byte) (10 * x + y));
      }
    }
    return Image.wrap(pixels.flip(), SIZE, SIZE, SIZE, PixelFormat.GRAY8);
  }

  private static int pixel(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }

  @Test
  void theWholePictureIsItself() {
    BufferedImage made = StandardPicture.of(picture(), new Similarity(4, 0, 0, 0), SIZE, false);
    assertEquals(31, pixel(made, 3, 1));
    assertEquals(2, pixel(made, 0, 2));
  }

  @Test
  void aFaceOnItsSideIsTurnedUpright() {
    // What is up in the face is right in the picture: the first row is the last column.
    BufferedImage made = StandardPicture.of(picture(), new Similarity(0, 4, 4, 0), SIZE, false);
    assertEquals(30, pixel(made, 0, 0));
    assertEquals(33, pixel(made, 3, 0));
    assertEquals(2, pixel(made, 2, 3));
  }

  @Test
  void betweenPixelsTheirMeanIsTakenAndOutsideTheNearest() {
    BufferedImage between =
        StandardPicture.of(picture(), new Similarity(4, 0, 0.5, 0), SIZE, false);
    assertEquals(15, pixel(between, 1, 0));
    BufferedImage beside = StandardPicture.of(picture(), new Similarity(4, 0, 9, 9), SIZE, false);
    assertEquals(33, pixel(beside, 0, 0));
  }

  @Test
  void theMaskLeavesTheMiddleAndMakesTheCornersGray() {
    Image white =
        Image.wrap(ByteBuffer.allocateDirect(1).put((byte) 255).flip(), 1, 1, 1, PixelFormat.GRAY8);
    BufferedImage made = StandardPicture.of(white, new Similarity(1, 0, 0, 0), 48, true);
    assertEquals(255, pixel(made, 24, 24));
    assertEquals(255, pixel(made, 24, 1), "the forehead");
    assertEquals(128, pixel(made, 0, 0));
    assertEquals(128, pixel(made, 47, 47));
    assertEquals(128, pixel(made, 1, 24), "beside the ear");
  }
}
