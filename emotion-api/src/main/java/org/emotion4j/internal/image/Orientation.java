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
package org.emotion4j.internal.image;

import java.nio.ByteBuffer;
import org.emotion4j.Image;
import org.emotion4j.spi.PixelAllocator;

/** Turns a picture upright, as its EXIF orientation says. */
final class Orientation {

  private Orientation() {}

  /**
   * The upright picture.
   *
   * @param orientation 1 to 8, as EXIF defines it: 5 to 8 swap width and height
   */
  static Image upright(Image image, int orientation, PixelAllocator allocator) {
    if (orientation == 1) {
      return image;
    }
    int channels = image.format().channels();
    boolean swapped = orientation >= 5;
    int width = swapped ? image.height() : image.width();
    int height = swapped ? image.width() : image.height();
    int stride = width * channels;
    ByteBuffer input = image.pixels();
    ByteBuffer output = allocator.allocate(Math.multiplyExact(stride, height));
    byte[] row = new byte[stride];
    for (int y = 0; y < height; y++) {
      // Where the row starts in the stored picture, and how far apart its pixels are there.
      int startX = swapped ? storedAlong(y, image.width(), orientation) : 0;
      int startY = swapped ? 0 : storedAlong(y, image.height(), orientation);
      boolean backwards = runsBackwards(orientation);
      for (int x = 0; x < width; x++) {
        int along = backwards ? width - 1 - x : x;
        int storedX = swapped ? startX : along;
        int storedY = swapped ? along : startY;
        input.get(storedY * image.stride() + storedX * channels, row, x * channels, channels);
      }
      output.put(row);
    }
    return Image.wrap(output, width, height, stride, image.format());
  }

  /** The stored row (or column, for 5 to 8) that shows row y of the upright picture. */
  private static int storedAlong(int y, int size, int orientation) {
    return switch (orientation) {
      case 3, 4, 7, 8 -> size - 1 - y;
      default -> y;
    };
  }

  /** Whether a row of the upright picture is stored from its end to its start. */
  private static boolean runsBackwards(int orientation) {
    return switch (orientation) {
      case 2, 3, 6, 7 -> true;
      default -> false;
    };
  }
}
