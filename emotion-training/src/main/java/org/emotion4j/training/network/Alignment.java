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
package org.emotion4j.training.network;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ImageProjectiveTransformV3;
import org.tensorflow.types.TFloat32;

/**
 * Takes faces out of square pictures at places that a network found, by linear interpolation;
 * outside the picture its nearest pixel is repeated.
 *
 * <p>A place is four numbers. With both the picture and what is taken out of it from -1 to 1 across
 * and down, the last two are where the centre is taken from, and the first two how far the end of
 * an arm of {@link #ARM} to the right of it lies from there, beside where it would be if nothing
 * changed. So all four are zero for a face that is at its place already, and a mistake by as much
 * in any of them moves a face's points by about as much.
 */
public final class Alignment {

  /** About how far the eyes and the mouth's corners lie from the centre of the standard face. */
  public static final float ARM = 0.5f;

  private Alignment() {}

  /**
   * In TensorFlow.
   *
   * @param tf the graph
   * @param pictures {@code [N, size, size, channels]}
   * @param places {@code [N, 4]}
   * @param size width and height
   * @return pictures of the same shape
   */
  public static Operand<TFloat32> apply(
      Ops tf, Operand<TFloat32> pictures, Operand<TFloat32> places, int size) {
    float half = size / 2f;
    float middle = half - 0.5f; // the centre between the middle pixels
    // What each of the four adds to the eight numbers of TensorFlow's map between pixels.
    float[][] map = {
      {1 / ARM, 0, -middle / ARM, 0, 1 / ARM, -middle / ARM, 0, 0},
      {0, -1 / ARM, middle / ARM, 1 / ARM, 0, -middle / ARM, 0, 0},
      {0, 0, half, 0, 0, 0, 0, 0},
      {0, 0, 0, 0, 0, half, 0, 0}
    };
    float[] none = {1, 0, 0, 0, 1, 0, 0, 0};
    Operand<TFloat32> maps =
        tf.math.add(tf.linalg.matMul(places, tf.constant(map)), tf.constant(none));
    return tf.image.imageProjectiveTransformV3(
        pictures,
        maps,
        tf.constant(new int[] {size, size}),
        tf.constant(0f),
        "BILINEAR",
        ImageProjectiveTransformV3.fillMode("NEAREST"));
  }

  /**
   * What each of the four numbers adds to where each pixel is taken from.
   *
   * @param size width and height
   * @return four rows of across and down of each pixel, row by row
   */
  public static float[] directions(int size) {
    float[] centres = centres(size);
    int row = centres.length;
    float[] directions = new float[4 * row];
    for (int at = 0; at < row; at += 2) {
      float across = centres[at];
      float down = centres[at + 1];
      directions[at] = across / ARM;
      directions[at + 1] = down / ARM;
      directions[row + at] = -down / ARM;
      directions[row + at + 1] = across / ARM;
      directions[2 * row + at] = 1;
      directions[3 * row + at + 1] = 1;
    }
    return directions;
  }

  /**
   * Where each pixel is, which is where it is taken from if all four numbers are zero.
   *
   * @param size width and height
   * @return across and down of each pixel's centre, row by row
   */
  public static float[] centres(int size) {
    float[] centres = new float[size * size * 2];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        centres[(y * size + x) * 2] = (2 * x + 1f) / size - 1;
        centres[(y * size + x) * 2 + 1] = (2 * y + 1f) / size - 1;
      }
    }
    return centres;
  }
}
