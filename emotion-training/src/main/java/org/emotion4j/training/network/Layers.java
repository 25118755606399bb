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

import java.util.ArrayList;
import java.util.List;
import org.emotion4j.training.network.Parameters.Kind;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * Layers in two versions at once: one that is trained, with the statistics of the batch, and one
 * that is used, with those gathered in training. Both share the parameters.
 */
final class Layers {

  /** As Keras's MobileNet has it. */
  private static final float EPSILON = 1e-3f;

  /** How much of a statistic each batch replaces. */
  private static final float STATISTIC_RATE = 0.02f;

  /** A tensor in its two versions. */
  record Both(Operand<TFloat32> trained, Operand<TFloat32> used) {}

  private final Ops tf;
  private final Parameters parameters;
  private final List<Op> statisticUpdates = new ArrayList<>();

  Layers(Ops tf, Parameters parameters) {
    this.tf = tf;
    this.parameters = parameters;
  }

  Parameters parameters() {
    return parameters;
  }

  /** What has to be run beside a training step for the statistics to follow. */
  List<Op> statisticUpdates() {
    return List.copyOf(statisticUpdates);
  }

  Both convolution(Both input, String name, int size, int from, int to, int stride) {
    Parameter kernel =
        parameters.add(
            name + "_kernel", Kind.KERNEL, Initial.he(size * size * from), size, size, from, to);
    List<Long> strides = List.of(1L, (long) stride, (long) stride, 1L);
    return new Both(
        tf.nn.conv2d(input.trained(), kernel.variable(), strides, "SAME"),
        tf.nn.conv2d(input.used(), kernel.variable(), strides, "SAME"));
  }

  /**
   * Convolves a gray picture with a kernel for several channels, which all hold the same: the
   * kernel is summed over them first.
   */
  Both grayConvolution(Both input, String name, int size, int channels, int to, int stride) {
    Parameter kernel =
        parameters.add(
            name + "_kernel",
            Kind.KERNEL,
            Initial.he(size * size * channels),
            size,
            size,
            channels,
            to);
    Operand<TFloat32> summed =
        tf.sum(kernel.variable(), tf.constant(new int[] {2}), Sum.keepDims(true));
    List<Long> strides = List.of(1L, (long) stride, (long) stride, 1L);
    return new Both(
        tf.nn.conv2d(input.trained(), summed, strides, "SAME"),
        tf.nn.conv2d(input.used(), summed, strides, "SAME"));
  }

  /** Convolves without padding and adds a bias, as Keras's Conv2D does by default. */
  Both plainConvolution(Both input, String name, int size, int from, int to) {
    Parameter kernel =
        parameters.add(
            name + "_kernel", Kind.KERNEL, Initial.he(size * size * from), size, size, from, to);
    Parameter bias = parameters.add(name + "_bias", Kind.OFFSET, Initial.constant(0), to);
    List<Long> strides = List.of(1L, 1L, 1L, 1L);
    return new Both(
        tf.nn.biasAdd(
            tf.nn.conv2d(input.trained(), kernel.variable(), strides, "VALID"), bias.variable()),
        tf.nn.biasAdd(
            tf.nn.conv2d(input.used(), kernel.variable(), strides, "VALID"), bias.variable()));
  }

  Both depthwise(Both input, String name, int channels, int stride) {
    Parameter kernel =
        parameters.add(name + "_kernel", Kind.KERNEL, Initial.he(9), 3, 3, channels, 1);
    List<Long> strides = List.of(1L, (long) stride, (long) stride, 1L);
    return new Both(
        tf.nn.depthwiseConv2dNative(input.trained(), kernel.variable(), strides, "SAME"),
        tf.nn.depthwiseConv2dNative(input.used(), kernel.variable(), strides, "SAME"));
  }

  /**
   * Normalises over the batch (Ioffe and Szegedy, 2015).
   *
   * @param shift what is added before training. With 0 half of all values are lost in the ReLU
   *     behind it, in each of 27 layers; with 1 the untrained network passes nearly everything
   */
  Both normalise(Both input, String name, int channels, float shift) {
    Parameter gamma = parameters.add(name + "_gamma", Kind.OFFSET, Initial.constant(1), channels);
    Parameter beta = parameters.add(name + "_beta", Kind.OFFSET, Initial.constant(shift), channels);
    Parameter mean = parameters.add(name + "_mean", Kind.STATISTIC, Initial.constant(0), channels);
    Parameter variance =
        parameters.add(name + "_variance", Kind.STATISTIC, Initial.constant(1), channels);
    FusedBatchNorm<TFloat32, TFloat32> trained =
        tf.nn.fusedBatchNorm(
            input.trained(),
            gamma.variable(),
            beta.variable(),
            tf.constant(new float[0]),
            tf.constant(new float[0]),
            FusedBatchNorm.epsilon(EPSILON),
            FusedBatchNorm.isTraining(true));
    FusedBatchNorm<TFloat32, TFloat32> used =
        tf.nn.fusedBatchNorm(
            input.used(),
            gamma.variable(),
            beta.variable(),
            mean.variable(),
            variance.variable(),
            FusedBatchNorm.epsilon(EPSILON),
            FusedBatchNorm.isTraining(false));
    follow(mean, trained.batchMean());
    follow(variance, trained.batchVariance());
    return new Both(trained.y(), used.y());
  }

  private void follow(Parameter statistic, Operand<TFloat32> ofBatch) {
    Operand<TFloat32> difference = tf.math.sub(statistic.variable(), ofBatch);
    statisticUpdates.add(
        tf.assignSub(statistic.variable(), tf.math.mul(difference, tf.constant(STATISTIC_RATE))));
  }

  Both relu(Both input) {
    return new Both(tf.nn.relu(input.trained()), tf.nn.relu(input.used()));
  }

  Both relu6(Both input) {
    return new Both(tf.nn.relu6(input.trained()), tf.nn.relu6(input.used()));
  }

  Both halve(Both input) {
    return new Both(
        tf.nn.maxPool(
            input.trained(),
            tf.constant(new int[] {1, 2, 2, 1}),
            tf.constant(new int[] {1, 2, 2, 1}),
            "VALID"),
        tf.nn.maxPool(
            input.used(),
            tf.constant(new int[] {1, 2, 2, 1}),
            tf.constant(new int[] {1, 2, 2, 1}),
            "VALID"));
  }

  Both flatten(Both input, int features) {
    return new Both(
        tf.reshape(input.trained(), tf.constant(new int[] {-1, features})),
        tf.reshape(input.used(), tf.constant(new int[] {-1, features})));
  }

  Both add(Both input, float number) {
    return new Both(
        tf.math.add(input.trained(), tf.constant(number)),
        tf.math.add(input.used(), tf.constant(number)));
  }

  Both scale(Both input, float factor) {
    return new Both(
        tf.math.mul(input.trained(), tf.constant(factor)),
        tf.math.mul(input.used(), tf.constant(factor)));
  }

  Both dense(Both input, String name, int from, int to, Initial start) {
    Parameter kernel = parameters.add(name + "_kernel", Kind.KERNEL, start, from, to);
    Parameter bias = parameters.add(name + "_bias", Kind.OFFSET, Initial.constant(0), to);
    return new Both(
        tf.nn.biasAdd(tf.linalg.matMul(input.trained(), kernel.variable()), bias.variable()),
        tf.nn.biasAdd(tf.linalg.matMul(input.used(), kernel.variable()), bias.variable()));
  }
}
