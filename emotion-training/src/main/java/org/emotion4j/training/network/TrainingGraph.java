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
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.training.network.Layers.Both;
import org.emotion4j.training.network.Parameters.Kind;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.train.ApplyMomentum;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * All that is computed in training, as one graph: faces are varied, scaled to the network's input
 * and classified, and a step along the gradient of the loss is made.
 *
 * <p>Serves one thread.
 */
public final class TrainingGraph implements AutoCloseable {

  private static final float MOMENTUM = 0.9f;

  private final Graph graph = new Graph();
  private final Body body;
  private final Parameters parameters;
  private final Parameters teacherParameters;
  private final FaceInput input;
  private final Placeholder<TFloat32> targets;
  private final Placeholder<TFloat32> weights;
  private final Placeholder<TInt32> chance;
  private final Placeholder<TFloat32> rate;
  private final Operand<TFloat32> loss;
  private final Operand<TFloat32> trainedLogits;
  private final Operand<TFloat32> usedLogits;
  private final List<Parameter> velocities = new ArrayList<>();
  private final List<Op> step = new ArrayList<>();
  private final List<Step> steps;

  /**
   * Builds the graph.
   *
   * @param body the network
   * @param weightDecay how strongly kernels are drawn towards 0
   * @param teaching which network it learns from, if any
   */
  public TrainingGraph(Body body, float weightDecay, Optional<Teaching> teaching) {
    this(body, weightDecay, teaching, false);
  }

  /**
   * Builds the graph.
   *
   * @param body the network
   * @param weightDecay how strongly kernels are drawn towards 0
   * @param teaching which network it learns from, if any
   * @param storesJpeg whether faces may be stored as JPEG; that takes time also where none is
   */
  public TrainingGraph(
      Body body, float weightDecay, Optional<Teaching> teaching, boolean storesJpeg) {
    Ops tf = Ops.create(graph);
    this.body = body;
    int classes = Emotion.all().size();
    this.targets = tf.placeholder(TFloat32.class, Placeholder.shape(shape(-1, classes)));
    this.weights = tf.placeholder(TFloat32.class, Placeholder.shape(shape(-1)));
    this.chance = tf.placeholder(TInt32.class, Placeholder.shape(shape(2)));
    this.rate = tf.placeholder(TFloat32.class, Placeholder.shape(shape()));

    this.input = new FaceInput(tf, body.inputSize(), storesJpeg);
    Operand<TFloat32> pixels = input.pixels();
    this.parameters = new Parameters(tf);
    Layers layers = new Layers(tf, parameters, chance, true);
    Both logits = body.build(layers, new Both(pixels, pixels, Step.INPUT));
    if (parameters.count() != body.parameters()) {
      throw new IllegalStateException(
          "%s has %d parameters, not %d".formatted(body, parameters.count(), body.parameters()));
    }
    this.trainedLogits = logits.trained();
    this.usedLogits = logits.used();
    this.steps = layers.steps();
    this.teacherParameters = new Parameters(tf.withSubScope("teacher"));
    Operand<TFloat32> labels = teaching.map(by -> taughtLabels(tf, by)).orElse(targets);
    this.loss =
        tf.math.mean(
            tf.math.mul(tf.nn.softmaxCrossEntropyWithLogits(trainedLogits, labels).loss(), weights),
            tf.constant(0));
    addStep(tf, weightDecay);
    step.addAll(layers.statisticUpdates());
  }

  private Operand<TFloat32> taughtLabels(Ops tf, Teaching teaching) {
    // One look at each face: what its mirror image adds is not worth twice the time.
    Layers layers = new Layers(tf.withSubScope("teacher"), teacherParameters, chance, false);
    Both logits =
        teaching.body().build(layers, new Both(input.pixels(), input.pixels(), Step.INPUT));
    float part = (float) teaching.part();
    return tf.math.add(
        tf.math.mul(tf.nn.softmax(logits.used()), tf.constant(part)),
        tf.math.mul(targets, tf.constant(1 - part)));
  }

  private static org.tensorflow.ndarray.Shape shape(long... dimensions) {
    return org.tensorflow.ndarray.Shape.of(dimensions);
  }

  /** Nesterov's momentum, as Sutskever and others (2013) put it. */
  private void addStep(Ops tf, float weightDecay) {
    List<Parameter> trained = parameters.trained();
    List<Variable<TFloat32>> variables = trained.stream().map(Parameter::variable).toList();
    Gradients gradients = Gradients.create(tf.scope(), loss, variables);
    List<Operand<TFloat32>> directions = new ArrayList<>();
    for (int i = 0; i < trained.size(); i++) {
      Parameter parameter = trained.get(i);
      Operand<TFloat32> gradient = gradients.<TFloat32>dy(i);
      directions.add(
          parameter.kind() == Kind.KERNEL
              ? tf.math.add(gradient, tf.math.mul(parameter.variable(), tf.constant(weightDecay)))
              : gradient);
    }
    // No parameter may change while a gradient still reads it.
    Ops after = tf.withControlDependencies(List.<Op>copyOf(directions));
    for (int i = 0; i < trained.size(); i++) {
      Parameter velocity = velocity(tf, trained.get(i));
      velocities.add(velocity);
      step.add(
          after.train.applyMomentum(
              trained.get(i).variable(),
              velocity.variable(),
              rate,
              directions.get(i),
              tf.constant(MOMENTUM),
              ApplyMomentum.useNesterov(true)));
    }
  }

  private static Parameter velocity(Ops tf, Parameter parameter) {
    String name = parameter.name() + "_velocity";
    Variable<TFloat32> variable = tf.withName(name).variable(parameter.shape(), TFloat32.class);
    Placeholder<TFloat32> feed =
        tf.withName(name + "_value")
            .placeholder(TFloat32.class, Placeholder.shape(parameter.shape()));
    return new Parameter(
        name,
        parameter.shape(),
        Kind.STATISTIC,
        variable,
        feed,
        tf.withName(name + "_set").assign(variable, feed));
  }

  Graph graph() {
    return graph;
  }

  /**
   * The network's parameters.
   *
   * @return the parameters
   */
  public Parameters parameters() {
    return parameters;
  }

  /** The parameters of the network that it learns from; none if there is none. */
  Parameters teacherParameters() {
    return teacherParameters;
  }

  /**
   * The network.
   *
   * @return which it is
   */
  public Body body() {
    return body;
  }

  /**
   * What the network does when it is used.
   *
   * @return its steps in their order
   */
  List<Step> steps() {
    return steps;
  }

  /** What the optimiser remembers: one velocity for each trained parameter. */
  List<Parameter> velocities() {
    return List.copyOf(velocities);
  }

  /** Where faces come in. */
  FaceInput input() {
    return input;
  }

  Placeholder<TFloat32> targets() {
    return targets;
  }

  Placeholder<TFloat32> weights() {
    return weights;
  }

  Placeholder<TInt32> chance() {
    return chance;
  }

  Placeholder<TFloat32> rate() {
    return rate;
  }

  Operand<TFloat32> loss() {
    return loss;
  }

  Operand<TFloat32> trainedLogits() {
    return trainedLogits;
  }

  Operand<TFloat32> usedLogits() {
    return usedLogits;
  }

  List<Op> stepOfTraining() {
    return List.copyOf(step);
  }

  @Override
  public void close() {
    graph.close();
  }
}
