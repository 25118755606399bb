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

import java.util.HashMap;
import java.util.Map;

/**
 * A trained regressor.
 *
 * @param body the body that it was made of
 * @param axes what it puts out
 * @param values its weights by name, as they were trained. Not to be changed
 */
public record Regressor(ClassifierBody body, Axes axes, Map<String, float[]> values) {

  /** What the network's output is called. */
  static final String OUTPUT = "valence_arousal";

  public Regressor {
    values = Map.copyOf(values);
  }

  /** The weights as they are used, by name: the scale of the features is folded into the head. */
  Map<String, float[]> used() {
    Map<String, float[]> used = new HashMap<>(values);
    float[] kernel = weight(BodyGraph.HEAD_KERNEL).clone();
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] *= RegressionGraph.HEAD_SCALE;
    }
    used.put(BodyGraph.HEAD_KERNEL, kernel);
    return used;
  }

  /** How many numbers it has as it is used. */
  int parameters() {
    return values.values().stream().mapToInt(value -> value.length).sum();
  }

  private float[] weight(String name) {
    float[] value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There are no values of " + name);
    }
    return value;
  }
}
