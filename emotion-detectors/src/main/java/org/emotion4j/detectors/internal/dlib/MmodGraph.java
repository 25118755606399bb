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
package org.emotion4j.detectors.internal.dlib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.emotion4j.detectors.internal.onnx.OnnxGraph;
import org.emotion4j.detectors.internal.onnx.OnnxGraph.Attribute;

/**
 * Writes the convolutions of dlib's CNN detector as an ONNX model, arranged for speed: the results
 * are the same.
 *
 * <p>ONNX Runtime computes on blocks of 16 channels where the processor has AVX-512, else of 8, and
 * only where the filters fill their blocks; so filters that are zero are added. The last
 * convolution has one filter of 9x9, which would leave all but one channel of a block empty; it
 * becomes 81 filters of 1x1, one for each tap, whose outputs are shifted and summed behind the
 * network.
 */
final class MmodGraph {

  static final String INPUT = "pyramid";
  static final String OUTPUT = "taps";

  private static final int BLOCK = 16;

  private MmodGraph() {}

  static byte[] write(MmodModel model) {
    OnnxGraph graph = new OnnxGraph("dlib MMOD face detector");
    graph.input(INPUT, List.of(1, 3, "height", "width"));
    String tensor = INPUT;
    int channels = 3;
    List<Convolution> layers = model.layers();
    for (int i = 0; i < layers.size() - 1; i++) {
      Convolution layer = filled(layers.get(i), channels);
      String output = "layer" + i;
      convolve(graph, layer, tensor, output);
      graph.node("Relu", List.of(output), output + "-rectified", List.of());
      tensor = output + "-rectified";
      channels = layer.filters();
    }
    Convolution taps = taps(model.scoring(), channels);
    convolve(graph, taps, tensor, OUTPUT);
    graph.output(OUTPUT, List.of(1, taps.filters(), "rows", "columns"));
    return graph.toModel();
  }

  private static void convolve(OnnxGraph graph, Convolution layer, String input, String output) {
    int size = layer.size();
    graph.weights(
        output + "-weights", layer.weights(), layer.filters(), layer.channels(), size, size);
    graph.weights(output + "-bias", layer.bias(), layer.filters());
    graph.node(
        "Conv",
        List.of(input, output + "-weights", output + "-bias"),
        output,
        List.of(
            Attribute.integers("kernel_shape", List.of(size, size)),
            Attribute.integers("strides", List.of(layer.stride(), layer.stride())),
            Attribute.integers("pads", new ArrayList<>(Collections.nCopies(4, layer.padding())))));
  }

  /** The same over so many channels, with filters up to whole blocks; what is added is zero. */
  private static Convolution filled(Convolution layer, int channels) {
    int filters = (layer.filters() + BLOCK - 1) / BLOCK * BLOCK;
    int area = layer.size() * layer.size();
    float[] weights = new float[filters * channels * area];
    float[] bias = new float[filters];
    for (int filter = 0; filter < layer.filters(); filter++) {
      System.arraycopy(
          layer.weights(),
          filter * layer.channels() * area,
          weights,
          filter * channels * area,
          layer.channels() * area);
      bias[filter] = layer.bias()[filter];
    }
    return new Convolution(
        filters, channels, layer.size(), layer.stride(), layer.padding(), weights, bias);
  }

  /** Each tap of the only filter as a filter of its own. */
  private static Convolution taps(Convolution scoring, int channels) {
    int taps = scoring.size() * scoring.size();
    float[] weights = new float[taps * channels];
    for (int tap = 0; tap < taps; tap++) {
      for (int channel = 0; channel < scoring.channels(); channel++) {
        weights[tap * channels + channel] = scoring.weights()[channel * taps + tap];
      }
    }
    return new Convolution(taps, channels, 1, 1, 0, weights, new float[taps]);
  }
}
