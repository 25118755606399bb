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

import java.util.ArrayList;
import java.util.List;
import org.emotion4j.detectors.internal.onnx.OnnxGraph.Attribute;

/** Writes one network as ONNX. Every operation's shape is checked against the file's. */
final class Conversion {

  private static final String INPUT = "picture";
  private static final String OUTPUT = "result";

  private final TfliteModel model;
  private final List<TfliteOperator> operators;
  private final Extents extents;
  private final ConversionTarget target;
  private final WindowOperators windows;

  Conversion(TfliteModel model, Extents extents, int fileBytes) {
    this.model = model;
    this.operators = new Plan(model).operators();
    this.extents = extents;
    this.target = new ConversionTarget(model, new Channels(model, operators), fileBytes);
    this.windows = new WindowOperators(model, target, extents);
  }

  OnnxNetwork convert() {
    List<Integer> input = ConversionTarget.channelsSecond(model.shape(model.input()));
    target.graph().input(INPUT, extents.of(input));
    target.rename(model.input(), INPUT);
    operators.forEach(this::write);
    List<List<Integer>> outputs = model.outputs().stream().map(model::shape).toList();
    join(outputs);
    return new OnnxNetwork(target.graph().toModel(), input, outputs);
  }

  /** The outputs as one. */
  private void join(List<List<Integer>> outputs) {
    if (outputs.stream().map(List::size).distinct().count() != 1 || outputs.get(0).isEmpty()) {
      throw new IllegalArgumentException("its outputs %s cannot be joined".formatted(outputs));
    }
    List<Integer> joined = new ArrayList<>(outputs.get(0));
    int last = joined.size() - 1;
    joined.set(last, outputs.stream().mapToInt(shape -> shape.get(last)).sum());
    int axis = last == 3 ? 1 : last;
    target.node(
        "Concat",
        model.outputs().stream().map(target::name).toList(),
        OUTPUT,
        Attribute.integer("axis", axis));
    List<Integer> shape = last == 3 ? ConversionTarget.channelsSecond(joined) : joined;
    List<Object> declared = new ArrayList<>(extents.of(shape));
    if (extents == Extents.ANY_SIZE) {
      if (last != 3) {
        throw new IllegalArgumentException(
            "its output of %s does not grow with the picture".formatted(shape));
      }
      declared.set(2, "result rows");
      declared.set(3, "result columns");
    }
    target.graph().output(OUTPUT, declared);
  }

  private void write(TfliteOperator operator) {
    switch (operator.kind()) {
      case CONV_2D, DEPTHWISE_CONV_2D, MAX_POOL_2D -> windows.write(operator);
      case PAD -> new PadOperator(model, target).write(operator);
      case FULLY_CONNECTED -> multiply(operator);
      case ADD, SUB, MUL, DIV -> combine(operator);
      case RELU -> each(operator, "Relu");
      case EXP -> each(operator, "Exp");
      case NEG -> each(operator, "Neg");
      case PRELU -> new Rectifier(model, target).write(operator);
      case SOFTMAX -> softmax(operator);
      case RESHAPE -> reshape(operator);
      case CONCATENATION -> concatenate(operator);
      case RESIZE_BILINEAR -> resize(operator);
      case DEQUANTIZE, SUM, REDUCE_MAX ->
          throw new IllegalArgumentException(
              operator.kind() + " is known for weights, or as part of another operation, only");
    }
  }

  private void each(TfliteOperator operator, String onnx) {
    target.checkShape(operator, model.shape(operator.input(0)));
    target.node(onnx, List.of(target.name(operator.input(0))), target.name(operator.output()));
  }

  private void softmax(TfliteOperator operator) {
    List<Integer> shape = model.shape(operator.input(0));
    target.checkShape(operator, shape);
    if (operator.integer(0, ConversionTarget.ONE) != ConversionTarget.ONE) {
      throw new IllegalArgumentException("a softmax has another factor than 1");
    }
    target.node(
        "Softmax",
        List.of(target.name(operator.input(0))),
        target.name(operator.output()),
        Attribute.integer("axis", shape.size() == 4 ? 1 : shape.size() - 1));
  }

  private void combine(TfliteOperator operator) {
    List<Integer> shape = model.shape(operator.output());
    List<String> inputs = new ArrayList<>();
    boolean whole = false;
    for (int i = 0; i < 2; i++) {
      boolean constant = model.tensor(operator.input(i)).isConstant();
      if (!constant) {
        target.checkShape(operator, model.shape(operator.input(i)));
        whole = true;
      }
      inputs.add(constant ? target.perChannel(operator, i) : target.name(operator.input(i)));
    }
    if (!whole || shape.isEmpty()) {
      throw new IllegalArgumentException(operator.kind() + " has no input that is computed");
    }
    String onnx =
        switch (operator.kind()) {
          case ADD -> "Add";
          case SUB -> "Sub";
          case MUL -> "Mul";
          default -> "Div";
        };
    target.activated(onnx, inputs, operator.output(), operator.small(0, 0));
  }

