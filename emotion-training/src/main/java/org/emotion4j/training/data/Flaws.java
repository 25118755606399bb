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
 * What cameras and programs do to a face.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param resampling how it was reduced and enlarged
 * @param aspect how much wider it is than it should be; 1 for not at all
 * @param glare the bright spot on it
 * @param bulge how much a lens made of its middle and how little of its border: at the distance r
 *     from the centre, in halves of the width, is shown what lies at r (1 + bulge r^2) / (1 +
 *     bulge). From 0 for a straight picture
 */
public record Flaws(Resampling resampling, double aspect, Glare glare, double bulge) {

  /** A face as it is. */
  public static final Flaws NONE = new Flaws(Resampling.NONE, 1, Glare.NONE, 0);

  public Flaws {
    if (!(aspect > 0) || !(bulge >= 0)) {
      throw new IllegalArgumentException(
          "Aspect and bulge must be positive: %s, %s".formatted(aspect, bulge));
    }
  }

  /**
   * Applies the lens and what was resampled afterwards; the rest is applied where faces are shown.
   *
   * @param face its pixels, {@link FaceSet#SIZE} squared; not changed
   * @return other pixels of the same size, or the same array where nothing is done
   */
  public byte[] apply(byte[] face) {
    return resampling.apply(bulge == 0 ? face : bulged(face));
  }

  private byte[] bulged(byte[] face) {
    int size = FaceSet.SIZE;
    double middle = size / 2.0 - 0.5;
    byte[] result = new byte[face.length];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double right = (x - middle) / (size / 2.0);
        double down = (y - middle) / (size / 2.0);
        double factor = (1 + bulge * (right * right + down * down)) / (1 + bulge);
        double value =
            between(face, middle + (x - middle) * factor, middle + (y - middle) * factor);
        result[y * size + x] = (byte) Math.round(value);
      }
    }
    return result;
  }

  /** The value between pixels; those of the border go on outside. */
  private static double between(byte[] face, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    double upper = (1 - right) * pixel(face, left, top) + right * pixel(face, left + 1, top);
    double lower =
        (1 - right) * pixel(face, left, top + 1) + right * pixel(face, left + 1, top + 1);
    return (1 - down) * upper + down * lower;
  }

  private static int pixel(byte[] face, int x, int y) {
    int last = FaceSet.SIZE - 1;
    int column = Math.max(0, Math.min(last, x));
    int row = Math.max(0, Math.min(last, y));
    return Byte.toUnsignedInt(face[row * FaceSet.SIZE + column]);
  }
}
