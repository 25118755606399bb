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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes an ONNX model (github.com/onnx/onnx, onnx.proto) of float32 tensors. The numbers are those
 * of the fields and kinds in that file. Not safe to share between threads.
 */
public final class OnnxGraph {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private static final int INT = 2;
  private static final int STRING = 3;
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

  /** A setting of an operation. Immutable. */
  public static final class Attribute {

    private final String name;
    private final int type;
    private final List<Integer> numbers;
    private final String text;

    private Attribute(String name, int type, List<Integer> numbers, String text) {
      this.name = name;
      this.type = type;
      this.numbers = List.copyOf(numbers);
      this.text = text;
    }

    /**
     * A list of numbers.
     *
     * @param name its name, as ONNX calls it
     * @param values the numbers
     * @return the attribute
     */
    public static Attribute integers(String name, List<Integer> values) {
      return new Attribute(name, INTS, values, "");
    }

    /**
     * A number.
     *
     * @param name its name, as ONNX calls it
     * @param value the number
     * @return the attribute
     */
    public static Attribute integer(String name, int value) {
      return new Attribute(name, INT, List.of(value), "");
    }

    /**
     * A word.
     *
     * @param name its name, as ONNX calls it
     * @param value the word
     * @return the attribute
     */
    public static Attribute text(String name, String value) {
      return new Attribute(name, STRING, List.of(), value);
    }

    private ProtobufWriter write() {
      ProtobufWriter attribute = new ProtobufWriter().text(1, name);
      switch (type) {
        case INT -> attribute.integer(3, numbers.get(0));
        case STRING -> attribute.text(4, text);
        default -> numbers.forEach(value -> attribute.integer(8, value));
      }
      return attribute.integer(20, type);
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
   * Adds a list of whole numbers, such as a shape.
   *
   * @param name of the tensor
   * @param values the numbers
   */
  public void integers(String name, int... values) {
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      buffer.putLong(value);
    }
    graph.message(
        5,
        new ProtobufWriter()
            .integer(1, values.length)
            .integer(2, INT64)
            .text(8, name)
            .bytes(9, buffer.array()));
  }

  /**
   * Adds an operation.
   *
   * @param operation as ONNX calls it
   * @param inputs the tensors it takes; an empty name stands for one that is left out
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
