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
package org.emotion4j.training.export;

import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.training.network.FoldedMobileNet;
import org.emotion4j.training.network.FoldedMobileNet.Convolution;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A network as a TensorFlow GraphDef: {@code faces}, float32 {@code [N, 128, 128, 3]} with pixels
 * from -1 to 1, to {@code logits}, float32 {@code [N, 9]}.
 */
final class TensorFlowFile {

  private TensorFlowFile() {}

  /** The content of the file. */
  static byte[] of(FoldedMobileNet network) {
    int size = ModelFiles.INPUT_SIZE;
    int classes = Emotion.all().size();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> x =
          tf.withName(ModelFiles.INPUT)
              .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, size, size, 3)));
      for (Convolution layer : network.convolutions()) {
        x = add(tf.withSubScope(layer.name()), x, layer);
      }
      Operand<TFloat32> flat = tf.reshape(x, tf.constant(new int[] {-1, FoldedMobileNet.FEATURES}));
      Operand<TFloat32> kernel =
          constant(tf, network.headKernel(), FoldedMobileNet.FEATURES, classes);
      Operand<TFloat32> bias = constant(tf, network.headBias(), classes);
      tf.withName(ModelFiles.OUTPUT).nn.biasAdd(tf.linalg.matMul(flat, kernel), bias);
      return graph.toGraphDef().toByteArray();
    }
  }

  private static Operand<TFloat32> add(Ops tf, Operand<TFloat32> x, Convolution layer) {
    List<Long> strides = List.of(1L, (long) layer.stride(), (long) layer.stride(), 1L);
    int size = layer.size();
    Operand<TFloat32> kernel =
        layer.depthwise()
            ? constant(tf, layer.kernel(), size, size, layer.from(), 1)
            : constant(tf, layer.kernel(), size, size, layer.from(), layer.to());
    Operand<TFloat32> sum =
        layer.depthwise()
            ? tf.nn.depthwiseConv2dNative(x, kernel, strides, "SAME")
            : tf.nn.conv2d(x, kernel, strides, "SAME");
    return tf.nn.relu6(tf.nn.biasAdd(sum, constant(tf, layer.bias(), layer.to())));
  }

  private static Operand<TFloat32> constant(Ops tf, float[] values, long... shape) {
    return tf.constant(Shape.of(shape), DataBuffers.of(values));
  }
}
