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
import java.util.Map;
import org.emotion4j.training.network.Layers.Both;
import org.emotion4j.training.network.Step.Activation;
import org.emotion4j.training.network.Step.Convolution;
import org.emotion4j.training.network.Step.Convolution.Form;
import org.emotion4j.training.network.Step.Dense;
import org.emotion4j.training.network.Step.Flattening;

/**
 * A trained network with another head: its convolutions go on from what they are, normalisation
 * folded into them, and its last layer starts at 0 for all.
 *
 * @param start the network as it is used, which ends with a dense layer
 * @param inputSize width and height of the picture that it takes
 * @param channels how many channels its files take
 * @param outputs how many numbers it is to give
 */
public record Retrained(FoldedNetwork start, int inputSize, int channels, int outputs)
    implements Network {

  /** What the new head is called. */
  public static final String HEAD = "head";

  /** The features are made this small for the head, so that one rate suits it and the rest. */
  private static final float HEAD_SCALE = 1 / 25f;

  public Retrained {
    String before = Step.INPUT;
    for (Step step : start.steps()) {
      if (!step.inputs().equals(List.of(before))) {
        throw new IllegalArgumentException(
            "'%s' does not follow on '%s': only chains of layers are trained anew"
                .formatted(step.output(), before));
      }
      before = step.output();
    }
    if (start.steps().isEmpty() || !(last(start) instanceof Dense)) {
      throw new IllegalArgumentException("The network does not end with a dense layer");
    }
  }

  private static Step last(FoldedNetwork network) {
    return network.steps().get(network.steps().size() - 1);
  }

  @Override
  public Both build(Layers layers, Both input) {
    Both x = input;
    for (Step step : start.steps()) {
      x = add(layers, x, step);
    }
    return x;
  }

  private Both add(Layers layers, Both x, Step step) {
    if (step instanceof Convolution convolution) {
      boolean first = x.name().equals(Step.INPUT);
      return layers.biasedConvolution(x, first ? convolution.withForm(Form.GRAY) : convolution);
    } else if (step instanceof Activation activation) {
      return activation.most() == 6 ? layers.relu6(x) : layers.relu(x);
    } else if (step instanceof Flattening flattening) {
      return layers.flatten(x, flattening.features(), flattening.channels());
    } else if (step instanceof Dense dense) {
      Both scaled = layers.scale(x, HEAD_SCALE, 0);
      return layers.dense(scaled, HEAD, dense.from(), outputs, Initial.constant(0));
    }
    throw new IllegalArgumentException("Networks with " + step + " are not trained anew");
  }

  /**
   * The values that training starts with.
   *
   * @param parameters the parameters of a graph of this network
   * @return the values of each by its name
   */
  public Map<String, float[]> initialValues(Parameters parameters) {
    Map<String, float[]> values = parameters.initialValues(0);
    values.replaceAll(
        (name, value) ->
            name.startsWith(HEAD + "_") ? value : start.weights().getOrDefault(name, value));
    return values;
  }
}
