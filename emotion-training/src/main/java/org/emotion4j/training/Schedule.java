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
package org.emotion4j.training;

/**
 * The learning rate over a training: it rises in a straight line, then falls to 0 like half a
 * cosine (Loshchilov and Hutter, 2017).
 *
 * @param peak the highest rate
 * @param warmUp for how many epochs it rises
 */
public record Schedule(double peak, double warmUp) {

  public Schedule {
    if (!(peak > 0) || warmUp < 0) {
      throw new IllegalArgumentException("The rate must be positive: " + peak + ", " + warmUp);
    }
  }

  /**
   * The rate.
   *
   * @param epoch how many epochs have passed, with fractions
   * @param epochs how many there are
   * @return the learning rate
   */
  public double at(double epoch, int epochs) {
    if (epoch < warmUp) {
      return peak * epoch / warmUp;
    }
    double part = Math.min(1, (epoch - warmUp) / Math.max(1e-9, epochs - warmUp));
    return peak * 0.5 * (1 + Math.cos(Math.PI * part));
  }
}
