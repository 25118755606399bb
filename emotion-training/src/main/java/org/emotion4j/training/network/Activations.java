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

import org.emotion4j.training.network.Step.Activation.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Activations as TensorFlow computes them. */
public final class Activations {

  private Activations() {}

  /**
   * Adds an activation to a graph.
   *
   * @param tf the graph
   * @param function which one
   * @param x what it is applied to
   * @return the result
   */
  public static Operand<TFloat32> apply(Ops tf, Function function, Operand<TFloat32> x) {
    return switch (function) {
      case RELU -> tf.nn.relu(x);
      case RELU6 -> tf.nn.relu6(x);
      case SIGMOID -> tf.math.sigmoid(x);
      case HARD_SIGMOID -> hardSigmoid(tf, x);
      case SWISH -> tf.math.mul(x, tf.math.sigmoid(x));
      case HARD_SWISH -> tf.math.mul(x, hardSigmoid(tf, x));
    };
  }

  private static Operand<TFloat32> hardSigmoid(Ops tf, Operand<TFloat32> x) {
    return tf.math.mul(tf.nn.relu6(tf.math.add(x, tf.constant(3f))), tf.constant(1 / 6f));
  }
}
