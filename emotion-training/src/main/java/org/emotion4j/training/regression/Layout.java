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
package org.emotion4j.training.regression;

/**
 * The order of a layer's weights: TensorFlow keeps the channels of a pixel together, ONNX the
 * pixels of a channel.
 */
final class Layout {

  private Layout() {}

  /** From (out, in, place) to (place, in, out); a depthwise kernel has one input channel. */
  static float[] kernelFromOnnx(float[] kernel, int area, int from, int to) {
    float[] sorted = new float[kernel.length];
    for (int place = 0; place < area; place++) {
      for (int in = 0; in < from; in++) {
        for (int out = 0; out < to; out++) {
          sorted[(place * from + in) * to + out] = kernel[(out * from + in) * area + place];
        }
      }
    }
    return sorted;
  }

  /** The way back from {@link #kernelFromOnnx}. */
  static float[] kernelToOnnx(float[] kernel, int area, int from, int to) {
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

  /** The rows of a dense layer from (place, channel) to (channel, place). */
  static float[] rowsToOnnx(float[] kernel, int area, int outputs) {
    int channels = kernel.length / outputs / area;
    float[] sorted = new float[kernel.length];
    for (int place = 0; place < area; place++) {
      for (int channel = 0; channel < channels; channel++) {
        System.arraycopy(
            kernel,
            (place * channels + channel) * outputs,
            sorted,
            (channel * area + place) * outputs,
            outputs);
      }
    }
    return sorted;
  }
}
