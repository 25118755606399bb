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
package org.emotion4j.cli.evaluate;

import java.util.OptionalDouble;

/** Counts how often a class was taken for which. Not safe to share between threads. */
public final class ConfusionMatrix {

  private final long[][] counts;

  /**
   * Without any count.
   *
   * @param classes the number of classes
   */
  public ConfusionMatrix(int classes) {
    this.counts = new long[classes][classes];
  }

  /** Counts one answer. */
  public void add(int truth, int answer) {
    counts[truth][answer]++;
  }

  /** How often a class was taken for another. */
  public long count(int truth, int answer) {
    return counts[truth][answer];
  }

  /** How often a class occurred. */
  public long occurrences(int truth) {
    long sum = 0;
    for (long count : counts[truth]) {
      sum += count;
    }
    return sum;
  }

  /** The number of classes. */
  public int classes() {
    return counts.length;
  }

  /** All answers. */
  public long total() {
    long sum = 0;
    for (int truth = 0; truth < counts.length; truth++) {
      sum += occurrences(truth);
    }
    return sum;
  }

  /** The share of right answers; empty if there is no answer. */
  public OptionalDouble accuracy() {
    long right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return share(right, total());
  }

  /** The share of right answers for one class; empty if it did not occur. */
  public OptionalDouble recall(int truth) {
    return share(counts[truth][truth], occurrences(truth));
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
