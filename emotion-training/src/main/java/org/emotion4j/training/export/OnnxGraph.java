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

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** An ONNX graph that is being written: its nodes, its constants, what goes in and comes out. */
final class OnnxGraph {

  private static final int IR_VERSION = 8;

  /** The first that takes pixels from anywhere in a picture. */
  private static final int OPSET = 16;

  private final GraphProto.Builder graph;

  OnnxGraph(String name) {
    graph = GraphProto.newBuilder().setName(name);
  }

  /** The content of a file with this graph. */
  byte[] toBytes() {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("emotion4j")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  /** Adds an input of any number of rows. */
  void input(String name, long... dimensions) {
    graph.addInput(rows(name, dimensions));
  }

  /** Adds an output of any number of rows. */
  void output(String name, long... dimensions) {
    graph.addOutput(rows(name, dimensions));
  }

  /** Adds an output of which only the type is told. */
  void outputOfAnyShape(String name) {
    graph.addOutputBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(floats()));
  }

  /** Adds a node, which is called as its output. */
  NodeProto.Builder node(String operator, String output, String... inputs) {
    return graph
        .addNodeBuilder()
        .setName(output)
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  /** Adds a constant of real numbers. */
  String floats(String name, float[] values, long... dimensions) {
    ByteBuffer bytes = little(4 * values.length);
    bytes.asFloatBuffer().put(values);
    return constant(name, DataType.FLOAT, bytes, dimensions);
  }

  /** Adds a constant of whole numbers of 8 bits with a sign. */
  String signedBytes(String name, byte[] values, long... dimensions) {
    return constant(name, DataType.INT8, ByteBuffer.wrap(values), dimensions);
  }

  /** Adds a whole number from 0 to 255. */
  String unsignedByte(String name, int value) {
    return constant(name, DataType.UINT8, ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  /** Adds a constant of whole numbers of 32 bits. */
  String ints(String name, int[] values, long... dimensions) {
    ByteBuffer bytes = little(4 * values.length);
    bytes.asIntBuffer().put(values);
    return constant(name, DataType.INT32, bytes, dimensions);
  }

  /** Adds a row of whole numbers of 64 bits, as shapes and axes are. */
  String longs(String name, long... values) {
    TensorProto.Builder tensor = constant(name, DataType.INT64).addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return name;
  }

  /** A row of one real number, which several nodes may share. */
  String number(String name, float value) {
    if (graph.getInitializerList().stream().noneMatch(tensor -> tensor.getName().equals(name))) {
      floats(name, new float[] {value});
    }
    return name;
  }

  private String constant(String name, DataType type, ByteBuffer bytes, long... dimensions) {
    TensorProto.Builder tensor = constant(name, type).setRawData(ByteString.copyFrom(bytes));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    return name;
  }

  private TensorProto.Builder constant(String name, DataType type) {
    return graph.addInitializerBuilder().setName(name).setDataType(type.getNumber());
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static AttributeProto attribute(String name, long value) {
    return attribute(name, AttributeProto.AttributeType.INT).setI(value).build();
  }

  static AttributeProto attribute(String name, float value) {
    return attribute(name, AttributeProto.AttributeType.FLOAT).setF(value).build();
  }

  static AttributeProto attribute(String name, String value) {
    return attribute(name, AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  static AttributeProto attributes(String name, long... values) {
    AttributeProto.Builder attribute = attribute(name, AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  private static AttributeProto.Builder attribute(String name, AttributeProto.AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }

  private static ValueInfoProto rows(String name, long... dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam("N");
    for (long dimension : dimensions) {
      shape.addDimBuilder().setDimValue(dimension);
    }
    TypeProto.Tensor.Builder tensor = floats().setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private static TypeProto.Tensor.Builder floats() {
    return TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber());
  }
}
