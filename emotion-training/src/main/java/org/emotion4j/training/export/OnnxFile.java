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

import static org.emotion4j.training.export.OnnxGraph.attribute;
import static org.emotion4j.training.export.OnnxGraph.attributes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emotion4j.training.network.Alignment;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Step;
import org.emotion4j.training.network.Step.Convolution.Form;
import org.emotion4j.training.network.Step.Convolution.Padding;

/**
 * A network as an ONNX file with the same input and output as {@link TensorFlowFile}. ONNX
 * convolves planes, so the input is transposed and the weights are sorted anew.
 */
final class OnnxFile {

  private static final String PLANES = "planes";

  private final FoldedNetwork network;
  private final Ports ports;
  private final OnnxGraph graph;

  /** Width and height of each result that is a picture. */
  private final Map<String, Integer> sizes = new HashMap<>();

  /** The channels of each result that is a picture's numbers one after the other. */
  private final Map<String, Step.Flattening> flattened = new HashMap<>();

  private final EightBits eightBits;

  private OnnxFile(FoldedNetwork network, Ports ports, EightBits eightBits) {
    this.network = network;
    this.ports = ports;
    this.eightBits = eightBits;
    this.graph = new OnnxGraph(ports.name());
  }

  /** The content of the file, in float32. */
  static byte[] of(FoldedNetwork network, Ports ports) {
    return of(network, ports, EightBits.NONE);
  }

  /** The content of the file, partly in eight bits. */
  static byte[] of(FoldedNetwork network, Ports ports, EightBits eightBits) {
    OnnxFile file = new OnnxFile(network, ports, eightBits);
    file.addNetwork();
    return file.graph.toBytes();
  }

  /** The content of a file, in float32, that gives the results of some steps too. */
  static byte[] watched(FoldedNetwork network, Ports ports, Set<String> results) {
    OnnxFile file = new OnnxFile(network, ports, EightBits.NONE);
    file.addNetwork();
    results.forEach(file.graph::outputOfAnyShape);
    return file.graph.toBytes();
  }

  private void addNetwork() {
    int inputSize = ports.inputSize();
    graph.input(Ports.INPUT, inputSize, inputSize, ports.channels());
    graph.output(ports.output(), ports.outputs());
    if (ports.channels() == 1) { // nothing has to be moved
      graph.node("Reshape", PLANES, Ports.INPUT, shape(PLANES, -1, 1, inputSize, inputSize));
    } else {
      graph.node("Transpose", PLANES, Ports.INPUT).addAttribute(attributes("perm", 0, 3, 1, 2));
    }
    sizes.put(PLANES, inputSize);
    String last = network.steps().get(network.steps().size() - 1).output();
    for (Step step : network.steps()) {
      add(step.withInputs(name -> name.equals(Step.INPUT) ? PLANES : name), last);
    }
  }

  private void add(Step step, String last) {
    String output = step.output().equals(last) ? ports.output() : step.output();
    Optional<Range> range = eightBits.carried(step.output());
    if (range.isPresent()) {
      String exact = output + "_exact";
      addExact(step, exact);
      addEightBits(exact, output, range.get());
    } else {
      addExact(step, output);
    }
  }

  /** Rounds a result to whole numbers and makes real ones of them again. */
  private void addEightBits(String exact, String output, Range range) {
    String whole = output + "_whole";
    String scale = graph.floats(output + "_scale", new float[] {range.scale()});
    String zero = graph.unsignedByte(output + "_zero", range.zero());
    graph.node("QuantizeLinear", whole, exact, scale, zero);
    graph.node("DequantizeLinear", output, whole, scale, zero);
    copySize(exact, output);
  }

