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

import java.util.List;
import org.emotion4j.detectors.internal.onnx.OnnxGraph.Attribute;

/** Adds zeros around a picture, or channels that are zero. */
final class PadOperator {

  private final TfliteModel model;
  private final ConversionTarget target;

  PadOperator(TfliteModel model, ConversionTarget target) {
    this.model = model;
    this.target = target;
  }

  void write(TfliteOperator operator) {
    List<Integer> from = model.shape(operator.input(0));
    List<Integer> to = model.shape(operator.output());
    int[] padding = model.tensor(operator.input(1)).integers();
    ConversionTarget.channelsSecond(from);
    ConversionTarget.channelsSecond(to);
    for (int i = 0; i < 4; i++) {
      if (padding.length != 8
          || padding[2 * i] < 0
          || to.get(i) - padding[2 * i] - padding[2 * i + 1] != from.get(i)) {
        throw new IllegalArgumentException("%s is to be padded to %s".formatted(from, to));
      }
    }
    boolean around = !from.subList(0, 3).equals(to.subList(0, 3));
    if (padding[6] > 0 || padding[0] + padding[1] > 0 || (around && padding[7] > 0)) {
      throw new IllegalArgumentException("padding in front of channels is not known here");
    }
    if (around) {
      pad(operator, padding);
    } else {
      grow(operator);
    }
  }

  private void pad(TfliteOperator operator, int[] padding) {
    String output = target.name(operator.output());
    target
        .graph()
        .integers(output + "-pads", 0, 0, padding[2], padding[4], 0, 0, padding[3], padding[5]);
    target.node("Pad", List.of(target.name(operator.input(0)), output + "-pads"), output);
  }

  /** As filters that copy: ONNX Runtime computes them on blocks of channels, and padding it not. */
  private void grow(TfliteOperator operator) {
    int before = target.channels(operator.input(0));
    int after = target.channels(operator.output());
    String output = target.name(operator.output());
    if (before == after) {
      target.rename(operator.output(), target.name(operator.input(0)));
      return;
    }
    target.allow(before, after);
    float[] copy = new float[after * before];
    for (int i = 0; i < Math.min(before, after); i++) {
      copy[i * before + i] = 1;
    }
    target.graph().weights(output + "-weights", copy, after, before, 1, 1);
    target.node(
        "Conv",
        List.of(target.name(operator.input(0)), output + "-weights"),
        output,
        Attribute.integers("kernel_shape", List.of(1, 1)));
  }
}
