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

import org.emotion4j.Image;

/**
 * A correlation filter over sizes, after Danelljan, Häger, Khan and Felsberg, "Accurate scale
 * estimation for robust visual tracking" (BMVC 2014): the face is cut out at {@value #SCALES}
 * sizes, and the filter answers strongest at the size that it has. Features are gray values.
 *
 * <p>Used by one thread. The working memory is shared by all filters of a tracker.
 */
final class ScaleFilter {

  private static final int SCALES = 16;

  /** From one size to the next. */
  private static final double STEP = 1.03;

  /** Rows and columns of the face at one size. */
  private static final int SIDE = 16;

  private static final int FEATURES = SIDE * SIDE;

  private static final double BELL = 1;
  private static final float REGULARISATION = 0.01f;

  /** The part that is read once, from which all sizes are cut: the largest of them fits. */
  private static final int RASTER = 32;

  private static final double LARGEST = Math.pow(STEP, SCALES / 2.0);

  /** Tables and memory that the filters of one tracker use in turn. */
  static final class Workspace {
    private final Fourier fourier = new Fourier(SCALES);
    private final float[][] raster = new float[RASTER][RASTER];
    private final float[][] real = new float[SCALES][FEATURES];
    private final float[][] imaginary = new float[SCALES][FEATURES];
    private final float[][] responseReal = new float[SCALES][1];
    private final float[][] responseImaginary = new float[SCALES][1];
    private final float[][] wantedReal = new float[SCALES][1];
    private final float[][] wantedImaginary = new float[SCALES][1];
    private final double[] factors = new double[SCALES];
    private final double[] window = new double[SCALES];

    Workspace() {
      for (int i = 0; i < SCALES; i++) {
        double offset = i - SCALES / 2.0;
        factors[i] = Math.pow(STEP, offset);
        window[i] = 0.5 + 0.5 * Math.cos(2 * Math.PI * offset / (SCALES + 1));
        wantedReal[i][0] = (float) Math.exp(-offset * offset / (2 * BELL * BELL));
      }
      fourier.forward(wantedReal, wantedImaginary);
    }

    /** The spectrum over the sizes of each feature. */
    private void spectrum(
        GraySampler sampler, Image image, double x, double y, double w, double h) {
      sampler.sample(image, x, y, w * LARGEST, h * LARGEST, raster);
      for (int i = 0; i < SCALES; i++) {
        cut(factors[i] / LARGEST * RASTER / SIDE, window[i], real[i]);
        java.util.Arrays.fill(imaginary[i], 0);
      }
      fourier.forward(real, imaginary);
    }

    /** Points so many pixels of the raster apart, with mean 0 and length 1. */
    private void cut(double step, double weight, float[] target) {
      double sum = 0;
      double squares = 0;
      for (int j = 0; j < SIDE; j++) {
        double placeY = within((j + 0.5 - SIDE / 2.0) * step + RASTER / 2.0 - 0.5);
        int row = Math.min((int) placeY, RASTER - 2);
        float down = (float) (placeY - row);
        for (int i = 0; i < SIDE; i++) {
          double placeX = within((i + 0.5 - SIDE / 2.0) * step + RASTER / 2.0 - 0.5);
          int column = Math.min((int) placeX, RASTER - 2);
          float right = (float) (placeX - column);
          float upper = mix(raster[row], column, right);
          float value = upper + down * (mix(raster[row + 1], column, right) - upper);
          target[j * SIDE + i] = value;
          sum += value;
          squares += value * value;
        }
      }
      float mean = (float) (sum / FEATURES);
      double variance = Math.max(0, squares / FEATURES - (double) mean * mean);
      float scale = (float) (weight / Math.sqrt(FEATURES * (variance + 1)));
      for (int i = 0; i < FEATURES; i++) {
        target[i] = (target[i] - mean) * scale;
      }
    }

    private static float mix(float[] row, int column, float right) {
      return row[column] + right * (row[column + 1] - row[column]);
    }

    private static double within(double place) {
      return Math.max(0, Math.min(RASTER - 1.0, place));
    }
  }

  private final float[][] numeratorReal = new float[SCALES][FEATURES];
  private final float[][] numeratorImaginary = new float[SCALES][FEATURES];
  private final float[] denominator = new float[SCALES];

  /** Learns the face with this middle and size. */
  void learn(
      Workspace work,
      GraySampler sampler,
      Image image,
      double x,
      double y,
      double width,
      double height,
      float rate) {
    work.spectrum(sampler, image, x, y, width, height);
    for (int s = 0; s < SCALES; s++) {
      float wantedRe = work.wantedReal[s][0];
      float wantedIm = work.wantedImaginary[s][0];
      float[] re = work.real[s];
      float[] im = work.imaginary[s];
      float[] upRe = numeratorReal[s];
      float[] upIm = numeratorImaginary[s];
      float power = 0;
      for (int f = 0; f < FEATURES; f++) {
        upRe[f] += rate * (wantedRe * re[f] + wantedIm * im[f] - upRe[f]);
        upIm[f] += rate * (wantedIm * re[f] - wantedRe * im[f] - upIm[f]);
        power += re[f] * re[f] + im[f] * im[f];
      }
      denominator[s] += rate * (power - denominator[s]);
    }
  }

  /**
   * Tells by what factor the face is larger than this width and height say.
   *
   * @return 1 if it is as large as that
   */
  double search(
      Workspace work,
      GraySampler sampler,
      Image image,
      double x,
      double y,
      double width,
      double height) {
    work.spectrum(sampler, image, x, y, width, height);
    for (int s = 0; s < SCALES; s++) {
      float[] re = work.real[s];
      float[] im = work.imaginary[s];
      float[] upRe = numeratorReal[s];
      float[] upIm = numeratorImaginary[s];
      float real = 0;
      float imaginary = 0;
      for (int f = 0; f < FEATURES; f++) {
        real += re[f] * upRe[f] - im[f] * upIm[f];
        imaginary += re[f] * upIm[f] + im[f] * upRe[f];
      }
      float scale = 1 / (denominator[s] + REGULARISATION);
      work.responseReal[s][0] = real * scale;
      work.responseImaginary[s][0] = imaginary * scale;
    }
    work.fourier.inverse(work.responseReal, work.responseImaginary);
    int best = 0;
    for (int s = 1; s < SCALES; s++) {
      if (work.responseReal[s][0] > work.responseReal[best][0]) {
        best = s;
      }
    }
    double fine =
        best == 0 || best == SCALES - 1
            ? 0
            : Parabola.top(
                work.responseReal[best - 1][0],
                work.responseReal[best][0],
                work.responseReal[best + 1][0]);
    return Math.pow(STEP, best + fine - SCALES / 2.0);
  }
}
