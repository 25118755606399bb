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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.training.network.Step.Convolution;
import org.emotion4j.training.network.Step.Dense;
import org.emotion4j.training.network.Step.Normalisation;
import org.emotion4j.training.network.Step.Scaling;
import org.jspecify.annotations.Nullable;

/**
 * A trained network as it is used: normalisation is folded into the convolutions, and factors in
 * front of a dense layer into its weights.
 *
 * @param steps what is left to do. Immutable
 * @param weights the values of {@code NAME_kernel} and {@code NAME_bias} of each convolution and
 *     dense layer; a convolution's kernel is (y, x, in, out), a depthwise one's (y, x, channel), a
 *     dense one's (in, out). Not to be changed
 */
public record FoldedNetwork(List<Step> steps, Map<String, float[]> weights) {

  public FoldedNetwork {
    steps = List.copyOf(steps);
    weights = Map.copyOf(weights);
  }

  /**
   * Folds a trained network.
   *
   * @param network which network
   * @param values its parameters by name
   * @return the network as it is used
   * @throws IllegalArgumentException if a parameter is missing
   */
  public static FoldedNetwork of(Network network, Map<String, float[]> values) {
    return new Folding(values).fold(network.steps());
  }

  /**
   * The values of a layer's parameter.
   *
   * @param name the parameter's name
   * @return its values
   */
  public float[] weight(String name) {
    return found(weights, name);
  }

  private static float[] found(Map<String, float[]> values, String name) {
    float[] value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There are no values of " + name);
    }
    return value;
  }

  /** Goes through the steps once. */
  private static final class Folding {

    private final Map<String, float[]> values;
    private final Map<String, Step> done = new LinkedHashMap<>();
    private final Map<String, float[]> weights = new HashMap<>();

    /** By which step what a folded one gave is given now. */
    private final Map<String, String> instead = new HashMap<>();

    Folding(Map<String, float[]> values) {
      this.values = values;
    }

    FoldedNetwork fold(List<Step> steps) {
      for (Step step : steps) {
        if (step instanceof Normalisation normalisation) {
          fold(normalisation);
        } else if (step instanceof Dense dense && scaling(dense.input()) != null) {
          fold(dense);
        } else {
          keep(step);
        }
      }
      return new FoldedNetwork(new ArrayList<>(done.values()), weights);
    }

    private void keep(Step step) {
      Step renamed = step.withInputs(name -> instead.getOrDefault(name, name));
      done.put(step.output(), renamed);
      String name = step.output();
      if (step instanceof Convolution convolution) {
        weights.put(name + "_kernel", value(name + "_kernel").clone());
        if (convolution.biased()) {
          weights.put(name + "_bias", value(name + "_bias").clone());
        }
      } else if (step instanceof Dense) {
        weights.put(name + "_kernel", value(name + "_kernel").clone());
        weights.put(name + "_bias", value(name + "_bias").clone());
      }
    }

    private void fold(Normalisation step) {
      String name = step.output();
      if (!(done.get(step.input()) instanceof Convolution convolution) || convolution.biased()) {
        throw new IllegalArgumentException(name + " does not stand behind a plain convolution");
      }
      float[] gamma = value(name + "_gamma");
      float[] beta = value(name + "_beta");
      float[] mean = value(name + "_mean");
      float[] variance = value(name + "_variance");
      int to = convolution.to();
      float[] bias = new float[to];
      double[] factor = new double[to];
      for (int channel = 0; channel < to; channel++) {
        factor[channel] = gamma[channel] / Math.sqrt(variance[channel] + step.epsilon());
        bias[channel] = (float) (beta[channel] - mean[channel] * factor[channel]);
      }
      // The output channel is the innermost dimension in every kind of kernel.
      float[] kernel = found(weights, step.input() + "_kernel");
      for (int i = 0; i < kernel.length; i++) {
        kernel[i] = (float) (kernel[i] * factor[i % to]);
      }
      weights.put(step.input() + "_bias", bias);
      done.put(step.input(), convolution.withBias());
      instead.put(name, step.input());
    }

    private void fold(Dense dense) {
      Scaling scaling = scaling(dense.input());
      if (scaling == null || scaling.term() != 0) {
        keep(dense);
        return;
      }
      done.remove(scaling.output());
      instead.put(scaling.output(), scaling.input());
      keep(dense);
      float[] kernel = found(weights, dense.output() + "_kernel");
      for (int i = 0; i < kernel.length; i++) {
        kernel[i] *= scaling.factor();
      }
    }

    private @Nullable Scaling scaling(String name) {
      return done.get(name) instanceof Scaling scaling ? scaling : null;
    }

    private float[] value(String name) {
      return found(values, name);
    }
  }
}
