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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Step;
import org.emotion4j.training.network.Step.Activation.Function;
import org.emotion4j.training.network.Step.Convolution.Form;

/**
 * What of a network is done in eight bits: convolutions of many channels, where nearly all of the
 * work is. What decides where a face lies stays exact, and so does a convolution of few channels,
 * which would not be faster.
 *
 * @param convolutions the names of the convolutions that multiply whole numbers. Immutable
 * @param results the names of the results that are carried as whole numbers: what those
 *     convolutions take and give, and sums of that. Immutable
 */
record EightBitPlan(Set<String> convolutions, Set<String> results) {

  /** So many channels must go in. */
  private static final int MANY = 16;

  EightBitPlan {
    convolutions = Set.copyOf(convolutions);
    results = Set.copyOf(results);
  }

  /** The plan for a network; it names nothing if there is nothing to gain. */
  static EightBitPlan of(FoldedNetwork network) {
    List<Step> steps = network.steps();
    Set<String> places = beforeAlignment(steps);
    Set<String> convolutions = new HashSet<>();
    Set<String> results = new HashSet<>();
    Set<String> made = new HashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Convolution convolution
          && convolution.form() == Form.FULL
          && convolution.from() >= MANY
          && !places.contains(step.output())) {
        convolutions.add(step.output());
        results.add(convolution.input());
        made.add(step.output());
      } else if ((isRelu(step) || step instanceof Step.Sum) && made.containsAll(step.inputs())) {
        made.add(step.output());
      }
    }
    // What goes into a ReLU alone is never written down: the whole numbers end at zero anyway.
    made.stream().filter(name -> !goesIntoReluAlone(steps, name)).forEach(results::add);
    return new EightBitPlan(convolutions, results);
  }

  /** The results on which it depends where a face is taken from. */
  private static Set<String> beforeAlignment(List<Step> steps) {
    Set<String> before = new HashSet<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step instanceof Step.Alignment alignment) {
        before.add(alignment.places());
      } else if (before.contains(step.output())) {
        before.addAll(step.inputs());
      }
    }
    return before;
  }

  private static boolean goesIntoReluAlone(List<Step> steps, String result) {
    List<Step> consumers = FewerSteps.consumers(steps, result);
    return consumers.size() == 1 && isRelu(consumers.get(0));
  }

  private static boolean isRelu(Step step) {
    return step instanceof Step.Activation activation && activation.function() == Function.RELU;
  }
}
