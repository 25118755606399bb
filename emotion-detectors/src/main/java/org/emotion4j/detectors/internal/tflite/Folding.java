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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what several operations of a file compute together and ONNX has one operation for. */
final class Folding {

  private final TfliteModel model;
  private final Map<Integer, TfliteOperator> makers = new HashMap<>();

  /**
   * Several operations as one.
   *
   * @param kind {@link OperatorKind#PRELU} or {@link OperatorKind#SOFTMAX}
   * @param input the tensor that they start from
   * @param slope the tensor of slopes for negative numbers, -1 if there is none
   */
  record Folded(OperatorKind kind, int input, int slope) {}

  Folding(TfliteModel model) {
    this.model = model;
    model.operators().forEach(operator -> makers.put(operator.output(), operator));
  }

  /** What the operation ends, if anything is known. */
  Optional<Folded> endingIn(TfliteOperator last) {
    return switch (last.kind()) {
      case ADD ->
          rectifier(last.input(0), last.input(1)).or(() -> rectifier(last.input(1), last.input(0)));
      case DIV -> softmax(last.input(0), last.input(1));
      default -> Optional.empty();
    };
  }

  /** max(x, 0) - slope * max(-x, 0). */
  private Optional<Folded> rectifier(int positive, int negative) {
    TfliteOperator product = makers.get(negative);
    if (product == null || product.kind() != OperatorKind.MUL || product.inputs().size() != 2) {
      return Optional.empty();
    }
    for (int place = 0; place < 2; place++) {
      int slope = product.input(place);
      Optional<Integer> from =
          chain(product.input(1 - place), OperatorKind.NEG, OperatorKind.RELU, OperatorKind.NEG);
      if (slope >= 0
          && model.tensor(slope).isConstant()
          && from.isPresent()
          && from.equals(chain(positive, OperatorKind.RELU))) {
        return Optional.of(new Folded(OperatorKind.PRELU, from.get(), slope));
      }
    }
    return Optional.empty();
  }

  /** exp(x - max(x)) / sum(exp(x - max(x))) over the channels. */
  private Optional<Folded> softmax(int power, int sum) {
    TfliteOperator difference = makers.get(chain(power, OperatorKind.EXP).orElse(-1));
    TfliteOperator total = makers.get(sum);
    if (difference == null
        || difference.kind() != OperatorKind.SUB
        || !overChannels(total, OperatorKind.SUM, power)
        || !overChannels(
            makers.get(difference.input(1)), OperatorKind.REDUCE_MAX, difference.input(0))) {
      return Optional.empty();
    }
    return Optional.of(new Folded(OperatorKind.SOFTMAX, difference.input(0), -1));
  }

  private boolean overChannels(@Nullable TfliteOperator operator, OperatorKind kind, int of) {
    if (operator == null || operator.kind() != kind || operator.input(0) != of) {
      return false;
    }
    int last = model.shape(of).size() - 1;
    int[] axes = model.tensor(operator.input(1)).integers();
    return axes.length == 1 && (axes[0] == last || axes[0] == -1);
  }

  /** Where so many operations with one input start, the last of them named first. */
  private Optional<Integer> chain(int tensor, OperatorKind... kinds) {
    int at = tensor;
    for (OperatorKind kind : kinds) {
      TfliteOperator maker = makers.get(at);
      if (maker == null || maker.kind() != kind) {
        return Optional.empty();
      }
      at = maker.input(0);
    }
    return Optional.of(at);
  }
}
