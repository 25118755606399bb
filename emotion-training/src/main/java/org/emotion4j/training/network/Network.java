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
import org.emotion4j.training.network.Layers.Both;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A network that can be trained: from gray pixels in [-1, 1] to a row of numbers for each face.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Network permits Body, AlignerNetwork, CheckerNetwork, Retrained {

  /**
   * How large the picture is that it takes.
   *
   * @return width and height in pixels
   */
  int inputSize();

  /**
   * How many channels its files take; a gray picture is repeated in each.
   *
   * @return 1 or 3
   */
  int channels();

  /**
   * How many numbers it gives for each face.
   *
   * @return their number
   */
  int outputs();

  /** Adds the network to a graph. Callable in this package alone, as only it has layers. */
  Both build(Layers layers, Both input);

  /**
   * What it does when it is used.
   *
   * @return its steps in their order; the last gives the outputs. Immutable
   */
  default List<Step> steps() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Layers layers = new Layers(tf, new Parameters(tf), tf.constant(new int[2]));
      Shape shape = Shape.of(-1, inputSize(), inputSize(), 1);
      Operand<TFloat32> pixels = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
      build(layers, new Both(pixels, pixels, Step.INPUT));
      return layers.steps();
    }
  }

  /**
   * What an answer costs.
   *
   * @return the multiply-adds of its convolutions and dense layers for one face, with its mirror
   *     image where it looks at that too
   */
  default long multiplyAdds() {
    return Cost.of(steps(), inputSize());
  }
}