  private void multiply(TfliteOperator operator) {
    List<Integer> from = model.shape(operator.input(0));
    TfliteTensor weights = model.tensor(operator.input(1));
    List<Integer> shape = weights.shape();
    if (shape.size() != 2 || from.size() < 2 || operator.small(1, 0) != 0) {
      throw new IllegalArgumentException("a fully connected layer has weights of " + shape);
    }
    int filters = shape.get(0);
    int taken = from.stream().skip(1).reduce(1, (a, b) -> a * b);
    if (taken != shape.get(1)) {
      throw new IllegalArgumentException(
          "%d numbers for %d weights".formatted(taken, shape.get(1)));
    }
    target.checkShape(operator, List.of(from.get(0), filters));
    float[] values = target.take(weights);
    if (from.size() == 4) {
      // What is flattened has the channels first here and last in the file.
      values =
          ConversionTarget.channelsFirst(
              values, filters, from.get(1) * from.get(2), from.get(3), from.get(3));
    }
    String output = target.name(operator.output());
    target.graph().weights(output + "-weights", values, filters, taken);
    target.node(
        "Flatten",
        List.of(target.name(operator.input(0))),
        output + "-flat",
        Attribute.integer("axis", 1));
    target.activated(
        "Gemm",
        List.of(output + "-flat", output + "-weights", target.bias(operator, filters, filters)),
        operator.output(),
        operator.small(0, 0),
        Attribute.integer("transB", 1));
  }

  private void reshape(TfliteOperator operator) {
    List<Integer> from = model.shape(operator.input(0));
    List<Integer> to = model.shape(operator.output());
    if (extents == Extents.ANY_SIZE
        || from.isEmpty()
        || to.isEmpty()
        || to.size() == 4
        || !from.get(0).equals(to.get(0))
        || model.tensor(operator.input(0)).values() != model.tensor(operator.output()).values()) {
      throw new IllegalArgumentException("%s cannot become %s".formatted(from, to));
    }
    String output = target.name(operator.output());
    String tensor = target.name(operator.input(0));
    if (from.size() == 4) {
      target.node(
          "Transpose",
          List.of(tensor),
          output + "-rows",
          Attribute.integers("perm", List.of(0, 2, 3, 1)));
      tensor = output + "-rows";
    }
    int[] shape = to.stream().mapToInt(extent -> extent).toArray();
    shape[0] = 0; // as many as there are
    target.graph().integers(output + "-shape", shape);
    target.node("Reshape", List.of(tensor, output + "-shape"), output);
  }

  private void concatenate(TfliteOperator operator) {
    List<Integer> shape = model.shape(operator.output());
    int axis = Math.floorMod(operator.integer(0, 0), Math.max(1, shape.size()));
    int sum = 0;
    List<String> inputs = new ArrayList<>();
    for (int input : operator.inputs()) {
      List<Integer> one = new ArrayList<>(model.shape(input));
      if (one.size() != shape.size() || model.tensor(input).isConstant()) {
        throw new IllegalArgumentException("%s cannot be joined to %s".formatted(one, shape));
      }
      sum += one.set(axis, shape.get(axis));
      target.checkShape(operator, one);
      inputs.add(target.name(input));
    }
    if (sum != shape.get(axis) || axis == 0) {
      throw new IllegalArgumentException("what is joined does not make " + shape);
    }
    int onnxAxis = shape.size() == 4 ? (axis == 3 ? 1 : axis + 1) : axis;
    target.activated(
        "Concat",
        inputs,
        operator.output(),
        operator.small(1, 0),
        Attribute.integer("axis", onnxAxis));
  }

  private void resize(TfliteOperator operator) {
    int[] size = model.tensor(operator.input(1)).integers();
    List<Integer> from = model.shape(operator.input(0));
    if (extents != Extents.FIXED || from.size() != 4 || size.length != 2) {
      throw new IllegalArgumentException("a picture of %s is to be scaled".formatted(from));
    }
    target.checkShape(operator, List.of(from.get(0), size[0], size[1], from.get(3)));
    String output = target.name(operator.output());
    target
        .graph()
        .integers(
            output + "-shape", from.get(0), target.channels(operator.output()), size[0], size[1]);
    String where =
        operator.small(2, 0) != 0
            ? "align_corners"
            : operator.small(3, 0) != 0 ? "half_pixel" : "asymmetric";
    target.node(
        "Resize",
        List.of(target.name(operator.input(0)), "", "", output + "-shape"),
        output,
        Attribute.text("mode", "linear"),
        Attribute.text("coordinate_transformation_mode", where));
  }
}
