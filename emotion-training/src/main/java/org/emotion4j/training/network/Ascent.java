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
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The way up before the way down of sharpness-aware minimisation (Foret and others, 2021): all
 * parameters are first moved by a given distance to where the loss grows fastest, and the gradient
 * that is found there moves them from where they were. So the loss gets small in a whole
 * neighbourhood, and what is learnt holds better for other faces. A step takes twice as long.
 */
final class Ascent {

  /** Keeps the quotient finite where the gradient vanishes. */
  private static final float TINY = 1e-12f;

  private final List<Parameter> moved;
  private final List<Variable<TFloat32>> starts;
  private final List<Op> climb;

  private Ascent(List<Parameter> moved, List<Variable<TFloat32>> starts, List<Op> climb) {
    this.moved = moved;
    this.starts = starts;
    this.climb = climb;
  }

  /**
   * Adds the way up to a graph.
   *
   * @param tf the graph
   * @param trained what is moved
   * @param gradients the gradient of each
   * @param radius how far all together are moved
   */
  static Ascent in(
      Ops tf, List<Parameter> trained, List<Operand<TFloat32>> gradients, float radius) {
    List<Operand<TFloat32>> squares = new ArrayList<>();
    gradients.forEach(gradient -> squares.add(tf.nn.l2Loss(gradient))); // half the sum of squares
    Operand<TFloat32> length = tf.math.sqrt(tf.math.mul(tf.math.addN(squares), tf.constant(2f)));
    Operand<TFloat32> factor =
        tf.math.div(tf.constant(radius), tf.math.add(length, tf.constant(TINY)));
    Ops known = tf.withControlDependencies(List.of(factor));
    List<Variable<TFloat32>> starts = new ArrayList<>();
    List<Op> climb = new ArrayList<>();
    for (int i = 0; i < trained.size(); i++) {
      Parameter parameter = trained.get(i);
      Variable<TFloat32> start =
          tf.withName(parameter.name() + "_start").variable(parameter.shape(), TFloat32.class);
      Op kept = known.assign(start, parameter.variable());
      starts.add(start);
      climb.add(
          tf.withControlDependencies(List.of(kept))
              .assignAdd(parameter.variable(), tf.math.mul(gradients.get(i), factor)));
    }
    return new Ascent(trained, starts, climb);
  }

  /** What has to be run to move all parameters, once their gradients are known. */
  List<Op> climb() {
    return climb;
  }

  /** Where a parameter was before. */
  Operand<TFloat32> start(int parameter) {
    return starts.get(parameter);
  }

  /**
   * Adds the way back to a graph.
   *
   * @param after adds what must not run before the gradients are known
   * @return what moves all parameters back
   */
  List<Op> descend(Ops after) {
    List<Op> back = new ArrayList<>();
    for (int i = 0; i < moved.size(); i++) {
      back.add(after.assign(moved.get(i).variable(), starts.get(i)));
    }
    return back;
  }
}
