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

import java.util.List;
import org.emotion4j.ValenceArousal;

/** What a regressor puts out: valence, arousal, or both in one network. */
public enum Axes {
  /** Valence alone. */
  VALENCE(List.of("valence")),
  /** Arousal alone. */
  AROUSAL(List.of("arousal")),
  /** Valence, then arousal. */
  BOTH(List.of("valence", "arousal"));

  private final List<String> names;

  Axes(List<String> names) {
    this.names = names;
  }

  /**
   * What each output is called.
   *
   * @return one name for each output, in their order. Immutable
   */
  public List<String> names() {
    return names;
  }

  /** How many outputs there are. */
  int count() {
    return names.size();
  }

  /** Writes what a point is on these axes. */
  void write(ValenceArousal point, float[] into, int offset) {
    int next = offset;
    if (this != AROUSAL) {
      into[next++] = (float) point.valence();
    }
    if (this != VALENCE) {
      into[next] = (float) point.arousal();
    }
  }
}
