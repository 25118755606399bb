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

import java.util.Arrays;
import java.util.SplittableRandom;

/** What a parameter is before training. */
interface Initial {

  /** So many numbers, the same for the same seed. */
  float[] values(int count, long seed);

  /** All the same. */
  static Initial constant(float value) {
    return (count, seed) -> {
      float[] values = new float[count];
      Arrays.fill(values, value);
      return values;
    };
  }

  /**
   * Normally distributed with a variance of 2 / fanIn (He and others, 2015), which keeps the
   * activations' size through layers with ReLU.
   */
  static Initial he(int fanIn) {
    return normal(Math.sqrt(2.0 / fanIn));
  }

  /** Normally distributed about 0. */
  static Initial normal(double deviation) {
    return (count, seed) -> {
      SplittableRandom random = new SplittableRandom(seed);
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = (float) (deviation * random.nextGaussian());
      }
      return values;
    };
  }
}
