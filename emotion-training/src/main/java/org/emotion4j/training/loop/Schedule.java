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

/**
 * The learning rate over a training: it rises in a straight line, then falls to 0 like half a
 * cosine, once or several times (Loshchilov and Hutter, 2017: SGDR). Each fall takes twice as long
 * as the one before, and the last one ends with the training. Or it stays where it rose to, for
 * weights that are averaged (Izmailov and others, 2018).
 *
 * @param peak the highest rate, from which each fall starts
 * @param warmUp for how many epochs it rises
 * @param falls how often it falls; 1 for no restart, 0 for a rate that stays
 */
public record Schedule(double peak, double warmUp, int falls) {

  public Schedule {
    if (!(peak > 0) || !(warmUp >= 0) || falls < 0 || falls > 10) {
      throw new IllegalArgumentException(
          "The rate must be positive, and it falls 0 to 10 times: %s, %s, %d"
              .formatted(peak, warmUp, falls));
    }
  }

  /**
   * A rate that falls once.
   *
   * @param peak the highest rate
   * @param warmUp for how many epochs it rises
   */
  public Schedule(double peak, double warmUp) {
    this(peak, warmUp, 1);
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
    if (falls == 0) {
      return peak;
    }
    double part = Math.min(1, (epoch - warmUp) / Math.max(1e-9, epochs - warmUp));
    return peak * 0.5 * (1 + Math.cos(Math.PI * partOfFall(part)));
  }

  /** How much of a fall has passed, from how much of all of them: 1, 2, 4 ... parts long. */
  private double partOfFall(double part) {
    double rest = part * ((1 << falls) - 1);
    for (int i = 0; i < falls - 1; i++) {
      int length = 1 << i;
      if (rest < length) {
        return rest / length;
      }
      rest -= length;
    }
    return rest / (1 << (falls - 1));
  }

  /**
   * The schedule for a reader.
   *
   * @return a part of a sentence
   */
  public String inWords() {
    String rise = "learning rate rising to %s over %s epochs and ".formatted(peak, warmUp);
    if (falls == 0) {
      return rise + "staying there";
    }
    return rise
        + "falling like a cosine"
        + (falls > 1 ? ", %d times, each twice as long as the last".formatted(falls) : "");
  }
}
