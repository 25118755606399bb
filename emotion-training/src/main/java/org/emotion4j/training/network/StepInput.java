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

import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What a step of training is told besides the faces.
 *
 * @param targets what the network is to give for each face
 * @param weights how much each face counts
 * @param rate the learning rate
 * @param chance two numbers, other ones in each step, that decide all that is random
 * @param firstPower as {@link Optimiser#firstPower}
 * @param secondPower as {@link Optimiser#secondPower}
 */
record StepInput(
    Placeholder<TFloat32> targets,
    Placeholder<TFloat32> weights,
    Placeholder<TFloat32> rate,
    Placeholder<TInt32> chance,
    Placeholder<TFloat32> firstPower,
    Placeholder<TFloat32> secondPower) {

  /** Adds it to the graph of a network with so many outputs. */
  static StepInput in(Ops tf, int outputs) {
    return new StepInput(
        numbers(tf, -1, outputs),
        numbers(tf, -1),
        numbers(tf),
        tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(2))),
        numbers(tf),
        numbers(tf));
  }

  private static Placeholder<TFloat32> numbers(Ops tf, long... shape) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
  }
}
