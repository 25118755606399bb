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
  private final FaceInput faces;
  private final StepInput input;
  private final Operand<TFloat32> loss;
  private final Operand<TFloat32> trainedOutputs;
  private final Operand<TFloat32> usedOutputs;
  private final List<Parameter> memory = new ArrayList<>();
  private final List<Op> climb = new ArrayList<>();
  private final List<Op> headStep = new ArrayList<>();
  private final List<Op> wholeStep = new ArrayList<>();

  /**
   * Builds the graph of a classifier.
   *
   * @param network the network
   * @param weightDecay how strongly kernels are drawn towards 0
   */
  public TrainingGraph(Network network, float weightDecay) {
    this(network, Objective.CROSS_ENTROPY, Optimiser.NESTEROV, weightDecay, 0, false);
  }

  /**
   * Builds the graph.
   *
   * @param network the network
   * @param objective what is made small
   * @param optimiser how
   * @param weightDecay how strongly kernels are drawn towards 0
   * @param radius how far a step first climbs, as {@link Ascent} says; 0 for not at all
   * @param storesJpeg whether faces may be stored as JPEG; that takes time also where none is
   */
  public TrainingGraph(
      Network network,
      Objective objective,
      Optimiser optimiser,
      float weightDecay,
      float radius,
      boolean storesJpeg) {
    Ops tf = Ops.create(graph);
    this.network = network;
    this.optimiser = optimiser;
    this.faces = new FaceInput(tf, network.inputSize(), storesJpeg);
    this.input = StepInput.in(tf, network.outputs());
    this.parameters = new Parameters(tf);
    Layers layers = new Layers(tf, parameters, input.chance());
    Both outputs = network.build(layers, new Both(faces.pixels(), faces.pixels(), Step.INPUT));
    this.trainedOutputs = outputs.trained();
    this.usedOutputs = outputs.used();
    this.loss =
        tf.math.mean(
            tf.math.mul(objective.of(tf, trainedOutputs, input.targets()), input.weights()),
            tf.constant(0));
    addSteps(tf, weightDecay, radius);
    // Statistics follow the network as it is, not as it is after a climb.
    (radius > 0 ? climb : wholeStep).addAll(layers.statisticUpdates());
  }

  /** One step that changes all, and one that changes the head alone. */
  private void addSteps(Ops tf, float weightDecay, float radius) {
    List<Parameter> trained = parameters.trained();
    List<Variable<TFloat32>> variables = trained.stream().map(Parameter::variable).toList();
    Gradients slopes = Gradients.create(tf.scope(), loss, variables);
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    for (int i = 0; i < trained.size(); i++) {
      gradients.add(slopes.<TFloat32>dy(i));
    }
    Optional<Ascent> ascent =
        radius > 0 ? Optional.of(Ascent.in(tf, trained, gradients, radius)) : Optional.empty();
    ascent.ifPresent(there -> climb.addAll(there.climb()));
    List<Operand<TFloat32>> directions = new ArrayList<>();
    for (int i = 0; i < trained.size(); i++) {
      Operand<TFloat32> value =
          ascent.isPresent() ? ascent.get().start(i) : trained.get(i).variable();
      directions.add(
          trained.get(i).kind() == Kind.KERNEL && weightDecay > 0
              ? tf.math.add(gradients.get(i), tf.math.mul(value, tf.constant(weightDecay)))
              : gradients.get(i));
    }
    int head = trained.size() - HEAD_PARAMETERS;
    // No parameter may change while a gradient still reads it.
    Ops afterAll = tf.withControlDependencies(List.<Op>copyOf(directions));
    Ops afterHead =
        tf.withControlDependencies(List.<Op>copyOf(directions.subList(head, trained.size())));
    if (ascent.isPresent()) {
      // All were moved, so that all go back, whichever are changed.
      List<Op> back = ascent.get().descend(afterAll);
      afterAll = tf.withControlDependencies(back);
      afterHead = afterAll;
    }
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

  /**
   * The network.
   *
   * @return which it is
   */
  public Network network() {
    return network;
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

  /** What is run before a step, with the same faces; empty if steps do not climb first. */
  List<Op> climb() {
    return List.copyOf(climb);
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
