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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the multiply-adds of a network's answer: those of its convolutions and dense layers, as it
 * is used, with padding counted as pixels. What else it does (activations, means, sums, weighing
 * channels) is left out, as is usual.
 */
final class Cost {

  /**
   * A result.
   *
   * @param size width and height of a picture; 1 for features
   * @param looks how often it is there for each face: once, or for its mirror image too
   */
  private record Result(int size, int looks) {}

  private final Map<String, Result> results = new HashMap<>();
  private long multiplyAdds;

  private Cost() {}

  /**
   * Counts.
   *
   * @param steps what the network does
   * @param inputSize width and height of its input
   * @return the multiply-adds of one answer
   */
  static long of(List<Step> steps, int inputSize) {
    Cost cost = new Cost();
    cost.results.put(Step.INPUT, new Result(inputSize, 1));
    steps.forEach(step -> cost.results.put(step.output(), cost.add(step)));
    return cost.multiplyAdds;
  }

  private Result add(Step step) {
    if (step instanceof Step.Convolution layer) {
      return add(layer, result(layer.input()));
    } else if (step instanceof Step.Dense layer) {
      Result input = result(layer.input());
      multiplyAdds += (long) input.looks() * layer.from() * layer.to();
      return input;
    } else if (step instanceof Step.Pooling pooling) {
      Result input = result(pooling.input());
      return new Result(input.size() / 2, input.looks());
    } else if (step instanceof Step.ChannelMeans means) {
      return new Result(1, result(means.input()).looks());
    } else if (step instanceof Step.Flattening flattening) {
      return new Result(1, result(flattening.input()).looks());
    } else if (step instanceof Step.Mirroring mirroring) {
      return new Result(result(mirroring.input()).size(), 2);
    } else if (step instanceof Step.MirrorMean mean) {
      return new Result(result(mean.input()).size(), 1);
    } else if (step instanceof Step.Normalisation layer) {
      return result(layer.input());
    } else if (step instanceof Step.Activation activation) {
      return result(activation.input());
    } else if (step instanceof Step.Gating gating) {
      return result(gating.input());
    } else if (step instanceof Step.Scaling scaling) {
      return result(scaling.input());
    } else if (step instanceof Step.MirrorImage image) {
      return result(image.input());
    } else if (step instanceof Step.Alignment alignment) {
      return result(alignment.input());
    } else if (step instanceof Step.Sum sum) {
      return result(sum.first());
    }
    throw new IllegalArgumentException("Nobody knows what it costs: " + step);
  }

  private Result add(Step.Convolution layer, Result input) {
    int size =
        layer.padded()
            ? (input.size() + layer.stride() - 1) / layer.stride()
            : (input.size() - layer.size()) / layer.stride() + 1;
    long places = (long) input.looks() * size * size;
    multiplyAdds += places * layer.size() * layer.size() * layer.from() * layer.to();
    return new Result(size, input.looks());
  }

  private Result result(String name) {
    Result result = results.get(name);
    if (result == null) {
      throw new IllegalArgumentException("No step gives '" + name + "'");
    }
    return result;
  }
}
