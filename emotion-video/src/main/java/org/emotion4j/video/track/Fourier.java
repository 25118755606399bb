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

/**
 * The discrete Fourier transform along the columns of a table of complex numbers, for a number of
 * rows that is a power of two. A butterfly is done for a whole row at once, which the compiler
 * turns into vector instructions. Holds tables only: may be shared between threads.
 */
final class Fourier {

  private final int rows;
  private final int[] reversed;
  private final float[] cosines;
  private final float[] sines;

  Fourier(int rows) {
    if (Integer.bitCount(rows) != 1 || rows < 2) {
      throw new IllegalArgumentException("The number of rows must be a power of two, not " + rows);
    }
    this.rows = rows;
    this.reversed = new int[rows];
    this.cosines = new float[rows / 2];
    this.sines = new float[rows / 2];
    int bits = Integer.numberOfTrailingZeros(rows);
    for (int i = 0; i < rows; i++) {
      reversed[i] = Integer.reverse(i) >>> (Integer.SIZE - bits);
    }
    for (int i = 0; i < rows / 2; i++) {
      cosines[i] = (float) Math.cos(2 * Math.PI * i / rows);
      sines[i] = (float) Math.sin(2 * Math.PI * i / rows);
    }
  }

  /** Transforms in place; row by row in one array each of real and imaginary parts. */
  void forward(float[][] real, float[][] imaginary) {
    transform(real, imaginary, -1);
  }

  /** The inverse of {@link #forward} times the number of rows, in place. */
  void inverse(float[][] real, float[][] imaginary) {
    transform(real, imaginary, 1);
  }

  private void transform(float[][] real, float[][] imaginary, int sign) {
    for (int i = 0; i < rows; i++) {
      int j = reversed[i];
      if (i < j) {
        swap(real, i, j);
        swap(imaginary, i, j);
      }
    }
    for (int half = 1; half < rows; half *= 2) {
      int stride = rows / (2 * half);
      for (int start = 0; start < rows; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(
              real[start + k],
              imaginary[start + k],
              real[start + k + half],
              imaginary[start + k + half],
              cosines[k * stride],
              sign * sines[k * stride]);
        }
      }
    }
  }

  /** Rows change places rather than numbers. */
  private static void swap(float[][] table, int i, int j) {
    float[] row = table[i];
    table[i] = table[j];
    table[j] = row;
  }

  private static void butterfly(
      float[] evenReal,
      float[] evenImaginary,
      float[] oddReal,
      float[] oddImaginary,
      float cosine,
      float sine) {
    for (int c = 0; c < evenReal.length; c++) {
      float real = oddReal[c] * cosine - oddImaginary[c] * sine;
      float imaginary = oddReal[c] * sine + oddImaginary[c] * cosine;
      oddReal[c] = evenReal[c] - real;
      oddImaginary[c] = evenImaginary[c] - imaginary;
      evenReal[c] += real;
      evenImaginary[c] += imaginary;
    }
  }

  /** Mirrors a square table at its diagonal, in place. */
  static void transpose(float[][] table) {
    for (int y = 0; y < table.length; y++) {
      float[] row = table[y];
      for (int x = y + 1; x < table.length; x++) {
        float value = row[x];
        row[x] = table[x][y];
        table[x][y] = value;
      }
    }
  }
}
