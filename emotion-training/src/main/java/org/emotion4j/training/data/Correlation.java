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
package org.emotion4j.training.data;

/**
 * How alike two square gray pictures are where they lie best on each other. Neither brightness nor
 * contrast matters to it.
 */
final class Correlation {

  private final int size;
  private final int shift;
  private final int side;

  /**
   * A measure for pictures of one size.
   *
   * @param size their width and height in pixels, at most 180: sums must fit an int
   * @param shift by how many pixels one may be shifted, in each direction
   */
  Correlation(int size, int shift) {
    this.size = size;
    this.shift = shift;
    this.side = size - 2 * shift;
  }

  /**
   * The highest correlation of the inner part of one picture with as large a part of the other.
   *
   * @param one gray, row by row
   * @param other likewise
   * @return from -1 to 1; -1 if one of them is of a single gray, which is like nothing
   */
  double best(byte[] one, byte[] other) {
    double best = -1;
    for (int down = 0; down <= 2 * shift; down++) {
      for (int right = 0; right <= 2 * shift; right++) {
        best = Math.max(best, at(one, other, down, right));
      }
    }
    return best;
  }

  private double at(byte[] one, byte[] other, int down, int right) {
    int sumOne = 0;
    int sumOther = 0;
    int squaresOne = 0;
    int squaresOther = 0;
    int products = 0;
    for (int y = 0; y < side; y++) {
      int from = (y + shift) * size + shift;
      int shifted = (y + down) * size + right;
      for (int x = 0; x < side; x++) {
        int a = one[from + x] & 255;
        int b = other[shifted + x] & 255;
        sumOne += a;
        sumOther += b;
        squaresOne += a * a;
        squaresOther += b * b;
        products += a * b;
      }
    }
    double count = side * side;
    double spreadOne = squaresOne - (double) sumOne * sumOne / count;
    double spreadOther = squaresOther - (double) sumOther * sumOther / count;
    double together = products - (double) sumOne * sumOther / count;
    return spreadOne > 0 && spreadOther > 0 ? together / Math.sqrt(spreadOne * spreadOther) : -1;
  }
}
