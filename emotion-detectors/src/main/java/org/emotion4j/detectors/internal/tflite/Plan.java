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
package org.emotion4j.detectors.internal.tflite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a network is to be computed: folded, and without what no output needs. */
final class Plan {

  private final TfliteModel model;
  private final Folding folding;
  private final Map<Integer, Integer> widened = new HashMap<>();

  Plan(TfliteModel model) {
    this.model = model;
    this.folding = new Folding(model);
  }

  List<TfliteOperator> operators() {
    for (TfliteOperator operator : model.operators()) {
      if (operator.kind() == OperatorKind.DEQUANTIZE) {
        widened.put(operator.output(), operator.input(0));
      }
    }
    Set<Integer> needed = new HashSet<>(model.outputs());
    Deque<TfliteOperator> plan = new ArrayDeque<>();
    for (int i = model.operators().size() - 1; i >= 0; i--) {
      TfliteOperator operator = model.operators().get(i);
      if (needed.contains(operator.output()) && !widened.containsKey(operator.output())) {
        TfliteOperator planned = direct(folded(operator));
        needed.addAll(planned.inputs());
        plan.addFirst(planned);
      }
    }
    return List.copyOf(plan);
  }

  private TfliteOperator folded(TfliteOperator operator) {
    return folding
        .endingIn(operator)
        .map(
            it ->
                new TfliteOperator(
                    it.kind(),
                    it.slope() < 0 ? List.of(it.input()) : List.of(it.input(), it.slope()),
                    operator.output(),
                    Optional.empty()))
        .orElse(operator);
  }

  /** With the weights as they are in the file, in the place of wider ones. */
  private TfliteOperator direct(TfliteOperator operator) {
    return new TfliteOperator(
        operator.kind(),
        operator.inputs().stream().map(input -> widened.getOrDefault(input, input)).toList(),
        operator.output(),
        operator.options());
  }
}
