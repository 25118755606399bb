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

import java.util.List;
import org.emotion4j.training.regression.ClassifierBody.Convolution;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Builds a regressor as a graph of TensorFlow, to train it or to write it into a file. */
final class BodyGraph {

  /** The names of the head's parameters. */
  static final String HEAD_KERNEL = "head_kernel";

  /** The names of the head's parameters. */
  static final String HEAD_BIAS = "head_bias";

  /** Gives a parameter its place in the graph. */
  interface Weights {
    /** The parameter. */
    Operand<TFloat32> weight(String name, Shape shape);
  }

  private BodyGraph() {}

  /** From pixels {@code [N, 128, 128, 3]} to the head's features {@code [N, 4096]}. */
  static Operand<TFloat32> features(
      Ops tf, ClassifierBody body, Operand<TFloat32> pixels, Weights weights) {
    Operand<TFloat32> x = pixels;
    for (Convolution layer : body.convolutions()) {
      x = convolution(tf, layer, x, weights);
    }
    return tf.reshape(x, tf.constant(new int[] {-1, body.head().features()}));
  }

  private static Operand<TFloat32> convolution(
      Ops tf, Convolution layer, Operand<TFloat32> x, Weights weights) {
    List<Long> strides = List.of(1L, (long) layer.stride(), (long) layer.stride(), 1L);
    int size = layer.size();
    Shape shape =
        layer.depthwise()
            ? Shape.of(size, size, layer.to(), 1)
            : Shape.of(size, size, layer.from(), layer.to());
    Operand<TFloat32> kernel = weights.weight(layer.kernel(), shape);
    Operand<TFloat32> sum =
        layer.depthwise()
            ? tf.nn.depthwiseConv2dNative(x, kernel, strides, "SAME")
            : tf.nn.conv2d(x, kernel, strides, "SAME");
    Operand<TFloat32> bias = weights.weight(layer.bias(), Shape.of(layer.to()));
    return tf.nn.relu6(tf.nn.biasAdd(sum, bias));
  }

  /** From features to estimates {@code [N, outputs]}. */
  static Operand<TFloat32> head(
      Ops tf, Operand<TFloat32> features, int count, int outputs, Weights weights) {
    Operand<TFloat32> kernel = weights.weight(HEAD_KERNEL, Shape.of(count, outputs));
    return tf.nn.biasAdd(
        tf.linalg.matMul(features, kernel), weights.weight(HEAD_BIAS, Shape.of(outputs)));
  }
}
