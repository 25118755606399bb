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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.training.network.Alignment;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Step;
import org.emotion4j.training.network.Step.Convolution.Form;

/**
 * A network as an ONNX file with the same input and output as {@link TensorFlowFile}. ONNX
 * convolves planes, so the input is transposed and the weights are sorted anew.
 */
final class OnnxFile {

  private static final int IR_VERSION = 8;

  /** The first that takes pixels from anywhere in a picture. */
  private static final int OPSET = 16;

  private static final String PLANES = "planes";

  private final FoldedNetwork network;
  private final Ports ports;
  private final GraphProto.Builder graph;

  /** Width and height of each result that is a picture. */
  private final Map<String, Integer> sizes = new HashMap<>();

  /** The channels of each result that is a picture's numbers one after the other. */
  private final Map<String, Step.Flattening> flattened = new HashMap<>();

  private OnnxFile(FoldedNetwork network, Ports ports) {
    this.network = network;
    this.ports = ports;
    this.graph = GraphProto.newBuilder().setName(ports.name());
  }

  /** The content of the file. */
  static byte[] of(FoldedNetwork network, Ports ports) {
    OnnxFile file = new OnnxFile(network, ports);
    file.addNetwork();
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("emotion4j")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .setGraph(file.graph)
        .build()
        .toByteArray();
  }

  private void addNetwork() {
    int inputSize = ports.inputSize();
    graph.addInput(value(Ports.INPUT, inputSize, inputSize, ports.channels()));
    graph.addOutput(value(ports.output(), ports.outputs()));
    if (ports.channels() == 1) { // nothing has to be moved
      node("Reshape", PLANES, Ports.INPUT, shape(PLANES, -1, 1, inputSize, inputSize));
    } else {
      node("Transpose", PLANES, Ports.INPUT).addAttribute(ints("perm", 0, 3, 1, 2));
    }
    sizes.put(PLANES, inputSize);
    String last = network.steps().get(network.steps().size() - 1).output();
    for (Step step : network.steps()) {
      add(step.withInputs(name -> name.equals(Step.INPUT) ? PLANES : name), last);
    }
  }

  private void add(Step step, String last) {
    String output = step.output().equals(last) ? ports.output() : step.output();
    if (step instanceof Step.Convolution convolution) {
      addConvolution(convolution, output);
    } else if (step instanceof Step.Activation activation) {
      addActivation(activation, output);
    } else if (step instanceof Step.Gating gating) {
      addGating(gating, output);
    } else if (step instanceof Step.Sum sum) {
      node("Add", output, sum.first(), sum.second());
      copySize(sum.first(), output);
    } else if (step instanceof Step.Pooling pooling) {
      node(pooling.mean() ? "AveragePool" : "MaxPool", output, pooling.input())
          .addAttribute(ints("kernel_shape", 2, 2))
          .addAttribute(ints("strides", 2, 2));
      sizes.put(output, size(pooling.input()) / 2);
    } else if (step instanceof Step.ChannelMeans means) {
      node("GlobalAveragePool", output + "_planes", means.input());
      node("Flatten", output, output + "_planes").addAttribute(integer("axis", 1));
    } else if (step instanceof Step.Flattening flattening) {
      node("Reshape", output, flattening.input(), shape(output, -1, flattening.features()));
      flattened.put(output, flattening);
    } else if (step instanceof Step.Scaling scaling) {
      addScaling(scaling, output);
    } else if (step instanceof Step.Dense dense) {
      addDense(dense, output);
    } else if (step instanceof Step.Alignment alignment) {
      addAlignment(alignment, output);
    } else if (step instanceof Step.MirrorImage image) {
      addMirrorImage(image.input(), output);
    } else if (step instanceof Step.Mirroring mirroring) {
      addMirrorImage(mirroring.input(), output + "_image");
      node("Concat", output, mirroring.input(), output + "_image").addAttribute(integer("axis", 0));
      sizes.put(output, size(mirroring.input()));
    } else if (step instanceof Step.MirrorMean mean) {
      node("Reshape", output + "_pairs", mean.input(), shape(output, 2, -1, mean.features()));
      node("ReduceMean", output, output + "_pairs")
          .addAttribute(ints("axes", 0))
          .addAttribute(integer("keepdims", 0));
    } else {
      throw new IllegalArgumentException("ONNX cannot be written of " + step);
    }
  }

  private int size(String picture) {
    Integer size = sizes.get(picture);
    if (size == null) {
      throw new IllegalArgumentException("'" + picture + "' is no picture");
    }
    return size;
  }

  private void addConvolution(Step.Convolution layer, String output) {
    String name = layer.output();
    boolean depthwise = layer.form() == Form.DEPTHWISE;
    int kernel = layer.size();
    floats(
        name + "_kernel",
        kernelByPlanes(network.weight(name + "_kernel"), kernel * kernel, layer.to()),
        layer.to(),
        layer.from(),
        kernel,
        kernel);
    floats(name + "_bias", network.weight(name + "_bias"), layer.to());
    // TensorFlow's "SAME": where an odd number of pixels is missing, the right and lower border
    // get one more.
    int size = size(layer.input());
    int result = layer.padded() ? (size + layer.stride() - 1) / layer.stride() : size - kernel + 1;
    int missing = layer.padded() ? Math.max(0, (result - 1) * layer.stride() + kernel - size) : 0;
    int before = missing / 2;
    int after = missing - before;
    node("Conv", output, layer.input(), name + "_kernel", name + "_bias")
        .addAttribute(ints("kernel_shape", kernel, kernel))
        .addAttribute(ints("strides", layer.stride(), layer.stride()))
        .addAttribute(ints("pads", before, before, after, after))
        .addAttribute(integer("group", depthwise ? layer.to() : 1));
    sizes.put(output, result);
  }

