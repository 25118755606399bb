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
import java.util.function.UnaryOperator;
import org.emotion4j.training.network.Parameters.Kind;
import org.emotion4j.training.network.Step.Activation.Function;
import org.emotion4j.training.network.Step.Convolution.Form;
import org.emotion4j.training.network.Step.Convolution.Padding;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Layers in two versions at once: one that is trained, with the statistics of the batch, and one
 * that is used, with those gathered in training. Both share the parameters. The one that is used is
 * noted down, step by step, for the files that are written of it.
 */
final class Layers {

  /** As Keras's MobileNet has it. */
  private static final float EPSILON = 1e-3f;

  /** How much of a statistic each batch replaces. */
  private static final float STATISTIC_RATE = 0.02f;

  private static final List<Long> HALVES = List.of(1L, 2L, 2L, 1L);

  /** A tensor in its two versions, and what its step is called. */
  record Both(Operand<TFloat32> trained, Operand<TFloat32> used, String name) {}

  private final Ops tf;
  private final Parameters parameters;
  private final Operand<TInt32> chance;
  private final boolean fixed;
  private final List<Op> statisticUpdates;
  private final List<Step> steps;

  /**
   * Layers in a graph.
   *
   * @param tf the graph
   * @param parameters where their parameters go
   * @param chance two numbers, other ones in each step of training, that decide all that is random
   */
  Layers(Ops tf, Parameters parameters, Operand<TInt32> chance) {
    this(tf, parameters, chance, false, new ArrayList<>(), new ArrayList<>());
  }

  private Layers(
      Ops tf,
      Parameters parameters,
      Operand<TInt32> chance,
      boolean fixed,
      List<Op> statisticUpdates,
      List<Step> steps) {
    this.tf = tf;
    this.parameters = parameters;
    this.chance = chance;
    this.fixed = fixed;
    this.statisticUpdates = statisticUpdates;
    this.steps = steps;
  }

  /** Layers of the same network that were trained before and stay as they are. */
  Layers fixed() {
    return new Layers(tf, parameters, chance, true, statisticUpdates, steps);
  }

  private Parameter parameter(String name, Kind kind, Initial start, long... shape) {
    return parameters.add(name, fixed ? Kind.FIXED : kind, start, shape);
  }

  /** What has to be run beside a training step for the statistics to follow. */
  List<Op> statisticUpdates() {
    return List.copyOf(statisticUpdates);
  }

  /** What the network does when it is used. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  private Both note(Step step, Operand<TFloat32> trained, Operand<TFloat32> used) {
    steps.add(step);
    return new Both(trained, used, step.output());
  }

  private Both noteOnBoth(Step step, Both input, UnaryOperator<Operand<TFloat32>> layer) {
    return note(step, layer.apply(input.trained()), layer.apply(input.used()));
  }

  /** A name for a step without parameters. */
  private String unnamed() {
    return "step" + steps.size();
  }

  Both convolution(Both input, String name, int size, int from, int to, int stride) {
    Parameter kernel = kernel(name, size, from, to);
    return noteOnBoth(
        new Step.Convolution(
            name, input.name(), size, from, to, stride, Padding.SAME, false, Form.FULL),
        input,
        x -> tf.nn.conv2d(x, kernel.variable(), strides(stride), "SAME"));
  }

  /**
   * Convolves a gray picture with a kernel for several channels, which all hold the same: the
   * kernel is summed over them first.
   */
  Both grayConvolution(Both input, String name, int size, int channels, int to, int stride) {
    Parameter kernel = kernel(name, size, channels, to);
    Operand<TFloat32> summed = summedOverChannels(kernel);
    return noteOnBoth(
        new Step.Convolution(
            name, input.name(), size, channels, to, stride, Padding.SAME, false, Form.GRAY),
        input,
        x -> tf.nn.conv2d(x, summed, strides(stride), "SAME"));
  }

  /** Convolves without padding and adds a bias, as Keras's Conv2D does by default. */
  Both plainConvolution(Both input, String name, int size, int from, int to) {
    Parameter kernel = kernel(name, size, from, to);
    Parameter bias = parameter(name + "_bias", Kind.OFFSET, Initial.constant(0), to);
    return noteOnBoth(
        new Step.Convolution(name, input.name(), size, from, to, 1, Padding.NONE, true, Form.FULL),
        input,
        x ->
            tf.nn.biasAdd(
                tf.nn.conv2d(x, kernel.variable(), strides(1), "VALID"), bias.variable()));
  }

