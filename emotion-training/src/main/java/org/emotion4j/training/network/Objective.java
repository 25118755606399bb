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
import org.tensorflow.types.TFloat32;

/** What is made small: how far what a network gives for a face is from what it should give. */
public enum Objective {

  /** The cross-entropy of the softmax of logits to the shares of the classes, in nats. */
  CROSS_ENTROPY("the cross-entropy") {
    @Override
    Operand<TFloat32> of(Ops tf, Operand<TFloat32> outputs, Operand<TFloat32> targets) {
      return tf.nn.softmaxCrossEntropyWithLogits(outputs, targets).loss();
    }
  },

  /** The mean squared error. Its best answer to a face is the mean of what the face may be. */
  SQUARED("the mean squared error") {
    @Override
    Operand<TFloat32> of(Ops tf, Operand<TFloat32> outputs, Operand<TFloat32> targets) {
      return tf.math.mean(tf.math.squaredDifference(outputs, targets), tf.constant(new int[] {1}));
    }
  },

  /**
   * The Euclidean distance. Its best answer to a face that may be one thing or another is near the
   * likelier one, not between them, where a third may lie.
   */
  DISTANCE("the mean distance in the plane") {
    @Override
    Operand<TFloat32> of(Ops tf, Operand<TFloat32> outputs, Operand<TFloat32> targets) {
      Operand<TFloat32> squares =
          tf.sum(tf.math.squaredDifference(outputs, targets), tf.constant(new int[] {1}));
      // The root has no slope at 0.
      return tf.math.sqrt(tf.math.add(squares, tf.constant(SMALL)));
    }
  };

  private static final float SMALL = 1e-3f;

  private final String inWords;

  Objective(String inWords) {
    this.inWords = inWords;
  }

  /** The loss of each face. */
  abstract Operand<TFloat32> of(Ops tf, Operand<TFloat32> outputs, Operand<TFloat32> targets);

  /**
   * The objective for a reader.
   *
   * @return a part of a sentence
   */
  public String inWords() {
    return inWords;
  }
}
