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

/**
 * A layer of a network: filters that slide over all channels. Square, with the same stride and the
 * same padding with zeros on all sides.
 *
 * @param filters how many there are
 * @param channels of the input
 * @param size the side of a filter
 * @param stride from one place to the next
 * @param padding zeros on each side of the input
 * @param weights filter by filter, channel by channel, row by row
 * @param bias of each filter
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied
record Convolution(
    int filters, int channels, int size, int stride, int padding, float[] weights, float[] bias) {

  Convolution {
    if (weights.length != filters * channels * size * size || bias.length != filters) {
      throw new IllegalArgumentException(
          "%d filters of %dx%dx%d cannot have %d weights and %d biases"
              .formatted(filters, channels, size, size, weights.length, bias.length));
    }
  }

  /** The same with every output multiplied and moved, filter by filter. */
  Convolution scaled(float[] factor, float[] shift) {
    float[] scaled = new float[weights.length];
    float[] moved = new float[filters];
    int each = weights.length / filters;
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = weights[i] * factor[i / each];
    }
    for (int i = 0; i < filters; i++) {
      moved[i] = bias[i] * factor[i] + shift[i];
    }
    return new Convolution(filters, channels, size, stride, padding, scaled, moved);
  }

  /** The extent of the output for this extent of the input; 0 if a filter finds no room. */
  int extent(int input) {
    int room = input + 2 * padding - size;
    return room < 0 ? 0 : room / stride + 1;
  }
}