  /** Convolves as a network that was trained before does, with a bias. */
  Both biasedConvolution(Both input, Step.Convolution like) {
    String name = like.output();
    boolean depthwise = like.form() == Form.DEPTHWISE;
    Parameter kernel =
        depthwise
            ? depthwiseKernel(name, like.size(), like.to())
            : kernel(name, like.size(), like.from(), like.to());
    Parameter bias = parameter(name + "_bias", Kind.OFFSET, Initial.constant(0), like.to());
    Operand<TFloat32> weights =
        like.form() == Form.GRAY ? summedOverChannels(kernel) : kernel.variable();
    List<Long> strides = strides(like.stride());
    return noteOnBoth(
        like.withInputs(unused -> input.name()),
        input,
        x ->
            tf.nn.biasAdd(
                depthwise
                    ? tf.nn.depthwiseConv2dNative(x, weights, strides, "SAME")
                    : tf.nn.conv2d(x, weights, strides, "SAME"),
                bias.variable()));
  }

  private Operand<TFloat32> summedOverChannels(Parameter kernel) {
    return tf.sum(kernel.variable(), tf.constant(new int[] {2}), Sum.keepDims(true));
  }

  private Parameter depthwiseKernel(String name, int size, int channels) {
    return parameter(
        name + "_kernel", Kind.KERNEL, Initial.he(size * size), size, size, channels, 1);
  }

  Both depthwise(Both input, String name, int size, int channels, int stride) {
    Parameter kernel = depthwiseKernel(name, size, channels);
    return noteOnBoth(
        new Step.Convolution(
            name, input.name(), size, 1, channels, stride, Padding.SAME, false, Form.DEPTHWISE),
        input,
        x -> tf.nn.depthwiseConv2dNative(x, kernel.variable(), strides(stride), "SAME"));
  }

  private Parameter kernel(String name, int size, int from, int to) {
    return parameter(
        name + "_kernel", Kind.KERNEL, Initial.he(size * size * from), size, size, from, to);
  }

  private static List<Long> strides(int stride) {
    return List.of(1L, (long) stride, (long) stride, 1L);
  }

  /**
   * Normalises over the batch (Ioffe and Szegedy, 2015).
   *
   * @param shift what is added before training. With 0 half of all values are lost in the ReLU
   *     behind it, in each of MobileNet's 27 layers; with 1 the untrained network passes nearly
   *     everything
   */
  Both normalise(Both input, String name, int channels, float shift) {
    Parameter gamma = parameter(name + "_gamma", Kind.OFFSET, Initial.constant(1), channels);
    Parameter beta = parameter(name + "_beta", Kind.OFFSET, Initial.constant(shift), channels);
    Parameter mean = parameter(name + "_mean", Kind.STATISTIC, Initial.constant(0), channels);
    Parameter variance =
        parameter(name + "_variance", Kind.STATISTIC, Initial.constant(1), channels);
    UnaryOperator<Operand<TFloat32>> gathered =
        x ->
            tf.nn
                .fusedBatchNorm(
                    x,
                    gamma.variable(),
                    beta.variable(),
                    mean.variable(),
                    variance.variable(),
                    FusedBatchNorm.epsilon(EPSILON),
                    FusedBatchNorm.isTraining(false))
                .y();
    Step step = new Step.Normalisation(name, input.name(), EPSILON);
    if (fixed) {
      return noteOnBoth(step, input, gathered);
    }
    FusedBatchNorm<TFloat32, TFloat32> trained =
        tf.nn.fusedBatchNorm(
            input.trained(),
            gamma.variable(),
            beta.variable(),
            tf.constant(new float[0]),
            tf.constant(new float[0]),
            FusedBatchNorm.epsilon(EPSILON),
            FusedBatchNorm.isTraining(true));
    follow(mean, trained.batchMean());
    follow(variance, trained.batchVariance());
    return note(step, trained.y(), gathered.apply(input.used()));
  }

  private void follow(Parameter statistic, Operand<TFloat32> ofBatch) {
    Operand<TFloat32> difference = tf.math.sub(statistic.variable(), ofBatch);
    statisticUpdates.add(
        tf.assignSub(statistic.variable(), tf.math.mul(difference, tf.constant(STATISTIC_RATE))));
  }

  Both relu(Both input) {
    return activate(input, Function.RELU);
  }

  Both relu6(Both input) {
    return activate(input, Function.RELU6);
  }

  Both activate(Both input, Function function) {
    return noteOnBoth(
        new Step.Activation(unnamed(), input.name(), function),
        input,
        x -> Activations.apply(tf, function, x));
  }

