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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network of TensorFlow Lite.
 *
 * @param tensors its tensors by their numbers
 * @param operators its operations; each finds what it takes among constants, inputs and what those
 *     before it have made
 * @param input the number of its only input
 * @param outputs the numbers of its outputs
 */
record TfliteModel(
    List<TfliteTensor> tensors, List<TfliteOperator> operators, int input, List<Integer> outputs) {

  TfliteModel {
    tensors = List.copyOf(tensors);
    operators = List.copyOf(operators);
    outputs = List.copyOf(outputs);
    Set<Integer> known = new HashSet<>(List.of(input));
    require(input >= 0 && input < tensors.size(), input);
    for (TfliteTensor tensor : tensors) {
      if (tensor.isConstant()) {
        known.add(tensor.index());
      }
    }
    for (TfliteOperator operator : operators) {
      for (int taken : operator.inputs()) {
        require(taken == -1 || known.contains(taken), taken);
      }
      require(operator.output() >= 0 && operator.output() < tensors.size(), operator.output());
      require(known.add(operator.output()), operator.output());
    }
    for (int output : outputs) {
      require(known.contains(output), output);
    }
  }

  private static void require(boolean right, int tensor) {
    if (!right) {
      throw new IllegalArgumentException(
          "tensor " + tensor + " is not there, made twice, or used before it is made");
    }
  }

  TfliteTensor tensor(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("an operation lacks an input");
    }
    return tensors.get(index);
  }

  List<Integer> shape(int index) {
    return tensor(index).shape();
  }
}