  private void addExact(Step step, String output) {
    if (step instanceof Step.Convolution convolution) {
      addConvolution(convolution, output);
    } else if (step instanceof Step.Activation activation) {
      addActivation(activation, output);
    } else if (step instanceof Step.Gating gating) {
      addGating(gating, output);
    } else if (step instanceof Step.Sum sum) {
      graph.node("Add", output, sum.first(), sum.second());
      copySize(sum.first(), output);
    } else if (step instanceof Step.Pooling pooling) {
      graph
          .node(pooling.mean() ? "AveragePool" : "MaxPool", output, pooling.input())
          .addAttribute(attributes("kernel_shape", 2, 2))
          .addAttribute(attributes("strides", 2, 2));
      sizes.put(output, size(pooling.input()) / 2);
    } else if (step instanceof Step.ChannelMeans means) {
      graph.node("GlobalAveragePool", output + "_planes", means.input());
      graph.node("Flatten", output, output + "_planes").addAttribute(attribute("axis", 1));
    } else if (step instanceof Step.Flattening flattening) {
      graph.node("Reshape", output, flattening.input(), shape(output, -1, flattening.features()));
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
      graph
          .node("Concat", output, mirroring.input(), output + "_image")
          .addAttribute(attribute("axis", 0));
      sizes.put(output, size(mirroring.input()));
    } else if (step instanceof Step.MirrorMean mean) {
      graph.node("Reshape", output + "_pairs", mean.input(), shape(output, 2, -1, mean.features()));
      graph
          .node("ReduceMean", output, output + "_pairs")
          .addAttribute(attributes("axes", 0))
          .addAttribute(attribute("keepdims", 0));
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
    float[] weights = kernelByPlanes(network.weight(name + "_kernel"), kernel * kernel, layer.to());
    long[] shape = {layer.to(), layer.from(), kernel, kernel};
    if (eightBits.plan().convolutions().contains(name)) {
      addWholeWeights(layer, weights, shape);
    } else {
      graph.floats(name + "_kernel", weights, shape);
      graph.floats(name + "_bias", network.weight(name + "_bias"), layer.to());
    }
    // TensorFlow's "SAME": where an odd number of pixels is missing, the right and lower border
    // get one more.
    int size = size(layer.input());
    int result =
        layer.padded()
            ? (size + layer.stride() - 1) / layer.stride()
            : (size - kernel) / layer.stride() + 1;
    int missing = layer.padded() ? Math.max(0, (result - 1) * layer.stride() + kernel - size) : 0;
    int before = missing / 2;
    int after = missing - before;
    boolean mirrored = layer.padding() == Padding.MIRRORED;
    int left = mirrored ? after : before;
    graph
        .node("Conv", output, layer.input(), name + "_kernel", name + "_bias")
        .addAttribute(attributes("kernel_shape", kernel, kernel))
        .addAttribute(attributes("strides", layer.stride(), layer.stride()))
        .addAttribute(attributes("pads", before, left, after, missing - left))
        .addAttribute(attribute("group", depthwise ? layer.to() : 1));
    sizes.put(output, result);
  }

  /** A convolution's weights as whole numbers, each channel with a scale of its own. */
  private void addWholeWeights(Step.Convolution layer, float[] kernel, long... shape) {
    String name = layer.output();
    Range input =
        eightBits
            .carried(layer.input())
            .orElseThrow(() -> new IllegalArgumentException(layer.input() + " has no range"));
    EightBits.Weights weights = EightBits.weights(input, kernel, network.weight(name + "_bias"));
    int channels = layer.to();
    addWhole(
        graph.signedBytes(name + "_kernel_whole", weights.values(), shape),
        name + "_kernel",
        weights.scales(),
        graph.signedBytes(name + "_kernel_zero", new byte[channels], channels));
    addWhole(
        graph.ints(name + "_bias_whole", weights.bias(), channels),
        name + "_bias",
        weights.biasScales(),
        graph.ints(name + "_bias_zero", new int[channels], channels));
  }

  private void addWhole(String whole, String output, float[] scales, String zeros) {
    String scale = graph.floats(output + "_scale", scales, scales.length);
    graph.node("DequantizeLinear", output, whole, scale, zeros).addAttribute(attribute("axis", 0));
  }

  private void addActivation(Step.Activation step, String output) {
    String input = step.input();
    switch (step.function()) {
      case RELU -> graph.node("Relu", output, input);
      case RELU6 ->
          graph.node("Clip", output, input, graph.number("least_0", 0), graph.number("most_6", 6));
      case SIGMOID -> graph.node("Sigmoid", output, input);
      case HARD_SIGMOID -> addHardSigmoid(output, input);
      case SWISH -> {
        graph.node("Sigmoid", output + "_sigmoid", input);
        graph.node("Mul", output, input, output + "_sigmoid");
      }
      case HARD_SWISH -> { // an operator of its own only from operator set 14 on
        addHardSigmoid(output + "_sigmoid", input);
        graph.node("Mul", output, input, output + "_sigmoid");
      }
    }
    copySize(input, output);
  }

  private void addHardSigmoid(String output, String input) {
    graph
        .node("HardSigmoid", output, input)
        .addAttribute(attribute("alpha", 1 / 6f))
        .addAttribute(attribute("beta", 0.5f));
  }

  private void addGating(Step.Gating gating, String output) {
    String planes = output + "_planes";
    graph.node("Reshape", planes, gating.factors(), shape(output, -1, gating.channels(), 1, 1));
    graph.node("Mul", output, gating.input(), planes);
    copySize(gating.input(), output);
  }

  private void addScaling(Step.Scaling step, String output) {
    String product = step.term() == 0 ? output : output + "_product";
    graph.node("Mul", product, step.input(), graph.number(output + "_factor", step.factor()));
    if (step.term() != 0) {
      graph.node("Add", output, product, graph.number(output + "_term", step.term()));
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
    graph.floats(name + "_kernel", kernel, layer.from(), layer.to());
    graph.floats(name + "_bias", network.weight(name + "_bias"), layer.to());
    graph.node("Gemm", output, layer.input(), name + "_kernel", name + "_bias");
  }

  /** Where each pixel is taken from is a sum of four directions, times the four numbers. */
  private void addAlignment(Step.Alignment face, String output) {
    int size = face.size();
    int pixels = size * size * 2;
    String places = output + "_places";
    String flat = output + "_flat";
    graph.floats(output + "_directions", Alignment.directions(size), 4, pixels);
    graph.floats(output + "_start", Alignment.centres(size), pixels);
    graph.node("Gemm", flat, face.places(), output + "_directions", output + "_start");
    graph.node("Reshape", places, flat, shape(output, -1, size, size, 2));
    graph
        .node("GridSample", output, face.input(), places)
        .addAttribute(attribute("mode", "bilinear"))
        .addAttribute(attribute("padding_mode", "border"))
        .addAttribute(attribute("align_corners", 0));
    sizes.put(output, size);
  }

  private void addMirrorImage(String input, String output) {
    String across = graph.longs(output + "_axis", 3);
    String last = graph.longs(output + "_last", -1);
    String end = graph.longs(output + "_end", Integer.MIN_VALUE);
    graph.node("Slice", output, input, last, end, across, last);
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
    return graph.longs(name + "_shape", dimensions);
  }
}
