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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.training.network.Activations;
import org.emotion4j.training.network.Alignment;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Step;
import org.emotion4j.training.network.Step.Convolution.Form;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A network as a TensorFlow GraphDef: {@code faces}, float32 {@code [N, height, width, channels]}
 * with pixels from -1 to 1, to a row of numbers for each, float32.
 */
final class TensorFlowFile {

  private static final List<Long> HALVES = List.of(1L, 2L, 2L, 1L);

  private final FoldedNetwork network;
  private final Ops tf;
  private final Map<String, Operand<TFloat32>> results = new HashMap<>();

  private TensorFlowFile(FoldedNetwork network, Ops tf) {
    this.network = network;
    this.tf = tf;
  }

  /** The content of the file. */
  static byte[] of(FoldedNetwork network, Ports ports) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      TensorFlowFile file = new TensorFlowFile(network, tf);
      Shape shape = Shape.of(-1, ports.inputSize(), ports.inputSize(), ports.channels());
      file.results.put(
          Step.INPUT,
          tf.withName(Ports.INPUT).placeholder(TFloat32.class, Placeholder.shape(shape)));
      Operand<TFloat32> last = file.result(Step.INPUT);
      for (Step step : network.steps()) {
        last = file.add(step);
        file.results.put(step.output(), last);
      }
      tf.withName(ports.output()).identity(last);
      return graph.toGraphDef().toByteArray();
    }
  }

  private Operand<TFloat32> add(Step step) {
    if (step instanceof Step.Convolution convolution) {
      return convolution(convolution);
    } else if (step instanceof Step.Activation activation) {
      return Activations.apply(tf, activation.function(), result(activation.input()));
    } else if (step instanceof Step.Gating gating) {
      return tf.math.mul(
          result(gating.input()),
          tf.reshape(result(gating.factors()), ints(-1, 1, 1, gating.channels())));
    } else if (step instanceof Step.Sum sum) {
      return tf.math.add(result(sum.first()), result(sum.second()));
    } else if (step instanceof Step.Pooling pooling) {
      Operand<TFloat32> x = result(pooling.input());
      Operand<TInt32> window = ints(1, 2, 2, 1);
      return pooling.mean()
          ? tf.nn.avgPool(x, HALVES, HALVES, "VALID")
          : tf.nn.maxPool(x, window, window, "VALID");
    } else if (step instanceof Step.ChannelMeans means) {
      return tf.math.mean(result(means.input()), ints(1, 2));
    } else if (step instanceof Step.Flattening flattening) {
      return tf.reshape(result(flattening.input()), ints(-1, flattening.features()));
    } else if (step instanceof Step.Scaling scaling) {
      return tf.math.add(
          tf.math.mul(result(scaling.input()), tf.constant(scaling.factor())),
          tf.constant(scaling.term()));
    } else if (step instanceof Step.Dense dense) {
      return tf.nn.biasAdd(
          tf.linalg.matMul(
              result(dense.input()), weight(dense.output() + "_kernel", dense.from(), dense.to())),
          weight(dense.output() + "_bias", dense.to()));
    } else if (step instanceof Step.Alignment face) {
      return Alignment.apply(tf, result(face.input()), result(face.places()), face.size());
    } else if (step instanceof Step.MirrorImage image) {
      return tf.reverse(result(image.input()), ints(2));
    } else if (step instanceof Step.Mirroring mirroring) {
      Operand<TFloat32> x = result(mirroring.input());
      return tf.concat(List.of(x, tf.reverse(x, ints(2))), tf.constant(0));
    } else if (step instanceof Step.MirrorMean mean) {
      Operand<TFloat32> x = result(mean.input());
      return tf.math.mean(tf.reshape(x, ints(2, -1, mean.features())), tf.constant(0));
    }
    throw new IllegalArgumentException("TensorFlow cannot be written of " + step);
  }

  private Operand<TFloat32> convolution(Step.Convolution layer) {
    Operand<TFloat32> x = result(layer.input());
    String name = layer.output();
    int size = layer.size();
    List<Long> strides = List.of(1L, (long) layer.stride(), (long) layer.stride(), 1L);
    String padding =
        switch (layer.padding()) {
          case NONE -> "VALID";
          case SAME -> "SAME";
          case MIRRORED -> throw new IllegalArgumentException("TensorFlow never pads so: " + layer);
        };
    Operand<TFloat32> sum =
        layer.form() == Form.DEPTHWISE
            ? tf.nn.depthwiseConv2dNative(
                x, weight(name + "_kernel", size, size, layer.to(), 1), strides, padding)
            : tf.nn.conv2d(
                x,
                weight(name + "_kernel", size, size, layer.from(), layer.to()),
                strides,
                padding);
    return tf.nn.biasAdd(sum, weight(name + "_bias", layer.to()));
  }

  private Operand<TFloat32> result(String name) {
    Operand<TFloat32> result = results.get(name);
    if (result == null) {
      throw new IllegalArgumentException("No step gives '" + name + "'");
    }
    return result;
  }

  private Operand<TFloat32> weight(String name, long... shape) {
    return tf.constant(Shape.of(shape), DataBuffers.of(network.weight(name)));
  }

  private Operand<TInt32> ints(int... values) {
    return tf.constant(values);
  }
}
