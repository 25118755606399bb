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

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the numbers of a network are written in eight bits: {@code (whole number - zero) * scale}.
 *
 * @param plan what is done so
 * @param ranges between what the results of the plan lie, by name. Immutable
 */
record EightBits(EightBitPlan plan, Map<String, Range> ranges) {

  /** Everything is exact. */
  static final EightBits NONE = new EightBits(new EightBitPlan(Set.of(), Set.of()), Map.of());

  /**
   * The largest whole number of a kernel. It has seven bits, so that a processor without
   * instructions for neural networks, which adds two products in sixteen bits, never overflows: 2 x
   * 64 x 255 fits.
   */
  static final int LARGEST_WEIGHT = 64;

  EightBits {
    ranges = Map.copyOf(ranges);
    if (!ranges.keySet().containsAll(plan.results())) {
      throw new IllegalArgumentException("Ranges are missing of " + plan.results());
    }
  }

  /**
   * A convolution's weights as whole numbers.
   *
   * @param values the whole numbers in the order of the weights
   * @param scales what one is worth, for each output channel
   * @param biasScales what one of the bias is worth: the channel's scale times that of what goes in
   * @param bias the bias as whole numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier into a file, never compared
  record Weights(byte[] values, float[] scales, float[] biasScales, int[] bias) {}

  /** How a result is written, if it is carried in eight bits. */
  Optional<Range> carried(String result) {
    return plan.results().contains(result)
        ? Optional.ofNullable(ranges.get(result))
        : Optional.empty();
  }

  /**
   * The weights of a convolution.
   *
   * @param input between what that lies which goes in
   * @param kernel the weights, channel after output channel
   * @param bias one for each output channel
   * @return the whole numbers nearest to them, each channel with a scale of its own
   */
  static Weights weights(Range input, float[] kernel, float[] bias) {
    int channels = bias.length;
    int each = kernel.length / channels;
    byte[] values = new byte[kernel.length];
    float[] scales = new float[channels];
    float[] biasScales = new float[channels];
    int[] wholeBias = new int[channels];
    for (int channel = 0; channel < channels; channel++) {
      float largest = 0;
      for (int i = channel * each; i < (channel + 1) * each; i++) {
        largest = Math.max(largest, Math.abs(kernel[i]));
      }
      float scale = largest == 0 ? 1 : largest / LARGEST_WEIGHT;
      for (int i = channel * each; i < (channel + 1) * each; i++) {
        values[i] = (byte) Math.round(kernel[i] / scale);
      }
      scales[channel] = scale;
      biasScales[channel] = scale * input.scale();
      wholeBias[channel] = Math.round(bias[channel] / biasScales[channel]);
    }
    return new Weights(values, scales, biasScales, wholeBias);
  }
}
