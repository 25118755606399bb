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

import java.nio.FloatBuffer;

/**
 * Scales parts of a picture by averaging, for the networks: red, green and blue one after the
 * other, each column by column, from -1 to 1.
 *
 * <p>Keeps memory for the next part. Serves one thread at a time.
 */
final class AreaScaling {

  private static final float SCALE = 1 / 128f;
  private static final float MIDDLE = 127.5f * SCALE;

  /** So many rows are done together, column by column: their numbers fill whole cache lines. */
  private static final int STRIPE = 16;

  private final Blocks across = new Blocks();
  private final Blocks down = new Blocks();

  /** Which pixels make the columns; to be set before writing. */
  Blocks across() {
    return across;
  }

  /** Which pixels make the rows; to be set before writing. */
  Blocks down() {
    return down;
  }

  /**
   * Writes the means of all blocks.
   *
   * @param picture the picture
   * @param target where to write
   * @param start from which index on
   */
  void write(PixelSums picture, FloatBuffer target, int start) {
    int area = across.count() * down.count();
    for (int colour = 0; colour < 3; colour++) {
      for (int row = 0; row < down.count(); row += STRIPE) {
        int end = Math.min(row + STRIPE, down.count());
        write(picture, picture.channel(colour), row, end, target, start + colour * area);
      }
    }
  }

  private void write(
      PixelSums picture, int channel, int first, int last, FloatBuffer target, int start) {
    int[] sums = picture.sums();
    int pitch = picture.pitch();
    int rows = down.count();
    for (int column = 0; column < across.count(); column++) {
      int left = across.start(column) * picture.channels() + channel;
      int right = across.end(column) * picture.channels() + channel;
      float share = across.share(column) * SCALE;
      int at = start + column * rows;
      for (int row = first; row < last; row++) {
        int above = down.start(row) * pitch;
        int below = down.end(row) * pitch;
        int sum =
            sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
        target.put(at + row, sum * (share * down.share(row)) - MIDDLE);
      }
    }
  }
}
