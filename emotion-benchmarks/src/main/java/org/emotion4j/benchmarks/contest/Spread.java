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
package org.emotion4j.benchmarks.contest;

import java.util.Arrays;
import java.util.List;

/**
 * What several rounds took. Immutable.
 *
 * @param median the middle one, of an even number the lower of the two
 * @param least the shortest
 * @param most the longest
 */
public record Spread(double median, double least, double most) {

  public Spread {
    if (!(least > 0 && least <= median && median <= most)) {
      throw new IllegalArgumentException(
          "Times must be positive and in order: %s, %s, %s".formatted(least, median, most));
    }
  }

  /**
   * The spread of some times.
   *
   * @param times at least one, in any order
   */
  public static Spread of(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Of no times there is no median");
    }
    Arrays.sort(sorted);
    return new Spread(sorted[(sorted.length - 1) / 2], sorted[0], sorted[sorted.length - 1]);
  }
}
