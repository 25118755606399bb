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
import org.emotion4j.training.network.Layers.Both;
import org.emotion4j.training.network.Parameters.Kind;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * All that is computed in training, as one graph: faces are varied, scaled to the network's input
 * and answered, and a step along the gradient of the loss is made.
 *
 * <p>Serves one thread.
 */
public final class TrainingGraph implements AutoCloseable {

  /** The head is the network's last layer: a kernel and a bias. */
  private static final int HEAD_PARAMETERS = 2;

  private final Graph graph = new Graph();
  private final Network network;
  private final Optimiser optimiser;
  private final Parameters parameters;
  private final Parameters teacherParameters;
  private final FaceInput faces;
  private final StepInput input;
  private final Operand<TFloat32> loss;
  private final Operand<TFloat32> trainedOutputs;
  private final Operand<TFloat32> usedOutputs;
  private final List<Parameter> memory = new ArrayList<>();
  private final List<Op> headStep = new ArrayList<>();
  private final List<Op> wholeStep = new ArrayList<>();
  private final List<Step> steps;

  /**
   * Builds the graph of a classifier that no other teaches.
   *
   * @param network the network
   * @param weightDecay how strongly kernels are drawn towards 0
   */
  public TrainingGraph(Network network, float weightDecay) {
    this(
        network, Objective.CROSS_ENTROPY, Optimiser.NESTEROV, weightDecay, Optional.empty(), false);
  }

  /**
   * Builds the graph.
   *
   * @param network the network
   * @param objective what is made small
   * @param optimiser how
   * @param weightDecay how strongly kernels are drawn towards 0
   * @param teaching which network it learns from, if any
   * @param storesJpeg whether faces may be stored as JPEG; that takes time also where none is
   */
  public TrainingGraph(
      Network network,
      Objective objective,
      Optimiser optimiser,
      float weightDecay,
      Optional<Teaching> teaching,
      boolean storesJpeg) {
    Ops tf = Ops.create(graph);
    this.network = network;
    this.optimiser = optimiser;
    this.faces = new FaceInput(tf, network.inputSize(), storesJpeg);
    this.input = StepInput.in(tf, network.outputs());
    this.parameters = new Parameters(tf);
    Layers layers = new Layers(tf, parameters, input.chance(), true);
    Both outputs = network.build(layers, new Both(faces.pixels(), faces.pixels(), Step.INPUT));
    this.trainedOutputs = outputs.trained();
    this.usedOutputs = outputs.used();
    this.steps = layers.steps();
    this.teacherParameters = new Parameters(tf.withSubScope("teacher"));
    Operand<TFloat32> targets = teaching.map(by -> taughtLabels(tf, by)).orElse(input.targets());
    this.loss =
        tf.math.mean(
            tf.math.mul(objective.of(tf, trainedOutputs, targets), input.weights()),
            tf.constant(0));
    addSteps(tf, weightDecay);
    wholeStep.addAll(layers.statisticUpdates());
  }

  private Operand<TFloat32> taughtLabels(Ops tf, Teaching teaching) {
    // One look at each face: what its mirror image adds is not worth twice the time.
    Layers layers =
        new Layers(tf.withSubScope("teacher"), teacherParameters, input.chance(), false);
    Both logits =
        teaching.body().build(layers, new Both(faces.pixels(), faces.pixels(), Step.INPUT));
    float part = (float) teaching.part();
    return tf.math.add(
        tf.math.mul(tf.nn.softmax(logits.used()), tf.constant(part)),
        tf.math.mul(input.targets(), tf.constant(1 - part)));
  }

  /** One step that changes all, and one that changes the head alone. */
  private void addSteps(Ops tf, float weightDecay) {
    List<Parameter> trained = parameters.trained();
    List<Variable<TFloat32>> variables = trained.stream().map(Parameter::variable).toList();
    Gradients gradients = Gradients.create(tf.scope(), loss, variables);
    List<Operand<TFloat32>> directions = new ArrayList<>();
    for (int i = 0; i < trained.size(); i++) {
      Parameter parameter = trained.get(i);
      Operand<TFloat32> gradient = gradients.<TFloat32>dy(i);
      directions.add(
          parameter.kind() == Kind.KERNEL && weightDecay > 0
              ? tf.math.add(gradient, tf.math.mul(parameter.variable(), tf.constant(weightDecay)))
              : gradient);
    }
    int head = trained.size() - HEAD_PARAMETERS;
    // No parameter may change while a gradient still reads it.
    Ops afterAll = tf.withControlDependencies(List.<Op>copyOf(directions));
    Ops afterHead =
        tf.withControlDependencies(List.<Op>copyOf(directions.subList(head, trained.size())));
    for (int i = 0; i < trained.size(); i++) {
      Parameter parameter = trained.get(i);
      List<Parameter> remembered =
          optimiser.remembered().stream().map(what -> Parameter.in(tf, parameter, what)).toList();
      memory.addAll(remembered);
      wholeStep.add(optimiser.step(afterAll, parameter, remembered, input, directions.get(i)));
      if (i >= head) {
        headStep.add(optimiser.step(afterHead, parameter, remembered, input, directions.get(i)));
      }
    }
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
  public Network network() {
    return network;
  }

  /**
   * What the network does when it is used.
   *
   * @return its steps in their order
   */
  List<Step> steps() {
    return steps;
  }

  /** What the optimiser remembers of all parameters. */
  List<Parameter> memory() {
    return List.copyOf(memory);
  }

  /** Where faces come in. */
  FaceInput faces() {
    return faces;
  }

  /** Where all else comes in that a step needs. */
  StepInput input() {
    return input;
  }

  Operand<TFloat32> loss() {
    return loss;
  }

  Operand<TFloat32> trainedOutputs() {
    return trainedOutputs;
  }

  Operand<TFloat32> usedOutputs() {
    return usedOutputs;
  }

  /** What is run to make a step. */
  List<Op> step(boolean headOnly) {
    return List.copyOf(headOnly ? headStep : wholeStep);
  }

  @Override
  public void close() {
    graph.close();
  }
}
