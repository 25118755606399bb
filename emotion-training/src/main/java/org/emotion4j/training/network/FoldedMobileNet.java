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
package org.emotion4j.training.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emotion4j.Emotion;

/**
 * A trained MobileNet as it is used: the normalisation is folded into the convolutions, the scale
 * of the features into the head.
 *
 * @param convolutions the convolutions in their order, each followed by ReLU6
 * @param headKernel the head's weights, 4096 rows (feature (y, x, channel) in this order) of nine;
 *     not to be changed
 * @param headBias the head's biases, nine; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier into files, never compared
public record FoldedMobileNet(
    List<Convolution> convolutions, float[] headKernel, float[] headBias) {

  /** How many features the head takes: 4 x 4 x 256. */
  public static final int FEATURES = 4_096;

  private static final double EPSILON = 1e-3;

  /**
   * A convolution with a bias.
   *
   * @param name its name
   * @param size width and height of its kernel
   * @param from input channels
   * @param to output channels; of a depthwise one as many as input channels
   * @param stride the distance of two of its places
   * @param depthwise whether each channel has a kernel of its own
   * @param kernel size x size x from x to, of a depthwise one size x size x from; not to be changed
   * @param bias one for each output channel; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier into files, never compared
  public record Convolution(
      String name,
      int size,
      int from,
      int to,
      int stride,
      boolean depthwise,
      float[] kernel,
      float[] bias) {}

  public FoldedMobileNet {
    convolutions = List.copyOf(convolutions);
  }

  /**
   * Folds trained parameters.
   *
   * @param values the parameters of {@link Body#MOBILENET} by name
   * @return the network as it is used
   */
  public static FoldedMobileNet of(Map<String, float[]> values) {
    List<Convolution> convolutions = new ArrayList<>();
    convolutions.add(fold(values, "conv1", 3, 3, 8, 2, false));
    int channels = 8;
    for (int i = 0; i < Body.BLOCKS.size(); i++) {
      Body.Block block = Body.BLOCKS.get(i);
      String name = "block" + (i + 1);
      convolutions.add(fold(values, name + "_dw", 3, channels, channels, block.stride(), true));
      convolutions.add(fold(values, name + "_pw", 1, channels, block.channels(), 1, false));
      channels = block.channels();
    }
    float[] head = value(values, "head_kernel", FEATURES * Emotion.all().size()).clone();
    for (int i = 0; i < head.length; i++) {
      head[i] *= Body.HEAD_SCALE;
    }
    float[] bias = value(values, "head_bias", Emotion.all().size()).clone();
    return new FoldedMobileNet(convolutions, head, bias);
  }

  private static Convolution fold(
      Map<String, float[]> values,
      String name,
      int size,
      int from,
      int to,
      int stride,
      boolean depthwise) {
    int count = size * size * from * (depthwise ? 1 : to);
    float[] kernel = value(values, name + "_kernel", count).clone();
    float[] gamma = value(values, name + "_bn_gamma", to);
    float[] beta = value(values, name + "_bn_beta", to);
    float[] mean = value(values, name + "_bn_mean", to);
    float[] variance = value(values, name + "_bn_variance", to);
    float[] bias = new float[to];
    double[] factor = new double[to];
    for (int channel = 0; channel < to; channel++) {
      factor[channel] = gamma[channel] / Math.sqrt(variance[channel] + EPSILON);
      bias[channel] = (float) (beta[channel] - mean[channel] * factor[channel]);
    }
    // The output channel is the innermost dimension in both kinds of kernel.
    for (int i = 0; i < count; i++) {
      kernel[i] = (float) (kernel[i] * factor[i % to]);
    }
    return new Convolution(name, size, from, to, stride, depthwise, kernel, bias);
  }

  private static float[] value(Map<String, float[]> values, String name, int count) {
    float[] value = values.get(name);
    if (value == null || value.length != count) {
      throw new IllegalArgumentException(
          "There are no %d values of %s: this is no MobileNet".formatted(count, name));
    }
    return value;
  }
}
