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
    for (int row = 0; row < down.count(); row += STRIPE) {
      int end = Math.min(row + STRIPE, down.count());
      if (picture.channels() == 1) {
        gray(picture, row, end, target, start);
      } else {
        colours(picture, row, end, target, start);
      }
    }
  }

  private void gray(PixelSums picture, int first, int last, FloatBuffer target, int start) {
    int[] sums = picture.sums();
    int rows = down.count();
    int area = across.count() * rows;
    for (int column = 0; column < across.count(); column++) {
      int left = across.start(column);
      int right = across.end(column);
      float share = across.share(column) * SCALE;
      for (int row = first; row < last; row++) {
        int above = down.start(row) * picture.pitch();
        int below = down.end(row) * picture.pitch();
        float value =
            mean(
                sums,
                above + left,
                above + right,
                below + left,
                below + right,
                share * down.share(row));
        int at = start + column * rows + row;
        target.put(at, value);
        target.put(at + area, value);
        target.put(at + 2 * area, value);
      }
    }
  }

  private void colours(PixelSums picture, int first, int last, FloatBuffer target, int start) {
    int[] sums = picture.sums();
    int red = picture.red();
    int rows = down.count();
    int area = across.count() * rows;
    for (int column = 0; column < across.count(); column++) {
      int left = across.start(column) * 3;
      int right = across.end(column) * 3;
      float share = across.share(column) * SCALE;
      for (int row = first; row < last; row++) {
        int above = down.start(row) * picture.pitch();
        int below = down.end(row) * picture.pitch();
        float part = share * down.share(row);
        int a = above + left;
        int b = above + right;
        int c = below + left;
        int d = below + right;
        int at = start + column * rows + row;
        target.put(at, mean(sums, a + red, b + red, c + red, d + red, part));
        target.put(at + area, mean(sums, a + 1, b + 1, c + 1, d + 1, part));
        int blue = 2 - red;
        target.put(at + 2 * area, mean(sums, a + blue, b + blue, c + blue, d + blue, part));
      }
    }
  }

  /** Of the block between four places. */
  private static float mean(int[] sums, int a, int b, int c, int d, float part) {
    return (sums[d] - sums[c] - sums[b] + sums[a]) * part - MIDDLE;
  }
}
