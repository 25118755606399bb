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

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of TensorFlow Lite. The numbers are those of the fields in its schema ({@code
 * tensorflow/lite/schema/schema.fbs}). Broken data end in an {@link IllegalArgumentException}; what
 * is allocated is in proportion to the file.
 */
final class TfliteReader {

  private static final int MOST_OPERATORS = 2_000;
  private static final int MOST_TENSORS = 5_000;
  private static final int MOST_INPUTS = 16;
  private static final int MOST_EXTENTS = 8;
  private static final int MOST_LETTERS = 500;

  private static final String MARK = "TFL3";

  private final FlatTable model;
  private final FlatTable graph;

  private TfliteReader(FlatTable model) {
    this.model = model;
    List<FlatTable> graphs = model.tables(2, 1);
    if (graphs.isEmpty()) {
      throw new IllegalArgumentException("it has no network");
    }
    this.graph = graphs.get(0);
  }

  static TfliteModel read(byte[] content) {
    if (content.length < 8 || !MARK.equals(mark(content))) {
      throw new IllegalArgumentException("it does not start as a file of TensorFlow Lite does");
    }
    return new TfliteReader(FlatTable.root(content)).read();
  }

  private static String mark(byte[] content) {
    StringBuilder mark = new StringBuilder();
    for (int i = 4; i < 8; i++) {
      mark.append((char) (content[i] & 0xFF));
    }
    return mark.toString();
  }

  private TfliteModel read() {
    List<Integer> inputs = graph.integers(1, MOST_INPUTS);
    if (inputs.size() != 1) {
      throw new IllegalArgumentException("it has " + inputs.size() + " inputs, not one");
    }
    return new TfliteModel(tensors(), operators(), inputs.get(0), graph.integers(2, MOST_INPUTS));
  }

  private List<TfliteTensor> tensors() {
    List<FlatTable> buffers = model.tables(4, 2 * MOST_TENSORS);
    List<TfliteTensor> tensors = new ArrayList<>();
    for (FlatTable tensor : graph.tables(0, MOST_TENSORS)) {
      int buffer = tensor.integer(2, 0);
      if (buffer < 0 || buffer >= buffers.size()) {
        throw new IllegalArgumentException("there is no buffer " + buffer);
      }
      ByteBuffer data = buffers.get(buffer).bytes(0, Integer.MAX_VALUE);
      if (tensor.table(6).isPresent()) {
        throw new IllegalArgumentException("tensor " + tensors.size() + " is sparse");
      }
      tensors.add(
          new TfliteTensor(
              tensors.size(),
              tensor.text(3, MOST_LETTERS),
              tensor.integers(0, MOST_EXTENTS),
              tensor.small(1, 0),
              data));
    }
    return tensors;
  }

  private List<TfliteOperator> operators() {
    List<FlatTable> codes = model.tables(1, MOST_OPERATORS);
    List<TfliteOperator> operators = new ArrayList<>();
    for (FlatTable operator : graph.tables(3, MOST_OPERATORS)) {
      int code = operator.integer(0, 0);
      List<Integer> outputs = operator.integers(2, MOST_INPUTS);
      if (code < 0 || code >= codes.size() || outputs.size() != 1) {
        throw new IllegalArgumentException("operation " + operators.size() + " is broken");
      }
      operators.add(
          new TfliteOperator(
              kind(codes.get(code)),
              operator.integers(1, MOST_INPUTS),
              outputs.get(0),
              operator.table(4)));
    }
    return operators;
  }

  /** Files of old have the number in a byte, newer ones in both places if it fits. */
  private static OperatorKind kind(FlatTable code) {
    return OperatorKind.of(Math.max(code.small(0, 0), code.integer(3, 0)));
  }
}