  /** Multiplies each channel of a picture with a number of its own. */
  Both gate(Both input, Both factors, int channels) {
    Operand<TInt32> shape = tf.constant(new int[] {-1, 1, 1, channels});
    return note(
        new Step.Gating(unnamed(), input.name(), factors.name(), channels),
        tf.math.mul(input.trained(), tf.reshape(factors.trained(), shape)),
        tf.math.mul(input.used(), tf.reshape(factors.used(), shape)));
  }

  Both add(Both first, Both second) {
    return note(
        new Step.Sum(unnamed(), first.name(), second.name()),
        tf.math.add(first.trained(), second.trained()),
        tf.math.add(first.used(), second.used()));
  }

  /** The largest of each two by two pixels. */
  Both halve(Both input) {
    Operand<TInt32> window = tf.constant(new int[] {1, 2, 2, 1});
    return noteOnBoth(
        new Step.Pooling(unnamed(), input.name(), false),
        input,
        x -> tf.nn.maxPool(x, window, window, "VALID"));
  }

  /** The mean of each two by two pixels. */
  Both halveByMeans(Both input) {
    return noteOnBoth(
        new Step.Pooling(unnamed(), input.name(), true),
        input,
        x -> tf.nn.avgPool(x, HALVES, HALVES, "VALID"));
  }

  Both channelMeans(Both input) {
    return noteOnBoth(
        new Step.ChannelMeans(unnamed(), input.name()),
        input,
        x -> tf.math.mean(x, tf.constant(new int[] {1, 2})));
  }

  Both flatten(Both input, int features, int channels) {
    return noteOnBoth(
        new Step.Flattening(unnamed(), input.name(), features, channels),
        input,
        x -> tf.reshape(x, tf.constant(new int[] {-1, features})));
  }

  Both scale(Both input, float factor, float term) {
    return noteOnBoth(
        new Step.Scaling(unnamed(), input.name(), factor, term),
        input,
        x -> tf.math.add(tf.math.mul(x, tf.constant(factor)), tf.constant(term)));
  }

  /**
   * Leaves out some of the values in training (Srivastava and others, 2014); the others grow, so
   * that nothing changes in the mean.
   *
   * @param part how many of them, from 0 to less than 1
   */
  Both dropout(Both input, float part) {
    Operand<TFloat32> random = tf.random.statelessRandomUniform(tf.shape(input.trained()), chance);
    Operand<TFloat32> kept =
        tf.dtypes.cast(tf.math.greaterEqual(random, tf.constant(part)), TFloat32.class);
    Operand<TFloat32> mask = tf.math.mul(kept, tf.constant(1 / (1 - part)));
    return new Both(tf.math.mul(input.trained(), mask), input.used(), input.name());
  }

  Both dense(Both input, String name, int from, int to, Initial start) {
    Parameter kernel = parameter(name + "_kernel", Kind.KERNEL, start, from, to);
    Parameter bias = parameter(name + "_bias", Kind.OFFSET, Initial.constant(0), to);
    return noteOnBoth(
        new Step.Dense(name, input.name(), from, to),
        input,
        x -> tf.nn.biasAdd(tf.linalg.matMul(x, kernel.variable()), bias.variable()));
  }

  /** The face of a picture, taken out at the place that four numbers tell. */
  Both align(Both input, Both places, int size) {
    return note(
        new Step.Alignment(unnamed(), input.name(), places.name(), size),
        Alignment.apply(tf, input.trained(), places.trained(), size),
        Alignment.apply(tf, input.used(), places.used(), size));
  }

  /** Left and right swapped. */
  Both mirrorImage(Both input) {
    Operand<TInt32> across = tf.constant(new int[] {2});
    return noteOnBoth(
        new Step.MirrorImage(unnamed(), input.name()), input, x -> tf.reverse(x, across));
  }

  /** In use, each picture is followed by its mirror image; training mirrors by chance. */
  Both mirror(Both input) {
    Operand<TFloat32> mirrored = tf.reverse(input.used(), tf.constant(new int[] {2}));
    return note(
        new Step.Mirroring(unnamed(), input.name()),
        input.trained(),
        tf.concat(List.of(input.used(), mirrored), tf.constant(0)));
  }

  /** In use, what was found of each picture and of its mirror image becomes one. */
  Both meanOfMirrored(Both input, int features) {
    Operand<TFloat32> pairs = tf.reshape(input.used(), tf.constant(new int[] {2, -1, features}));
    return note(
        new Step.MirrorMean(unnamed(), input.name(), features),
        input.trained(),
        tf.math.mean(pairs, tf.constant(0)));
  }
}
