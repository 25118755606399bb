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
package org.emotion4j.detectors.internal.opencv;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that an ONNX file holds together, before OpenCV sees it: OpenCV's importer looks up what a
 * node refers to without asking whether it is there, and ends the process if it is not.
 *
 * <p>The numbers are those of the fields in the ONNX specification ({@code onnx.proto}).
 */
final class OnnxStructure {

  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int VALUE_NAME = 1;
  private static final int TENSOR_DIMENSIONS = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW = 9;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final Set<String> known = new HashSet<>();
  private int nodes;

  private OnnxStructure() {}

  /**
   * Checks a file.
   *
   * @param file the file
   * @param outputs names that some node must yield
   * @throws IllegalArgumentException if it does not hold together
   */
  static void check(byte[] file, List<String> outputs) {
    OnnxStructure structure = new OnnxStructure();
    ProtobufReader model = new ProtobufReader(ByteBuffer.wrap(file));
    while (model.next()) {
      if (model.field() == MODEL_GRAPH) {
        ByteBuffer graph = model.bytes();
        structure.readValues(new ProtobufReader(graph.duplicate()));
        structure.readNodes(new ProtobufReader(graph));
      } else {
        model.skip();
      }
    }
    if (structure.nodes == 0) {
      throw new IllegalArgumentException("it is no ONNX file, or an empty one");
    }
    for (String output : outputs) {
      structure.require(output, "the network");
    }
  }

  private void readValues(ProtobufReader graph) {
    while (graph.next()) {
      switch (graph.field()) {
        case GRAPH_INITIALIZER -> readTensor(new ProtobufReader(graph.bytes()));
        case GRAPH_INPUT -> addNames(new ProtobufReader(graph.bytes()), VALUE_NAME);
        default -> graph.skip();
      }
    }
  }

  /** Nodes come in an order in which each finds what it needs. */
  private void readNodes(ProtobufReader graph) {
    while (graph.next()) {
      if (graph.field() == GRAPH_NODE) {
        ByteBuffer node = graph.bytes();
        checkInputs(new ProtobufReader(node.duplicate()));
        addNames(new ProtobufReader(node), NODE_OUTPUT);
        nodes++;
      } else {
        graph.skip();
      }
    }
  }

  private void checkInputs(ProtobufReader node) {
    while (node.next()) {
      if (node.field() == NODE_INPUT) {
        String name = node.text();
        if (!name.isEmpty()) { // an optional input that is not given
          require(name, "a node");
        }
      } else {
        node.skip();
      }
    }
  }

  private void require(String name, String user) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException(user + " needs '" + name + "', which is not there");
    }
  }

  private void addNames(ProtobufReader message, int field) {
    while (message.next()) {
      if (message.field() == field) {
        known.add(message.text());
      } else {
        message.skip();
      }
    }
  }

  private void readTensor(ProtobufReader tensor) {
    long count = 1;
    long type = 0;
    int rawBytes = 0;
    String name = "";
    while (tensor.next()) {
      switch (tensor.field()) {
        case TENSOR_DIMENSIONS -> count = Math.multiplyExact(count, dimensions(tensor));
        case TENSOR_TYPE -> type = tensor.number();
        case TENSOR_NAME -> name = tensor.text();
        case TENSOR_RAW -> rawBytes = tensor.bytes().remaining();
        default -> tensor.skip();
      }
    }
    int size = type == FLOAT ? Float.BYTES : type == INT64 ? Long.BYTES : 0;
    if (rawBytes > 0 && size > 0 && Math.multiplyExact(count, (long) size) != rawBytes) {
      throw new IllegalArgumentException(
          "'%s' should have %d values, but has %d bytes".formatted(name, count, rawBytes));
    }
    known.add(name);
  }

  /** One dimension, or the product of packed ones. */
  private static long dimensions(ProtobufReader tensor) {
    if (!tensor.holdsBytes()) {
      return notNegative(tensor.number());
    }
    long product = 1;
    ProtobufReader packed = new ProtobufReader(tensor.bytes());
    while (packed.hasRemaining()) {
      product = Math.multiplyExact(product, notNegative(packed.readVarint()));
    }
    return product;
  }

  private static long notNegative(long dimension) {
    if (dimension < 0) {
      throw new IllegalArgumentException("a dimension is negative");
    }
    return dimension;
  }
}
