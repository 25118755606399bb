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
 * The numbers by which JPEG rounds the frequencies of a gray block of 8x8 pixels: the example for
 * luminance of its standard (ITU-T T.81, table K.1), scaled by a quality as the Independent JPEG
 * Group's library does it.
 */
public final class JpegTable {

  /** How many numbers it has. */
  public static final int SIZE = 64;

  /** The quality that stands for a picture that is not stored as JPEG. */
  public static final int NOT_STORED = 100;

  private static final int[] LUMINANCE = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  private JpegTable() {}

  /**
   * Writes the numbers of a quality, row by row from the lowest frequency on.
   *
   * @param quality from 1 to 99, or {@link #NOT_STORED}
   * @param target where they go; zeros if the picture is not stored
   * @param offset where the first one goes
   */
  public static void write(int quality, float[] target, int offset) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    for (int i = 0; i < SIZE; i++) {
      int number = Math.max(1, Math.min(255, (LUMINANCE[i] * percent + 50) / 100));
      target[offset + i] = quality == NOT_STORED ? 0 : number;
    }
  }
}
