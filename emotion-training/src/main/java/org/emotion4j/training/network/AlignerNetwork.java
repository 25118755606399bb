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

import org.emotion4j.training.network.Layers.Both;

/**
 * A network that finds where a face lies, as the four numbers that {@link Alignment} takes. It sees
 * the face half as large, for a twentieth of what {@link Body#RESIDUAL} costs.
 */
public record AlignerNetwork() implements Network {

  /** How many numbers tell the place. */
  static final int NUMBERS = 4;

  @Override
  public int inputSize() {
    return 48;
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public int outputs() {
    return NUMBERS;
  }

  @Override
  public Both build(Layers layers, Both input) {
    return place(layers, "", input);
  }

  /** The network as a part of another one, with names that begin so. */
  static Both place(Layers layers, String prefix, Both input) {
    Both x = layers.halveByMeans(input);
    x = normalised(layers, x, prefix + "conv1", 1, 16, 1);
    x = normalised(layers, x, prefix + "conv2", 16, 32, 2);
    x = normalised(layers, x, prefix + "conv3", 32, 32, 1);
    x = normalised(layers, x, prefix + "conv4", 32, 48, 2);
    int features = 6 * 6 * 48;
    x = layers.flatten(x, features, 48);
    x = layers.relu(layers.dense(x, prefix + "hidden", features, 32, Initial.he(features)));
    return layers.dense(x, prefix + "place", 32, NUMBERS, Initial.normal(0.01));
  }

  private static Both normalised(
      Layers layers, Both input, String name, int from, int to, int stride) {
    Both sum = layers.convolution(input, name, 3, from, to, stride);
    return layers.relu(layers.normalise(sum, name + "_bn", to, 0));
  }
}
