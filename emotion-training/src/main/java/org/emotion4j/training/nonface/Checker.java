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
package org.emotion4j.training.nonface;

import java.util.Map;
import org.emotion4j.training.network.FoldedNetwork;

/**
 * A trained network that rejects what is no face.
 *
 * @param recipe by which it was trained
 * @param values its parameters by name. Not to be changed
 */
public record Checker(CheckerRecipe recipe, Map<String, float[]> values) {

  public Checker {
    values = Map.copyOf(values);
  }

  /**
   * The network as it is used.
   *
   * @return its steps and weights
   */
  public FoldedNetwork used() {
    return FoldedNetwork.of(recipe.network(), values);
  }

  /**
   * How many numbers it has, as Keras counts.
   *
   * @return their number
   */
  public int parameters() {
    return values.values().stream().mapToInt(value -> value.length).sum();
  }

  /** The probability of the last of some classes, by softmax. */
  static double nonFace(float[] logits, int offset, int classes) {
    float last = logits[offset + classes - 1];
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      sum += Math.exp(logits[offset + i] - last);
    }
    return 1 / sum;
  }
}
