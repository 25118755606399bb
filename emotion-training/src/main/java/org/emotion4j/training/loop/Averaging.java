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
package org.emotion4j.training.loop;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mean of a network's parameters over the last steps of its training, which does better than
 * the parameters of any one of them (Polyak and Juditsky, 1992): older ones count less and less.
 *
 * <p>Serves one thread.
 */
final class Averaging {

  /** After so many steps it looks at the parameters: often enough, and it costs nothing. */
  static final int EVERY = 8;

  private final double rate;
  private final Map<String, float[]> means = new LinkedHashMap<>();

  /**
   * An average.
   *
   * @param steps over how many steps of training it reaches back, about
   */
  Averaging(double steps) {
    this.rate = Math.min(1, EVERY / steps);
  }

  /** Goes on from what {@link #means} has given. */
  void resume(Map<String, float[]> earlier) {
    earlier.forEach((name, values) -> means.put(name, values.clone()));
  }

  /**
   * Takes the parameters in.
   *
   * @param values what they are now
   * @param look how often it has looked, this time included: at first it is a plain mean
   */
  void look(Map<String, float[]> values, int look) {
    float part = (float) Math.max(rate, 1.0 / look);
    values.forEach(
        (name, now) -> {
          float[] mean = means.computeIfAbsent(name, unused -> new float[now.length]);
          for (int i = 0; i < now.length; i++) {
            mean[i] += (now[i] - mean[i]) * part;
          }
        });
  }

  /** The means by the parameters' names; empty before the first look. */
  Map<String, float[]> means() {
    return means;
  }
}
