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

/**
 * A window that slides over one extent of a picture.
 *
 * @param input the extent of what it slides over
 * @param size its extent
 * @param stride from one place to the next
 * @param same whether there is a place for every {@code stride} of the input, with padding where
 *     the window does not fit; else there are places only where it fits
 */
record Window(int input, int size, int stride, boolean same) {

  private static final int MOST = 64;

  Window {
    if (size < 1 || size > MOST || stride < 1 || stride > MOST || (!same && size > input)) {
      throw new IllegalArgumentException(
          "a window of %d with a stride of %d cannot slide over %d".formatted(size, stride, input));
    }
  }

  /** In how many places it is. */
  int places() {
    return same ? (input + stride - 1) / stride : (input - size) / stride + 1;
  }

  /** The padding in front and behind, the larger half behind. */
  List<Integer> padding() {
    int total = same ? Math.max(0, (places() - 1) * stride + size - input) : 0;
    return List.of(total / 2, total - total / 2);
  }
}
