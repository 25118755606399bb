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
package org.emotion4j.training.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Step;
import org.emotion4j.training.network.Step.Convolution.Form;
import org.emotion4j.training.network.Step.Convolution.Padding;

/**
 * The same network with fewer steps, for files in which a step costs more than its multiply-adds.
 *
 * <ul>
 *   <li>The mean of two by two pixels in front of a convolution of single pixels becomes a part of
 *       that convolution.
 *   <li>A network that looks at a mirror image and takes the means of its channels at the end gets
 *       mirrored kernels and looks at the picture itself.
 * </ul>
 */
final class FewerSteps {

  private final Map<String, float[]> weights;
  private List<Step> steps;

  private FewerSteps(FoldedNetwork network) {
    steps = new ArrayList<>(network.steps());
    weights = new HashMap<>(network.weights());
  }

  /**
   * A network with fewer steps.
   *
   * @param network a network
   * @return one that gives the same but for the rounding of sums
   */
  static FoldedNetwork of(FoldedNetwork network) {
    FewerSteps fewer = new FewerSteps(network);
    for (Step step : network.steps()) {
      if (step instanceof Step.Pooling pooling && pooling.mean()) {
        fewer.convolveMeans(pooling);
      }
    }
    for (Step step : network.steps()) {
      if (step instanceof Step.MirrorImage image) {
        fewer.mirrorKernels(image);
      }
    }
    return new FoldedNetwork(fewer.steps, fewer.weights);
  }

  private void convolveMeans(Step.Pooling pooling) {
    List<Step> after = consumers(steps, pooling.output());
    if (after.size() != 1
        || !(after.get(0) instanceof Step.Convolution convolution)
        || convolution.size() != 1
        || convolution.stride() != 1
        || convolution.form() != Form.FULL) {
      return;
    }
    String name = convolution.output() + "_kernel";
    float[] one = weight(name);
    float[] four = new float[4 * one.length];
    for (int i = 0; i < four.length; i++) {
      four[i] = one[i % one.length] / 4;
    }
    weights.put(name, four);
    steps.remove(pooling);
    steps.set(
        steps.indexOf(convolution),
        new Step.Convolution(
            convolution.output(),
            pooling.input(),
            2,
            convolution.from(),
            convolution.to(),
            2,
            Padding.NONE,
            convolution.biased(),
            Form.FULL));
  }

  /** Leaves all as it is if something behind the mirror image would tell left from right. */
  private void mirrorKernels(Step.MirrorImage image) {
    Set<String> mirrored = new HashSet<>(Set.of(image.output()));
    List<Step> changed = new ArrayList<>();
    List<Step.Convolution> convolutions = new ArrayList<>();
    for (Step step : steps) {
      if (step.equals(image)) {
        continue;
      }
      boolean seesMirrored = step.inputs().stream().anyMatch(mirrored::contains);
      Step renamed = step.withInputs(name -> name.equals(image.output()) ? image.input() : name);
      if (!seesMirrored || step instanceof Step.ChannelMeans) {
        changed.add(renamed);
      } else if (renamed instanceof Step.Convolution convolution && canBeMirrored(convolution)) {
        convolutions.add(convolution);
        mirrored.add(step.output());
        changed.add(convolution.padded() ? convolution.withPadding(Padding.MIRRORED) : renamed);
      } else if (step instanceof Step.Activation
          || (step instanceof Step.Sum && mirrored.containsAll(step.inputs()))) {
        mirrored.add(step.output());
        changed.add(renamed);
      } else {
        return;
      }
    }
    steps = changed;
    convolutions.forEach(this::mirrorKernel);
  }

  /**
   * Without padding, only one whose places lie side by side: these networks' pictures have an even
   * number of pixels wherever they are halved.
   */
  private static boolean canBeMirrored(Step.Convolution convolution) {
    return convolution.form() == Form.FULL
        && (convolution.padding() == Padding.SAME
            || (convolution.padding() == Padding.NONE
                && convolution.size() == convolution.stride()));
  }

  private void mirrorKernel(Step.Convolution convolution) {
    String name = convolution.output() + "_kernel";
    float[] kernel = weight(name);
    float[] mirrored = new float[kernel.length];
    int size = convolution.size();
    int pixel = kernel.length / size / size;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        System.arraycopy(
            kernel, (y * size + x) * pixel, mirrored, (y * size + size - 1 - x) * pixel, pixel);
      }
    }
    weights.put(name, mirrored);
  }

  private float[] weight(String name) {
    float[] weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("There are no values of " + name);
    }
    return weight;
  }

  /** The steps that take a result. */
  static List<Step> consumers(List<Step> steps, String result) {
    return steps.stream().filter(step -> step.inputs().contains(result)).toList();
  }
}
