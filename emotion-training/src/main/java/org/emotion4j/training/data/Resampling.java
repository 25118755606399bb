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

import java.util.SplittableRandom;

/**
 * A face that was reduced and enlarged again, each with one of the filters that programs use.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param size width and height in between, in pixels; {@link FaceSet#SIZE} if nothing is done
 * @param reducing how it was made smaller
 * @param enlarging how it was made larger
 */
public record Resampling(int size, Filter reducing, Filter enlarging) {

  /** A face as it is. */
  public static final Resampling NONE =
      new Resampling(FaceSet.SIZE, Filter.NEAREST, Filter.NEAREST);

  /** How a pixel is made of others. Pixels' centres lie at half coordinates. */
  public enum Filter {
    /** The pixel that the centre lies in. */
    NEAREST,
    /** Between the two nearest centres, by their distance; reduced much, pixels are passed over. */
    LINEAR,
    /** What the pixel covers, by how much of it. */
    AREA,
    /** The four nearest centres, by Keys' cubic (1981); it overshoots at edges. */
    CUBIC
  }

  /** How a picture's rows or columns are made of others: the weights of some in a row. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Taps(int first, double[] weights) {}

  public Resampling {
    if (size < 1 || size > FaceSet.SIZE) {
      throw new IllegalArgumentException(
          "A face is reduced to 1 to " + FaceSet.SIZE + " pixels, not " + size);
    }
  }

  /** Draws a size and two filters. */
  static Resampling draw(SplittableRandom random, int leastSize) {
    Filter[] filters = Filter.values();
    return new Resampling(
        random.nextInt(leastSize, FaceSet.SIZE + 1),
        filters[random.nextInt(filters.length)],
        filters[random.nextInt(filters.length)]);
  }

  /**
   * Reduces and enlarges a face. In between, too, its pixels are whole numbers from 0 to 255.
   *
   * @param face its pixels, {@link FaceSet#SIZE} squared; not changed
   * @return other pixels of the same size, or the same array where nothing is done
   */
  public byte[] apply(byte[] face) {
    if (size == FaceSet.SIZE) {
      return face;
    }
    return resized(resized(face, FaceSet.SIZE, size, reducing), size, FaceSet.SIZE, enlarging);
  }

  private static byte[] resized(byte[] pixels, int from, int to, Filter filter) {
    Taps[] taps = new Taps[to];
    for (int i = 0; i < to; i++) {
      taps[i] = taps(i, from, to, filter);
    }
    double[] across = new double[from * to];
    for (int y = 0; y < from; y++) {
      for (int x = 0; x < to; x++) {
        double sum = 0;
        for (int k = 0; k < taps[x].weights().length; k++) {
          int column = inside(taps[x].first() + k, from);
          sum += taps[x].weights()[k] * Byte.toUnsignedInt(pixels[y * from + column]);
        }
        across[y * to + x] = sum;
      }
    }
    byte[] result = new byte[to * to];
    for (int y = 0; y < to; y++) {
      for (int x = 0; x < to; x++) {
        double sum = 0;
        for (int k = 0; k < taps[y].weights().length; k++) {
          int row = inside(taps[y].first() + k, from);
          sum += taps[y].weights()[k] * across[row * to + x];
        }
        result[y * to + x] = (byte) Math.max(0, Math.min(255, Math.round(sum)));
      }
    }
    return result;
  }

  /** The border's pixels go on outside. */
  private static int inside(int index, int size) {
    return Math.max(0, Math.min(size - 1, index));
  }

  private static Taps taps(int index, int from, int to, Filter filter) {
    double scale = (double) from / to;
    double centre = (index + 0.5) * scale - 0.5;
    int left = (int) Math.floor(centre);
    double right = centre - left;
    return switch (filter) {
      case NEAREST -> new Taps((int) Math.floor(centre + 0.5), new double[] {1});
      case LINEAR -> new Taps(left, new double[] {1 - right, right});
      case AREA -> covered(index * scale, (index + 1) * scale);
      case CUBIC ->
          new Taps(
              left - 1,
              new double[] {cubic(1 + right), cubic(right), cubic(1 - right), cubic(2 - right)});
    };
  }

  private static Taps covered(double start, double end) {
    int first = (int) Math.floor(start + 1e-9);
    double[] weights = new double[(int) Math.ceil(end - 1e-9) - first];
    for (int i = 0; i < weights.length; i++) {
      double part = Math.min(end, first + i + 1) - Math.max(start, first + i);
      weights[i] = part / (end - start);
    }
    return new Taps(first, weights);
  }

  private static double cubic(double distance) {
    return distance < 1
        ? (1.5 * distance - 2.5) * distance * distance + 1
        : ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
  }
}
