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
package org.emotion4j.detectors.internal.onnx;

import java.util.List;

/**
 * Writes an ONNX model (github.com/onnx/onnx, onnx.proto) of float32 tensors. The numbers are those
 * of the fields in that file. Not safe to share between threads.
 */
public final class OnnxGraph {

  private static final int FLOAT = 1;
  private static final int INTS = 7;

  /** Of 2021, which every ONNX Runtime of the last years reads. */
  private static final int IR_VERSION = 8;

  private static final int OPERATORS_VERSION = 13;

  private final ProtobufWriter graph = new ProtobufWriter();

  /**
   * An empty graph.
   *
   * @param name its name
   */
  public OnnxGraph(String name) {
    graph.text(2, name);
  }

  /**
   * A list of numbers that belongs to an operation.
   *
   * @param name its name, as ONNX calls it
   * @param values the numbers
   */
  public record Attribute(String name, List<Integer> values) {

    public Attribute {
      values = List.copyOf(values);
    }

    private ProtobufWriter write() {
      ProtobufWriter attribute = new ProtobufWriter().text(1, name);
      values.forEach(value -> attribute.integer(8, value));
      return attribute.integer(20, INTS);
    }
  }

  /**
   * Adds an input of the graph.
   *
   * @param name its name
   * @param shape a number or, where it differs from run to run, a name for each extent
   */
  public void input(String name, List<Object> shape) {
    graph.message(11, tensor(name, shape));
  }

  /**
   * Adds an output of the graph.
   *
   * @param name of the tensor
   * @param shape as for an input
   */
  public void output(String name, List<Object> shape) {
    graph.message(12, tensor(name, shape));
  }

  /**
   * Adds weights.
   *
   * @param name of the tensor
   * @param values the numbers, the last extent running fastest
   * @param shape its extents
   */
  public void weights(String name, float[] values, int... shape) {
    ProtobufWriter tensor = new ProtobufWriter();
    for (int extent : shape) {
      tensor.integer(1, extent);
    }
    graph.message(5, tensor.integer(2, FLOAT).text(8, name).floats(9, values));
  }

  /**
   * Adds an operation.
   *
   * @param operation as ONNX calls it
   * @param inputs the tensors it takes
   * @param output the tensor it makes
   * @param attributes how
   */
  public void node(
      String operation, List<String> inputs, String output, List<Attribute> attributes) {
    ProtobufWriter node = new ProtobufWriter();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(3, output).text(4, operation);
    attributes.forEach(attribute -> node.message(5, attribute.write()));
    graph.message(1, node);
  }

  private static ProtobufWriter tensor(String name, List<Object> shape) {
    ProtobufWriter extents = new ProtobufWriter();
    for (Object extent : shape) {
      ProtobufWriter dimension = new ProtobufWriter();
      if (extent instanceof Integer number) {
        dimension.integer(1, number);
      } else {
        dimension.text(2, extent.toString());
      }
      extents.message(1, dimension);
    }
    ProtobufWriter type = new ProtobufWriter().integer(1, FLOAT).message(2, extents);
    return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, type));
  }

  /**
   * The model.
   *
   * @return the content of an ONNX file
   */
  public byte[] toModel() {
    return new ProtobufWriter()
        .integer(1, IR_VERSION)
        .text(2, "emotion4j")
        .message(7, graph)
        .message(8, new ProtobufWriter().integer(2, OPERATORS_VERSION))
        .toByteArray();
  }
}
