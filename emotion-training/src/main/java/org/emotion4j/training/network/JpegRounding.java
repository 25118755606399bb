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

import java.util.List;
import org.emotion4j.training.data.JpegTable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What is left of a gray picture that was stored as JPEG (ITU-T T.81), computed where the network
 * is: each block of 8x8 pixels is transformed into frequencies by a convolution, these are rounded
 * to multiples of the numbers of a {@link JpegTable}, and transformed back.
 */
final class JpegRounding {

  private static final int SIDE = 8;
  private static final float HALF_RANGE = 127.5f;
  private static final float MIDDLE = 128;

  private JpegRounding() {}

  /**
   * Adds the step to a graph.
   *
   * @param tf the graph
   * @param pixels faces of a side that is a multiple of 8, from -1 for black to 1 for white
   * @param tables for each face the numbers, or zeros if it is not stored
   * @return the faces
   */
  static Operand<TFloat32> apply(Ops tf, Operand<TFloat32> pixels, Operand<TFloat32> tables) {
    Operand<TFloat32> table = tf.reshape(tables, tf.constant(new int[] {-1, 1, 1, JpegTable.SIZE}));
    Operand<TFloat32> steps = tf.math.maximum(table, tf.constant(1f));
    Operand<TFloat32> stored = // whole numbers about the middle, as JPEG has them
        tf.math.sub(
            tf.math.rint(
                tf.math.mul(tf.math.add(pixels, tf.constant(1f)), tf.constant(HALF_RANGE))),
            tf.constant(MIDDLE));
    Operand<TFloat32> frequencies = tf.nn.conv2d(stored, kernel(tf, false), strides(SIDE), "VALID");
    Operand<TFloat32> rounded = tf.math.mul(tf.math.rint(tf.math.div(frequencies, steps)), steps);
    Operand<TFloat32> blocks = tf.nn.conv2d(rounded, kernel(tf, true), strides(1), "VALID");
    Operand<TFloat32> levels =
        tf.math.add(tf.math.rint(tf.nn.depthToSpace(blocks, (long) SIDE)), tf.constant(MIDDLE));
    Operand<TFloat32> restored =
        tf.math.sub(
            tf.math.mul(
                tf.clipByValue(levels, tf.constant(0f), tf.constant(2 * HALF_RANGE)),
                tf.constant(1 / HALF_RANGE)),
            tf.constant(1f));
    Operand<TFloat32> isStored =
        tf.math.minimum(
            tf.slice(
                table, tf.constant(new int[] {0, 0, 0, 0}), tf.constant(new int[] {-1, 1, 1, 1})),
            tf.constant(1f));
    return tf.math.add(pixels, tf.math.mul(isStored, tf.math.sub(restored, pixels)));
  }

  private static List<Long> strides(long stride) {
    return List.of(1L, stride, stride, 1L);
  }

  /**
   * The cosine transform of a block as the kernel of a convolution: from 8x8 pixels to 64
   * frequencies, or from these to 64 pixels.
   */
  private static Operand<TFloat32> kernel(Ops tf, boolean inverse) {
    float[] values = new float[JpegTable.SIZE * JpegTable.SIZE];
    for (int pixel = 0; pixel < JpegTable.SIZE; pixel++) {
      for (int frequency = 0; frequency < JpegTable.SIZE; frequency++) {
        double value = wave(frequency / SIDE, pixel / SIDE) * wave(frequency % SIDE, pixel % SIDE);
        int at = inverse ? frequency * JpegTable.SIZE + pixel : pixel * JpegTable.SIZE + frequency;
        values[at] = (float) value;
      }
    }
    int[] shape =
        inverse
            ? new int[] {1, 1, JpegTable.SIZE, JpegTable.SIZE}
            : new int[] {SIDE, SIDE, 1, JpegTable.SIZE};
    return tf.reshape(tf.constant(values), tf.constant(shape));
  }

  private static double wave(int frequency, int place) {
    double height = frequency == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
    return height * Math.cos((2 * place + 1) * frequency * Math.PI / (2 * SIDE));
  }
}
