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

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.detectors.internal.onnx.OnnxGraph;
import org.emotion4j.detectors.internal.onnx.OnnxGraph.Attribute;

/** The ONNX model that is being written, and how the tensors of the file are called in it. */
final class ConversionTarget {

  /** 1 as the bits of a float, which is how some settings are stored. */
  static final int ONE = Float.floatToIntBits(1);

  private static final int NO_ACTIVATION = 0;
  private static final int RELU = 1;

  private final TfliteModel model;
  private final Channels channels;
  private final OnnxGraph graph = new OnnxGraph("converted from TensorFlow Lite");
  private final Map<Integer, String> names = new HashMap<>();

  /** How many weights may still be written: a file whose operations share them could blow up. */
  private long allowance;

  ConversionTarget(TfliteModel model, Channels channels, int fileBytes) {
    this.model = model;
    this.channels = channels;
    this.allowance = 4L * fileBytes;
  }

  OnnxGraph graph() {
    return graph;
  }

  String name(int tensor) {
    if (model.tensor(tensor).isConstant()) {
      throw new IllegalArgumentException("tensor " + tensor + " is constant where it cannot be");
    }
    return names.computeIfAbsent(tensor, number -> "t" + number);
  }

  void rename(int tensor, String name) {
    names.put(tensor, name);
  }

  /** How many channels a picture has in the model. */
  int channels(int tensor) {
    return channels.of(tensor);
  }

  void checkShape(TfliteOperator operator, List<Integer> computed) {
    List<Integer> stated = model.shape(operator.output());
    if (!computed.equals(stated)) {
      throw new IllegalArgumentException(
          "%s gives %s where the file says %s".formatted(operator.kind(), computed, stated));
    }
  }

  void node(String operation, List<String> inputs, String output, Attribute... attributes) {
    graph.node(operation, inputs, output, List.of(attributes));
  }

  /** An operation with what the file has it do to the result. */
  void activated(
      String operation, List<String> inputs, int output, int activation, Attribute... attributes) {
    if (activation == NO_ACTIVATION) {
      node(operation, inputs, name(output), attributes);
    } else if (activation == RELU) {
      node(operation, inputs, name(output) + "-linear", attributes);
      node("Relu", List.of(name(output) + "-linear"), name(output));
    } else {
      throw new IllegalArgumentException("there is no activation " + activation + " known");
    }
  }

  /** Counts weights that are about to be made. */
  void allow(long... extents) {
    double values = 1;
    for (long extent : extents) {
      values *= extent;
    }
    allowance -= (long) values;
    if (allowance < 0) {
      throw new IllegalArgumentException("it has few bytes for so many weights");
    }
  }

  /** The numbers of weights. */
  float[] take(TfliteTensor weights) {
    allow(weights.values());
    return weights.floats();
  }

  /** The bias of filters, with zeros for those that are added; or zeros if there is none. */
  String bias(TfliteOperator operator, int filters, int all) {
    float[] values = new float[all];
    if (operator.inputs().size() > 2 && operator.input(2) >= 0) {
      TfliteTensor bias = model.tensor(operator.input(2));
      if (bias.values() != filters) {
        throw new IllegalArgumentException(
            "%d filters have %d biases".formatted(filters, bias.values()));
      }
      System.arraycopy(take(bias), 0, values, 0, filters);
    }
    String name = name(operator.output()) + "-bias";
    graph.weights(name, values, all);
    return name;
  }

  /** A constant with one number for all or for each channel of the output. */
  String perChannel(TfliteOperator operator, int place) {
    float[] values = oneOrPerChannel(operator, place);
    String name = name(operator.output()) + "-constant" + place;
    if (model.shape(operator.output()).size() == 4) {
      graph.weights(name, values, values.length, 1, 1);
    } else {
      graph.weights(name, values, values.length);
    }
    return name;
  }

  /** A constant as one number for each channel of the output, which is a picture. */
  float[] perChannelValues(TfliteOperator operator, int place) {
    float[] values = oneOrPerChannel(operator, place);
    if (values.length > 1) {
      return values;
    }
    float[] repeated = new float[channels(operator.output())];
    Arrays.fill(repeated, values[0]);
    return repeated;
  }

  private float[] oneOrPerChannel(TfliteOperator operator, int place) {
    TfliteTensor constant = model.tensor(operator.input(place));
    List<Integer> shape = model.shape(operator.output());
    int wanted = shape.get(shape.size() - 1);
    int extents = constant.shape().size();
    int last = extents == 0 ? 1 : constant.shape().get(extents - 1);
    if (constant.values() != last || (last != 1 && last != wanted) || extents > shape.size()) {
      throw new IllegalArgumentException(
          "%s takes a constant of %s for %s".formatted(operator.kind(), constant.shape(), shape));
    }
    float[] values = take(constant);
    return last > 1 && shape.size() == 4
        ? Arrays.copyOf(values, channels(operator.output()))
        : values;
  }

  /** Batch, rows, columns, channels as batch, channels, rows, columns. */
  static List<Integer> channelsSecond(List<Integer> shape) {
    if (shape.size() != 4) {
      throw new IllegalArgumentException("a picture should have four extents, not " + shape);
    }
    return List.of(shape.get(0), shape.get(3), shape.get(1), shape.get(2));
  }

  /** Filters whose channels run fastest, with channels before the area and up to so many. */
  static float[] channelsFirst(float[] values, int filters, int area, int channels, int all) {
    float[] moved = new float[filters * area * all];
    for (int filter = 0; filter < filters; filter++) {
      for (int place = 0; place < area; place++) {
        for (int channel = 0; channel < channels; channel++) {
          moved[(filter * all + channel) * area + place] =
              values[(filter * area + place) * channels + channel];
        }
      }
    }
    return moved;
  }
}
