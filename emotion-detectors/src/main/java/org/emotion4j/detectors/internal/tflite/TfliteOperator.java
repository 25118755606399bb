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

import java.util.List;
import java.util.Optional;

/**
 * An operation of a network of TensorFlow Lite.
 *
 * @param kind what it computes
 * @param inputs the numbers of the tensors that it takes; -1 is one that is left out
 * @param output the number of the tensor that it makes
 * @param options how, if there is anything to say
 */
record TfliteOperator(
    OperatorKind kind, List<Integer> inputs, int output, Optional<FlatTable> options) {

  TfliteOperator {
    inputs = List.copyOf(inputs);
  }

  int input(int place) {
    if (place >= inputs.size()) {
      throw new IllegalArgumentException(
          "%s has %d inputs, not %d".formatted(kind, inputs.size(), place + 1));
    }
    return inputs.get(place);
  }

  /** A setting of four bytes, by its place in the schema. */
  int integer(int field, int otherwise) {
    return options.map(table -> table.integer(field, otherwise)).orElse(otherwise);
  }

  /** A setting of one byte, by its place in the schema. */
  int small(int field, int otherwise) {
    return options.map(table -> table.small(field, otherwise)).orElse(otherwise);
  }
}