  private void addActivation(Step.Activation step, String output) {
    String input = step.input();
    switch (step.function()) {
      case RELU -> node("Relu", output, input);
      case RELU6 -> node("Clip", output, input, number("least_0", 0), number("most_6", 6));
      case SIGMOID -> node("Sigmoid", output, input);
      case HARD_SIGMOID -> addHardSigmoid(output, input);
      case SWISH -> {
        node("Sigmoid", output + "_sigmoid", input);
        node("Mul", output, input, output + "_sigmoid");
      }
      case HARD_SWISH -> { // an operator of its own only from operator set 14 on
        addHardSigmoid(output + "_sigmoid", input);
        node("Mul", output, input, output + "_sigmoid");
      }
    }
    copySize(input, output);
  }

  private void addHardSigmoid(String output, String input) {
    node("HardSigmoid", output, input)
        .addAttribute(real("alpha", 1 / 6f))
        .addAttribute(real("beta", 0.5f));
  }

  private void addGating(Step.Gating gating, String output) {
    String planes = output + "_planes";
    node("Reshape", planes, gating.factors(), shape(output, -1, gating.channels(), 1, 1));
    node("Mul", output, gating.input(), planes);
    copySize(gating.input(), output);
  }

  private void addScaling(Step.Scaling step, String output) {
    String product = step.term() == 0 ? output : output + "_product";
    node("Mul", product, step.input(), number(output + "_factor", step.factor()));
    if (step.term() != 0) {
      node("Add", output, product, number(output + "_term", step.term()));
    }
    copySize(step.input(), output);
  }

  private void copySize(String input, String output) {
    Integer size = sizes.get(input);
    if (size != null) {
      sizes.put(output, size);
    }
  }

  private void addDense(Step.Dense layer, String output) {
    String name = layer.output();
    float[] kernel = network.weight(name + "_kernel");
    Step.Flattening picture = flattened.get(layer.input());
    if (picture != null) {
      kernel = rowsByPlanes(kernel, picture.channels(), layer.to());
    }
    floats(name + "_kernel", kernel, layer.from(), layer.to());
    floats(name + "_bias", network.weight(name + "_bias"), layer.to());
    node("Gemm", output, layer.input(), name + "_kernel", name + "_bias");
  }

  /** Where each pixel is taken from is a sum of four directions, times the four numbers. */
  private void addAlignment(Step.Alignment face, String output) {
    int size = face.size();
    int pixels = size * size * 2;
    String places = output + "_places";
    String flat = output + "_flat";
    floats(output + "_directions", Alignment.directions(size), 4, pixels);
    floats(output + "_start", Alignment.centres(size), pixels);
    node("Gemm", flat, face.places(), output + "_directions", output + "_start");
    node("Reshape", places, flat, shape(output, -1, size, size, 2));
    node("GridSample", output, face.input(), places)
        .addAttribute(text("mode", "bilinear"))
        .addAttribute(text("padding_mode", "border"))
        .addAttribute(integer("align_corners", 0));
    sizes.put(output, size);
  }

  private void addMirrorImage(String input, String output) {
    String across = integers(output + "_axis", 3);
    String last = integers(output + "_last", -1);
    String end = integers(output + "_end", Integer.MIN_VALUE);
    node("Slice", output, input, last, end, across, last);
    sizes.put(output, size(input));
  }

  /** From (y, x, in, out) to (out, in, y, x); a depthwise kernel has one input channel. */
  private static float[] kernelByPlanes(float[] kernel, int area, int to) {
    int from = kernel.length / area / to;
    float[] sorted = new float[kernel.length];
    for (int place = 0; place < area; place++) {
      for (int in = 0; in < from; in++) {
        for (int out = 0; out < to; out++) {
          sorted[(out * from + in) * area + place] = kernel[(place * from + in) * to + out];
        }
      }
    }
    return sorted;
  }

  /** From rows (y, x, channel) to rows (channel, y, x). */
  private static float[] rowsByPlanes(float[] kernel, int channels, int to) {
    int area = kernel.length / to / channels;
    float[] sorted = new float[kernel.length];
    for (int place = 0; place < area; place++) {
      for (int channel = 0; channel < channels; channel++) {
        System.arraycopy(
            kernel, (place * channels + channel) * to, sorted, (channel * area + place) * to, to);
      }
    }
    return sorted;
  }

  private String shape(String name, long... dimensions) {
    return integers(name + "_shape", dimensions);
  }

  private String integers(String name, long... values) {
    TensorProto.Builder tensor =
        graph
            .addInitializerBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return name;
  }

  /** A number, which several steps may share. */
  private String number(String name, float value) {
    if (graph.getInitializerList().stream().noneMatch(tensor -> tensor.getName().equals(name))) {
      floats(name, new float[] {value});
    }
    return name;
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static AttributeProto text(String name, String value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  private static AttributeProto real(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
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
