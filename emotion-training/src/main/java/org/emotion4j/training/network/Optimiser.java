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

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ApplyMomentum;
import org.tensorflow.types.TFloat32;

/** How a step along the gradient is made. */
public enum Optimiser {

  /** Nesterov's momentum, as Sutskever and others (2013) put it. */
  NESTEROV("velocity") {
    @Override
    Op step(
        Ops tf,
        Parameter parameter,
        List<Parameter> memory,
        StepInput input,
        Operand<TFloat32> direction) {
      return tf.train.applyMomentum(
          parameter.variable(),
          memory.get(0).variable(),
          input.rate(),
          direction,
          tf.constant(MOMENTUM),
          ApplyMomentum.useNesterov(true));
    }
  },

  /** Adam (Kingma and Ba, 2015). */
  ADAM("first", "second") {
    @Override
    Op step(
        Ops tf,
        Parameter parameter,
        List<Parameter> memory,
        StepInput input,
        Operand<TFloat32> direction) {
      return tf.train.applyAdam(
          parameter.variable(),
          memory.get(0).variable(),
          memory.get(1).variable(),
          input.firstPower(),
          input.secondPower(),
          input.rate(),
          tf.constant(FIRST_DECAY),
          tf.constant(SECOND_DECAY),
          tf.constant(EPSILON),
          direction);
    }
  };

  private static final float MOMENTUM = 0.9f;
  private static final float FIRST_DECAY = 0.9f;
  private static final float SECOND_DECAY = 0.999f;
  private static final float EPSILON = 1e-7f;

  private final List<String> remembered;

  Optimiser(String... remembered) {
    this.remembered = List.of(remembered);
  }

  /** What it remembers of each parameter, by names to be put behind the parameter's. */
  List<String> remembered() {
    return remembered;
  }

  /**
   * Adds the change of one parameter to a graph.
   *
   * @param tf the graph
   * @param parameter what changes
   * @param memory what is remembered of it, as {@link #remembered} has it
   * @param input what every step is told
   * @param direction the gradient
   */
  abstract Op step(
      Ops tf,
      Parameter parameter,
      List<Parameter> memory,
      StepInput input,
      Operand<TFloat32> direction);

  /** What Adam's first means still lack after so many steps: their decay to that power. */
  static float firstPower(int steps) {
    return (float) Math.pow(FIRST_DECAY, steps);
  }

  /** As {@link #firstPower} for the second. */
  static float secondPower(int steps) {
    return (float) Math.pow(SECOND_DECAY, steps);
  }
}
