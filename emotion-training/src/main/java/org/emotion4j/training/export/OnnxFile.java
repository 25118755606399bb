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
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.training.network.FoldedMobileNet;
import org.emotion4j.training.network.FoldedMobileNet.Convolution;

/**
 * A network as an ONNX file with the same input and output as {@link TensorFlowFile}. ONNX
 * convolves planes, so the input is transposed and the head's weights are sorted anew.
 */
final class OnnxFile {

  private static final int IR_VERSION = 8;
  private static final int OPSET = 13;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("mobilenet");

  private OnnxFile() {}

  /** The content of the file. */
  static byte[] of(FoldedMobileNet network) {
    OnnxFile file = new OnnxFile();
    file.addNetwork(network);
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("emotion4j")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .setGraph(file.graph)
        .build()
        .toByteArray();
  }

  private void addNetwork(FoldedMobileNet network) {
    int size = ModelFiles.INPUT_SIZE;
    int classes = Emotion.all().size();
    graph.addInput(value(ModelFiles.INPUT, size, size, 3));
    graph.addOutput(value(ModelFiles.OUTPUT, classes));
    floats("relu6_least", new float[] {0});
    floats("relu6_most", new float[] {6});
    node("Transpose", "planes", ModelFiles.INPUT).addAttribute(ints("perm", 0, 3, 1, 2));
    String x = "planes";
    for (Convolution layer : network.convolutions()) {
      x = addConvolution(x, layer);
    }
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName("flat_shape")
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(2)
            .addInt64Data(-1)
            .addInt64Data(FoldedMobileNet.FEATURES));
    node("Reshape", "features", x, "flat_shape");
    floats(
        "head_kernel",
        headByPlanes(network.headKernel(), classes),
        FoldedMobileNet.FEATURES,
        classes);
    floats("head_bias", network.headBias(), classes);
    node("Gemm", ModelFiles.OUTPUT, "features", "head_kernel", "head_bias");
  }

  private String addConvolution(String input, Convolution layer) {
    String name = layer.name();
    int size = layer.size();
    if (layer.depthwise()) {
      floats(name + "_kernel", depthwiseByPlanes(layer), layer.to(), 1, size, size);
    } else {
      floats(name + "_kernel", kernelByPlanes(layer), layer.to(), layer.from(), size, size);
    }
    floats(name + "_bias", layer.bias(), layer.to());
    // TensorFlow's "SAME": of an even picture in steps of two only the right and lower border.
    int before = size == 3 && layer.stride() == 1 ? 1 : 0;
    int after = size == 3 ? 1 : 0;
    node("Conv", name + "_sum", input, name + "_kernel", name + "_bias")
        .addAttribute(ints("kernel_shape", size, size))
        .addAttribute(ints("strides", layer.stride(), layer.stride()))
        .addAttribute(ints("pads", before, before, after, after))
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("group")
                .setType(AttributeProto.AttributeType.INT)
                .setI(layer.depthwise() ? layer.from() : 1));
    node("Clip", name, name + "_sum", "relu6_least", "relu6_most");
    return name;
  }

  /** From (y, x, in, out) to (out, in, y, x). */
  private static float[] kernelByPlanes(Convolution layer) {
    int area = layer.size() * layer.size();
    float[] sorted = new float[layer.kernel().length];
    for (int place = 0; place < area; place++) {
      for (int in = 0; in < layer.from(); in++) {
        for (int out = 0; out < layer.to(); out++) {
          sorted[(out * layer.from() + in) * area + place] =
              layer.kernel()[(place * layer.from() + in) * layer.to() + out];
        }
      }
    }
    return sorted;
  }

  /** From (y, x, channel) to (channel, y, x). */
  private static float[] depthwiseByPlanes(Convolution layer) {
    int area = layer.size() * layer.size();
    float[] sorted = new float[layer.kernel().length];
    for (int place = 0; place < area; place++) {
      for (int channel = 0; channel < layer.to(); channel++) {
        sorted[channel * area + place] = layer.kernel()[place * layer.to() + channel];
      }
    }
    return sorted;
  }

  /** From rows (y, x, channel) to rows (channel, y, x). */
  private static float[] headByPlanes(float[] kernel, int classes) {
    int area = 16;
    int channels = FoldedMobileNet.FEATURES / area;
    float[] sorted = new float[kernel.length];
    for (int place = 0; place < area; place++) {
      for (int channel = 0; channel < channels; channel++) {
        System.arraycopy(
            kernel,
            (place * channels + channel) * classes,
            sorted,
            (channel * area + place) * classes,
            classes);
      }
    }
    return sorted;
  }

  private NodeProto.Builder node(String operator, String output, String... inputs) {
    return graph
        .addNodeBuilder()
        .setName(output)
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  private void floats(String name, float[] values, long... dimensions) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    TensorProto.Builder tensor =
        graph
            .addInitializerBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(bytes));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
  }

  private static AttributeProto ints(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  /** A tensor of any number of rows. */
  private static ValueInfoProto value(String name, long... dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam("N");
    for (long dimension : dimensions) {
      shape.addDimBuilder().setDimValue(dimension);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }
}
