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

/**
 * Writes a rectifier that has a slope for the negative numbers of each channel. ONNX has an
 * operation for it, for which ONNX Runtime leaves its blocks of channels, which takes longer than
 * the convolutions around it. As slope * x + (1 - slope) * max(x, 0) it is computed in them.
 */
final class Rectifier {

  private final TfliteModel model;
  private final ConversionTarget target;

  Rectifier(TfliteModel model, ConversionTarget target) {
    this.model = model;
    this.target = target;
  }

  void write(TfliteOperator operator) {
    List<Integer> shape = model.shape(operator.input(0));
    target.checkShape(operator, shape);
    String input = target.name(operator.input(0));
    String output = target.name(operator.output());
    if (shape.size() == 4 && target.channels(operator.output()) % Channels.BLOCK == 0) {
      float[] slopes = target.perChannelValues(operator, 1);
      float[] rest = new float[slopes.length];
      for (int i = 0; i < rest.length; i++) {
        rest[i] = 1 - slopes[i];
      }
      target.node("Relu", List.of(input), output + "-positive");
      String all = scale(input, slopes, output + "-all");
      String positive = scale(output + "-positive", rest, output + "-rest");
      target.node("Add", List.of(all, positive), output);
    } else {
      target.node("PRelu", List.of(input, target.perChannel(operator, 1)), output);
    }
  }

  /** Each channel times a number. */
  private String scale(String input, float[] factors, String output) {
    target.graph().weights(output + "-factors", factors, factors.length, 1, 1, 1);
    target.node(
        "Conv",
        List.of(input, output + "-factors"),
        output,
        Attribute.integers("kernel_shape", List.of(1, 1)),
        Attribute.integer("group", factors.length));
    return output;
  }
}
