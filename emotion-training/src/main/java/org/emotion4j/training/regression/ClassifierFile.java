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
import java.util.List;
import java.util.Map;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Retrained;
import org.emotion4j.training.network.Step;
import org.emotion4j.training.network.Step.Activation.Function;
import org.emotion4j.training.network.Step.Convolution.Form;
import org.emotion4j.training.network.Step.Convolution.Padding;

/**
 * Reads a MobileNet of this project from its ONNX file, to train it anew with another head.
 * Normalisation is folded into its convolutions, which changes no result.
 */
public final class ClassifierFile {

  private final ModelProto model;
  private final Map<String, TensorProto> tensors = new HashMap<>();
  private final Map<String, float[]> weights = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private ClassifierFile(ModelProto model) {
    this.model = model;
    model.getGraph().getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
  }

  /**
   * Reads a classifier.
   *
   * @param onnx the content of its file
   * @param outputs how many numbers the new head is to give
   * @return the network, with another head
   * @throws IllegalArgumentException if it is not made as a MobileNet of this project is
   */
  public static Retrained read(byte[] onnx, int outputs) {
    try {
      return new ClassifierFile(ModelProto.parseFrom(onnx)).network(outputs);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("It is no ONNX file: " + e.getMessage(), e);
    }
  }

  private Retrained network(int outputs) {
    for (NodeProto node : model.getGraph().getNodeList()) {
      switch (node.getOpType()) {
        case "Conv" -> addConvolution(node);
        case "Clip" -> steps.add(new Step.Activation(node.getOutput(0), last(), Function.RELU6));
        case "Gemm" -> addHead(node);
        case "Transpose", "Reshape" -> {} // only the order of the numbers, which a new head ignores
        default -> throw new IllegalArgumentException("No MobileNet has " + node.getOpType());
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("It has no convolutions with a dense layer behind them");
    }
    return new Retrained(
        new FoldedNetwork(steps, weights), inputDimension(1), inputDimension(3), outputs);
  }

  private int inputDimension(int index) {
    long dimension =
        model
            .getGraph()
            .getInput(0)
            .getType()
            .getTensorType()
            .getShape()
            .getDim(index)
            .getDimValue();
    return Math.toIntExact(dimension);
  }

  private String last() {
    return steps.isEmpty() ? Step.INPUT : steps.get(steps.size() - 1).output();
  }

  private void addConvolution(NodeProto node) {
    TensorProto kernel = tensor(node, 1);
    int to = Math.toIntExact(kernel.getDims(0));
    int from = Math.toIntExact(kernel.getDims(1));
    int size = Math.toIntExact(kernel.getDims(2));
    boolean depthwise = attribute(node, "group").getI() == to && to > 1;
    int stride = Math.toIntExact(attribute(node, "strides").getInts(0));
    String name = node.getOutput(0);
    weights.put(name + "_kernel", byPixels(numbers(kernel), size * size, from, to));
    weights.put(name + "_bias", numbers(tensor(node, 2)));
    Form form = depthwise ? Form.DEPTHWISE : Form.FULL;
    steps.add(new Step.Convolution(name, last(), size, from, to, stride, Padding.SAME, true, form));
  }

  private void addHead(NodeProto node) {
    if (!(lastConvolution() instanceof Step.Convolution before)) {
      throw new IllegalArgumentException("It has no convolution before its dense layer");
    }
    TensorProto kernel = tensor(node, 1);
    int features = Math.toIntExact(kernel.getDims(0));
    int to = Math.toIntExact(kernel.getDims(1));
    steps.add(new Step.Flattening("features", last(), features, before.to()));
    weights.put(Retrained.HEAD + "_kernel", numbers(kernel));
    weights.put(Retrained.HEAD + "_bias", numbers(tensor(node, 2)));
    steps.add(new Step.Dense(Retrained.HEAD, last(), features, to));
  }

  private Step lastConvolution() {
    return steps.stream()
        .filter(step -> step instanceof Step.Convolution)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new IllegalArgumentException("It has no convolutions"));
  }

  /** From (out, in, place) to (place, in, out); a depthwise kernel has one input channel. */
  private static float[] byPixels(float[] kernel, int area, int from, int to) {
    float[] sorted = new float[kernel.length];
    for (int place = 0; place < area; place++) {
      for (int in = 0; in < from; in++) {
        for (int out = 0; out < to; out++) {
          sorted[(place * from + in) * to + out] = kernel[(out * from + in) * area + place];
        }
      }
    }
    return sorted;
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
        .orElseThrow(() -> new IllegalArgumentException("'" + node.getName() + "' has no " + name));
  }

  private static float[] numbers(TensorProto tensor) {
    FloatBuffer buffer =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }
}
