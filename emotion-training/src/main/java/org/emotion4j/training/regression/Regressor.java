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

import java.util.Map;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Retrained;

/**
 * A trained regressor.
 *
 * @param network the network
 * @param axes what it puts out
 * @param values its parameters by name, as they were trained. Not to be changed
 */
public record Regressor(Retrained network, Axes axes, Map<String, float[]> values) {

  public Regressor {
    values = Map.copyOf(values);
  }

  /**
   * The network as it is used.
   *
   * @return its steps and weights
   */
  public FoldedNetwork used() {
    return FoldedNetwork.of(network, values);
  }

  /**
   * How many numbers it has as it is used.
   *
   * @return their number
   */
  public int parameters() {
    return values.values().stream().mapToInt(value -> value.length).sum();
  }
}
