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
package org.emotion4j.models.internal;

/**
 * Where each of the outputs along one axis reads its two inputs, and how it weighs them: linear
 * interpolation between the pixels' centres, as {@code INTER_LINEAR} of OpenCV and TensorFlow's
 * resizing with half-pixel centres do it, without smoothing.
 *
 * <p>For one thread at a time; {@link #set} starts anew.
 */
final class LinearTaps {

  /** Beyond this an edge is no pixel position any more; it keeps sums within double precision. */
  private static final double FARTHEST = 1e12;

  final int[] first;
  final int[] second;
  final float[] weightOfSecond;

  /**
   * Taps for so many outputs.
   *
   * @param outputs how many there are along the axis
   */
  LinearTaps(int outputs) {
    this.first = new int[outputs];
    this.second = new int[outputs];
    this.weightOfSecond = new float[outputs];
  }

  /**
   * Sets the taps of a range. Its edges are rounded to whole pixels, and it keeps one pixel at
   * least. Positions beyond the axis read its nearest pixel.
   *
   * @param start where the range starts, in pixels
   * @param end where it ends
   * @param length how many pixels there are along the axis
   */
  void set(double start, double end, int length) {
    double from = wholePixel(start);
    double extent = Math.max(1, wholePixel(end) - from);
    double scale = extent / first.length;
    for (int i = 0; i < first.length; i++) {
      double position = (i + 0.5) * scale - 0.5;
      double pixel = Math.floor(position);
      first[i] = (int) clamp(from + clamp(pixel, extent - 1), length - 1.0);
      second[i] = (int) clamp(from + clamp(pixel + 1, extent - 1), length - 1.0);
      weightOfSecond[i] = (float) (position - pixel);
    }
  }

  /** The least pixel that is read; the outputs go from low to high positions. */
  int lowest() {
    return first[0];
  }

  /** The highest pixel that is read. */
  int highest() {
    return second[second.length - 1];
  }

  private static double wholePixel(double edge) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, Math.floor(edge + 0.5)));
  }

  private static double clamp(double value, double max) {
    return Math.max(0, Math.min(max, value));
  }
}
