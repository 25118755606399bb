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
package org.emotion4j.training.regression;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The classifier's convolutions as they are used, read from its ONNX file: normalisation is folded
 * into them, which changes no result. A regressor starts from them and has the same graph with
 * another head.
 *
 * @param model the whole classifier
 * @param convolutions its convolutions in their order, each followed by ReLU6
 * @param head the dense layer that gives the logits
 * @param values kernels and biases of the convolutions by name, in TensorFlow's order. Not to be
 *     changed
 */
record ClassifierBody(
    ModelProto model, List<Convolution> convolutions, Head head, Map<String, float[]> values) {

  /**
   * A convolution with a bias, whose result has the size of its input divided by the stride.
   *
   * @param kernel the name of its kernel
   * @param bias the name of its bias
   * @param size width and height of its kernel
   * @param from input channels of its kernel: 1 if it is depthwise
   * @param to output channels
   * @param stride the distance of two of its places
   * @param depthwise whether each channel has a kernel of its own
   */
  record Convolution(
      String kernel, String bias, int size, int from, int to, int stride, boolean depthwise) {}

  /**
   * The dense layer.
   *
   * @param kernel the name of its kernel
   * @param bias the name of its bias
   * @param features how many features go in
   */
  record Head(String kernel, String bias, int features) {}

  ClassifierBody {
    convolutions = List.copyOf(convolutions);
    values = Map.copyOf(values);
  }

  /** How many places the picture has whose channels are the head's features. */
  int places() {
    return head.features() / convolutions.get(convolutions.size() - 1).to();
  }

  /** A number that other weights have not. */
  String fingerprint() {
    CRC32 sum = new CRC32();
    sum.update(model.toByteArray());
    return Long.toHexString(sum.getValue());
  }

  /**
   * Reads a classifier.
   *
   * @param onnx the content of its file
   * @throws IllegalArgumentException if it is not made as a MobileNet of this project is
   */
  static ClassifierBody read(byte[] onnx) {
    try {
      return new Reading(ModelProto.parseFrom(onnx)).body();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("It is no ONNX file: " + e.getMessage(), e);
    }
  }

  /** Goes through the nodes once. */
  private static final class Reading {

    private final ModelProto model;
    private final Map<String, TensorProto> tensors = new HashMap<>();
    private final Map<String, float[]> values = new LinkedHashMap<>();
    private final List<Convolution> convolutions = new ArrayList<>();

    Reading(ModelProto model) {
      this.model = model;
      model
          .getGraph()
          .getInitializerList()
          .forEach(tensor -> tensors.put(tensor.getName(), tensor));
    }

    ClassifierBody body() {
      Head head = null;
      for (NodeProto node : model.getGraph().getNodeList()) {
        switch (node.getOpType()) {
          case "Conv" -> convolutions.add(convolution(node));
          case "Gemm" -> head = head(node);
          case "Clip", "Transpose", "Reshape" -> {} // the same in every MobileNet of ours
          default -> throw new IllegalArgumentException("No MobileNet has " + node.getOpType());
        }
      }
      if (head == null || convolutions.isEmpty()) {
        throw new IllegalArgumentException("It has no convolutions with a dense layer behind them");
      }
      return new ClassifierBody(model, convolutions, head, values);
    }

    private Convolution convolution(NodeProto node) {
      TensorProto kernel = tensor(node, 1);
      TensorProto bias = tensor(node, 2);
      int to = Math.toIntExact(kernel.getDims(0));
      int from = Math.toIntExact(kernel.getDims(1));
      int size = Math.toIntExact(kernel.getDims(2));
      values.put(kernel.getName(), Layout.kernelFromOnnx(numbers(kernel), size * size, from, to));
      values.put(bias.getName(), numbers(bias));
      boolean depthwise = attribute(node, "group").getI() == to && to > 1;
      int stride = Math.toIntExact(attribute(node, "strides").getInts(0));
      return new Convolution(kernel.getName(), bias.getName(), size, from, to, stride, depthwise);
    }

    private Head head(NodeProto node) {
      TensorProto kernel = tensor(node, 1);
      return new Head(
          kernel.getName(), tensor(node, 2).getName(), Math.toIntExact(kernel.getDims(0)));
    }

    private TensorProto tensor(NodeProto node, int input) {
      TensorProto tensor = node.getInputCount() > input ? tensors.get(node.getInput(input)) : null;
      if (tensor == null || tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
        throw new IllegalArgumentException(
            "The node '" + node.getName() + "' has not the weights of a MobileNet of this project");
      }
      return tensor;
    }

    private static AttributeProto attribute(NodeProto node, String name) {
      return node.getAttributeList().stream()
          .filter(attribute -> attribute.getName().equals(name))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("'" + node.getName() + "' has no " + name));
    }

    private static float[] numbers(TensorProto tensor) {
      FloatBuffer buffer =
          tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      float[] numbers = new float[buffer.remaining()];
      buffer.get(numbers);
      return numbers;
    }
  }
}
