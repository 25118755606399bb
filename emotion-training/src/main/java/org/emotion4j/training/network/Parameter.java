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

import org.emotion4j.training.network.Parameters.Kind;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * A tensor of numbers that training changes.
 *
 * @param name its name, unique in the network
 * @param shape its shape
 * @param kind how it is changed
 * @param variable its place in the graph
 * @param feed where a value to set it to is fed
 * @param assign sets it
 */
public record Parameter(
    String name,
    Shape shape,
    Kind kind,
    Variable<TFloat32> variable,
    Placeholder<TFloat32> feed,
    Assign<TFloat32> assign) {

  /** Adds one to a graph. */
  static Parameter in(Ops tf, String name, Kind kind, Shape shape) {
    Variable<TFloat32> variable = tf.withName(name).variable(shape, TFloat32.class);
    Placeholder<TFloat32> feed =
        tf.withName(name + "_value").placeholder(TFloat32.class, Placeholder.shape(shape));
    return new Parameter(
        name, shape, kind, variable, feed, tf.withName(name + "_set").assign(variable, feed));
  }

  /** Adds what is remembered of one: numbers of the same shape. */
  static Parameter in(Ops tf, Parameter of, String remembered) {
    return in(tf, of.name() + "_" + remembered, Kind.STATISTIC, of.shape());
  }

  /**
   * How many numbers it has.
   *
   * @return the product of its shape
   */
  public int size() {
    return Math.toIntExact(shape.size());
  }
}
