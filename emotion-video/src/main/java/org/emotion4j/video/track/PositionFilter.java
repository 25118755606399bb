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
 * A correlation filter that tells where in a patch a face is, after Bolme, Beveridge, Draper and
 * Lui, "Visual object tracking using adaptive correlation filters" (CVPR 2010). It is kept as a
 * numerator and a denominator in the frequency domain, as Danelljan and others do (BMVC 2014).
 *
 * <p>All patches are {@value #SIZE} x {@value #SIZE}. Used by one thread. The working memory is
 * shared by all filters of a tracker; a filter itself owns the memory of its numbers only.
 */
final class PositionFilter {

  /** Rows and columns of a patch. */
  static final int SIZE = 64;

  /** The wanted response is a bell of this standard deviation, in pixels of the patch. */
  private static final double BELL = 2;

  /** Keeps frequencies in which the face has no power from being amplified. */
  private static final float REGULARISATION = 0.01f * SIZE * SIZE;

  /** Around the peak, this far in each direction, is not the sidelobe (Bolme: 11 x 11 pixels). */
  private static final int PEAK_REACH = 5;

  /** Tables and memory that the filters of one tracker use in turn. */
  static final class Workspace {
    final float[][] patch = new float[SIZE][SIZE];
    private final Fourier fourier = new Fourier(SIZE);
    private final float[][] real = new float[SIZE][SIZE];
    private final float[][] imaginary = new float[SIZE][SIZE];
    private final float[] window = new float[SIZE];
    private final float[][] wantedReal = new float[SIZE][SIZE];
    private final float[][] wantedImaginary = new float[SIZE][SIZE];
    private final float[] logarithms = new float[256 * 4];

    Workspace() {
      for (int i = 0; i < SIZE; i++) {
        window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / SIZE));
      }
      for (int i = 0; i < logarithms.length; i++) {
        logarithms[i] = (float) Math.log1p(i / 4.0);
      }
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          double distance = Math.pow(x - SIZE / 2.0, 2) + Math.pow(y - SIZE / 2.0, 2);
          wantedReal[y][x] = (float) Math.exp(-distance / (2 * BELL * BELL));
        }
      }
      toFrequencies(wantedReal, wantedImaginary);
    }

    /** The spectrum comes out mirrored at the diagonal, which is all the same to the filters. */
    private void toFrequencies(float[][] re, float[][] im) {
      fourier.forward(re, im);
      Fourier.transpose(re);
      Fourier.transpose(im);
      fourier.forward(re, im);
    }

    private void fromFrequencies(float[][] re, float[][] im) {
      fourier.inverse(re, im);
      Fourier.transpose(re);
      Fourier.transpose(im);
      fourier.inverse(re, im);
    }

    /** Logarithm, mean 0, variance 1, and a window, against light and the patch's borders. */
    private void spectrumOfPatch() {
      double sum = 0;
      double squares = 0;
      for (int y = 0; y < SIZE; y++) {
        float[] from = patch[y];
        float[] to = real[y];
        float rowSum = 0;
        float rowSquares = 0;
        for (int x = 0; x < SIZE; x++) {
          float value = logarithms[(int) (from[x] * 4)];
          to[x] = value;
          rowSum += value;
          rowSquares += value * value;
        }
        sum += rowSum;
        squares += rowSquares;
      }
      double count = SIZE * SIZE;
      float mean = (float) (sum / count);
      double variance = Math.max(0, squares / count - (sum / count) * (sum / count));
      float scale = (float) (1 / Math.sqrt(variance + 1e-4));
      for (int y = 0; y < SIZE; y++) {
        float[] to = real[y];
        float factor = scale * window[y];
        for (int x = 0; x < SIZE; x++) {
          to[x] = (to[x] - mean) * factor * window[x];
        }
        java.util.Arrays.fill(imaginary[y], 0);
      }
      toFrequencies(real, imaginary);
    }
  }

  private final float[][] numeratorReal = new float[SIZE][SIZE];
  private final float[][] numeratorImaginary = new float[SIZE][SIZE];
  private final float[][] denominator = new float[SIZE][SIZE];

  private double shiftX;
  private double shiftY;
  private double peakToSidelobe;

  /**
   * Learns the patch in the workspace, in whose middle the face is.
   *
   * @param rate how much of what was known before is replaced, from 0 to 1
   */
  void learn(Workspace work, float rate) {
    work.spectrumOfPatch();
    float old = 1 - rate;
    for (int y = 0; y < SIZE; y++) {
      learnRow(
          work.real[y],
          work.imaginary[y],
          work.wantedReal[y],
          work.wantedImaginary[y],
          y,
          rate,
          old);
    }
  }

  private void learnRow(
      float[] re, float[] im, float[] wantedRe, float[] wantedIm, int y, float rate, float old) {
    float[] upRe = numeratorReal[y];
    float[] upIm = numeratorImaginary[y];
    float[] down = denominator[y];
    for (int x = 0; x < SIZE; x++) {
      upRe[x] = old * upRe[x] + rate * (wantedRe[x] * re[x] + wantedIm[x] * im[x]);
      upIm[x] = old * upIm[x] + rate * (wantedIm[x] * re[x] - wantedRe[x] * im[x]);
      down[x] = old * down[x] + rate * (re[x] * re[x] + im[x] * im[x]);
    }
  }

  /** Looks for the face in the patch of the workspace; the getters tell what came of it. */
  void search(Workspace work) {
    work.spectrumOfPatch();
    for (int y = 0; y < SIZE; y++) {
      float[] re = work.real[y];
      float[] im = work.imaginary[y];
      float[] upRe = numeratorReal[y];
      float[] upIm = numeratorImaginary[y];
      float[] down = denominator[y];
      for (int x = 0; x < SIZE; x++) {
        float scale = 1 / (down[x] + REGULARISATION);
        float real = (re[x] * upRe[x] - im[x] * upIm[x]) * scale;
        im[x] = (re[x] * upIm[x] + im[x] * upRe[x]) * scale;
        re[x] = real;
      }
    }
    work.fromFrequencies(work.real, work.imaginary);
    findPeak(work.real);
  }

  private void findPeak(float[][] response) {
    int peakX = 0;
    int peakY = 0;
    for (int y = 0; y < SIZE; y++) {
      float[] row = response[y];
      for (int x = 0; x < SIZE; x++) {
        if (row[x] > response[peakY][peakX]) {
          peakX = x;
          peakY = y;
        }
      }
    }
    float peak = response[peakY][peakX];
    float left = response[peakY][(peakX + SIZE - 1) % SIZE];
    float right = response[peakY][(peakX + 1) % SIZE];
    float above = response[(peakY + SIZE - 1) % SIZE][peakX];
    float below = response[(peakY + 1) % SIZE][peakX];
    shiftX = peakX - SIZE / 2.0 + Parabola.top(left, peak, right);
    shiftY = peakY - SIZE / 2.0 + Parabola.top(above, peak, below);
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int y = 0; y < SIZE; y++) {
      boolean near = Math.abs(y - peakY) <= PEAK_REACH;
      float[] row = response[y];
      for (int x = 0; x < SIZE; x++) {
        if (!near || Math.abs(x - peakX) > PEAK_REACH) {
          float value = row[x];
          sum += value;
          squares += value * value;
          count++;
        }
      }
    }
    double mean = sum / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    peakToSidelobe = deviation > 0 ? (peak - mean) / deviation : 0;
  }

  /** How far to the right of the patch's middle the face is, in pixels of the patch. */
  double shiftX() {
    return shiftX;
  }

  /** How far below the patch's middle the face is, in pixels of the patch. */
  double shiftY() {
    return shiftY;
  }

  /** How many standard deviations of the rest the response's peak lies above the rest's mean. */
  double peakToSidelobe() {
    return peakToSidelobe;
  }
}
