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
import java.util.Arrays;
import java.util.List;
import org.emotion4j.detectors.internal.onnx.OnnxGraph.Attribute;

/** Convolutions and pooling. */
final class WindowOperators {

  private final TfliteModel model;
  private final ConversionTarget target;
  private final Extents extents;

  WindowOperators(TfliteModel model, ConversionTarget target, Extents extents) {
    this.model = model;
    this.target = target;
    this.extents = extents;
  }

  void write(TfliteOperator operator) {
    ConversionTarget.channelsSecond(model.shape(operator.input(0)));
    switch (operator.kind()) {
      case CONV_2D -> convolve(operator);
      case DEPTHWISE_CONV_2D -> convolveEach(operator);
      default -> pool(operator);
    }
  }

  private void convolve(TfliteOperator operator) {
    List<Integer> from = model.shape(operator.input(0));
    TfliteTensor weights = model.tensor(operator.input(1));
    List<Integer> shape = weights.shape();
    if (shape.size() != 4 || !shape.get(3).equals(from.get(3))) {
      throw new IllegalArgumentException(
          "filters of %s are to slide over a picture of %s".formatted(shape, from));
    }
    checkDilation(operator, 4);
    int filters = shape.get(0);
    int height = shape.get(1);
    int width = shape.get(2);
    int channels = target.channels(operator.input(0));
    int all = target.channels(operator.output());
    target.allow(all, channels, height, width);
    float[] values =
        ConversionTarget.channelsFirst(
            target.take(weights), filters, height * width, shape.get(3), channels);
    List<Attribute> attributes = windows(operator, height, width, filters, 1);
    write(operator, values, new int[] {all, channels, height, width}, filters, 3, attributes);
  }

  private void convolveEach(TfliteOperator operator) {
    List<Integer> from = model.shape(operator.input(0));
    TfliteTensor weights = model.tensor(operator.input(1));
    List<Integer> shape = weights.shape();
    int channels = from.get(3);
    if (shape.size() != 4 || shape.get(0) != 1 || shape.get(3) % channels != 0) {
      throw new IllegalArgumentException(
          "filters of %s are to slide over each channel of %s".formatted(shape, from));
    }
    checkDilation(operator, 5);
    int filters = shape.get(3);
    int height = shape.get(1);
    int width = shape.get(2);
    int all = target.channels(operator.output());
    float[] values =
        ConversionTarget.channelsFirst(target.take(weights), 1, height * width, filters, filters);
    List<Attribute> attributes = windows(operator, height, width, filters, 1);
    attributes.add(Attribute.integer("group", target.channels(operator.input(0))));
    write(operator, values, new int[] {all, 1, height, width}, filters, 4, attributes);
  }

  private void write(
      TfliteOperator operator,
      float[] values,
      int[] shape,
      int filters,
      int activation,
      List<Attribute> attributes) {
    String output = target.name(operator.output());
    int all = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    target.graph().weights(output + "-weights", Arrays.copyOf(values, all), shape);
    target.activated(
        "Conv",
        List.of(
            target.name(operator.input(0)),
            output + "-weights",
            target.bias(operator, filters, shape[0])),
        operator.output(),
        operator.small(activation, 0),
        attributes.toArray(Attribute[]::new));
  }

  private void pool(TfliteOperator operator) {
    int channels = model.shape(operator.input(0)).get(3);
    target.activated(
        "MaxPool",
        List.of(target.name(operator.input(0))),
        operator.output(),
        operator.small(5, 0),
        windows(operator, operator.integer(4, 0), operator.integer(3, 0), channels, 1)
            .toArray(Attribute[]::new));
  }

  /** The settings of a sliding window; the fields of padding and strides are the same for all. */
  private List<Attribute> windows(
      TfliteOperator operator, int height, int width, int channels, int strideField) {
    List<Integer> from = model.shape(operator.input(0));
    boolean same = operator.small(0, 0) == 0;
    Window across = new Window(from.get(2), width, operator.integer(strideField, 0), same);
    Window down = new Window(from.get(1), height, operator.integer(strideField + 1, 0), same);
    target.checkShape(operator, List.of(from.get(0), down.places(), across.places(), channels));
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(Attribute.integers("kernel_shape", List.of(height, width)));
    attributes.add(Attribute.integers("strides", List.of(down.stride(), across.stride())));
    if (same && extents == Extents.ANY_SIZE) {
      attributes.add(Attribute.text("auto_pad", "SAME_UPPER"));
    } else {
      attributes.add(
          Attribute.integers(
              "pads",
              List.of(
                  down.padding().get(0),
                  across.padding().get(0),
                  down.padding().get(1),
                  across.padding().get(1))));
    }
    return attributes;
  }

  private static void checkDilation(TfliteOperator operator, int field) {
    if (operator.integer(field, 1) != 1 || operator.integer(field + 1, 1) != 1) {
      throw new IllegalArgumentException("a convolution has gaps, which is not known here");
    }
  }
}
