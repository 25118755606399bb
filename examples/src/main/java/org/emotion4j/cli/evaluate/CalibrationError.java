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

/**
 * The expected calibration error: how far a classifier's confidence is from its accuracy. Answers
 * are put into bins of equal width by their confidence; the error is the mean over the bins of the
 * distance between mean confidence and accuracy, weighted by the answers in the bin (Guo, Pleiss,
 * Sun, Weinberger, "On Calibration of Modern Neural Networks", 2017).
 *
 * <p>Not safe to share between threads.
 */
public final class CalibrationError {

  private final long[] answers;
  private final long[] right;
  private final double[] confidence;

  /**
   * Without any answer.
   *
   * @param bins the number of bins
   */
  public CalibrationError(int bins) {
    this.answers = new long[bins];
    this.right = new long[bins];
    this.confidence = new double[bins];
  }

  /**
   * Counts one answer.
   *
   * @param sure how sure the classifier was, from 0 to 1; a bin holds its upper border
   * @param isRight whether it was right
   */
  public void add(double sure, boolean isRight) {
    int bins = answers.length;
    int bin = Math.max(0, Math.min(bins - 1, (int) Math.ceil(sure * bins) - 1));
    answers[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidence[bin] += sure;
  }

  /** The error, from 0 to 1; empty if there is no answer. */
  public OptionalDouble value() {
    long total = 0;
    double distance = 0;
    for (int bin = 0; bin < answers.length; bin++) {
      total += answers[bin];
      distance += Math.abs(right[bin] - confidence[bin]);
    }
    return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(distance / total);
  }
}
