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
 * What of a face's picture outlives another brightness, another contrast, JPEG and a shift by a
 * pixel or two: which of two neighbouring areas is the brighter one, a difference hash. Faces that
 * differ in many of these bits are different pictures; those that do not may be.
 *
 * @param across which of two areas side by side is brighter, 64 of them
 * @param down which of two areas one above the other is brighter, 64 of them
 */
record FaceHash(long across, long down) {

  /** How many bits there are. */
  static final int BITS = 128;

  /** Areas along a side, each of {@link #WIDTH} pixels and {@link #STEP} after the last. */
  private static final int AREAS = 9;

  private static final int STEP = 5;
  private static final int WIDTH = 8;

  /**
   * The hash of a face.
   *
   * @param pixels gray, row by row, {@link FaceSet#SIZE} squared
   * @return its hash
   */
  static FaceHash of(byte[] pixels) {
    int[] areas = areas(pixels);
    long across = 0;
    long down = 0;
    for (int y = 0; y < AREAS - 1; y++) {
      for (int x = 0; x < AREAS - 1; x++) {
        int upperLeft = areas[y * AREAS + x];
        int upperRight = areas[y * AREAS + x + 1];
        int lowerLeft = areas[(y + 1) * AREAS + x];
        int lowerRight = areas[(y + 1) * AREAS + x + 1];
        across = across << 1 | (upperLeft + lowerLeft > upperRight + lowerRight ? 1 : 0);
        down = down << 1 | (upperLeft + upperRight > lowerLeft + lowerRight ? 1 : 0);
      }
    }
    return new FaceHash(across, down);
  }

  private static int[] areas(byte[] pixels) {
    int[] areas = new int[AREAS * AREAS];
    for (int y = 0; y < AREAS; y++) {
      for (int x = 0; x < AREAS; x++) {
        areas[y * AREAS + x] = sum(pixels, x * STEP, y * STEP);
      }
    }
    return areas;
  }

  private static int sum(byte[] pixels, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + WIDTH; y++) {
      for (int x = left; x < left + WIDTH; x++) {
        sum += pixels[y * FaceSet.SIZE + x] & 255;
      }
    }
    return sum;
  }

  /**
   * In how many bits two hashes differ.
   *
   * @param other the other one
   * @return from 0 to {@link #BITS}; 64 or so if the pictures have nothing to do with each other
   */
  int distance(FaceHash other) {
    return Long.bitCount(across ^ other.across) + Long.bitCount(down ^ other.down);
  }
}
