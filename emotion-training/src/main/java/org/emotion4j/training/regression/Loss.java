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
package org.emotion4j.training.regression;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What is made small. */
public enum Loss {

  /** The mean squared error. Its best answer to a face is the mean of what the face may be. */
  SQUARED("the mean squared error") {
    @Override
    Operand<TFloat32> of(Ops tf, Operand<TFloat32> estimates, Operand<TFloat32> targets) {
      return mean(tf, tf.math.squaredDifference(estimates, targets));
    }
  },

  /**
   * The mean Euclidean distance. Its best answer to a face that may be one thing or another is near
   * the likelier one, not between them, where the centre of a third may lie.
   */
  DISTANCE("the mean distance in the plane") {
    @Override
    Operand<TFloat32> of(Ops tf, Operand<TFloat32> estimates, Operand<TFloat32> targets) {
      Operand<TFloat32> squares =
          tf.sum(tf.math.squaredDifference(estimates, targets), tf.constant(new int[] {1}));
      // The root has no slope at 0.
      return mean(tf, tf.math.sqrt(tf.math.add(squares, tf.constant(SMALL))));
    }
  };

  private static final float SMALL = 1e-3f;

  private final String inWords;

  Loss(String inWords) {
    this.inWords = inWords;
  }

  abstract Operand<TFloat32> of(Ops tf, Operand<TFloat32> estimates, Operand<TFloat32> targets);

  /** A part of a sentence. */
  String inWords() {
    return inWords;
  }

  private static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> values) {
    return tf.math.mean(tf.reshape(values, tf.constant(new int[] {-1})), tf.constant(0));
  }
}
