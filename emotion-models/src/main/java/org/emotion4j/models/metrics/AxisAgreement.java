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
package org.emotion4j.models.metrics;

import java.util.OptionalDouble;

/**
 * How well estimates agree with labels on one axis. A figure that is not defined for what was
 * counted is empty.
 *
 * <p>Not safe to share between threads.
 */
public final class AxisAgreement {

  private long count;
  private double sumOfLabels;
  private double sumOfEstimates;
  private double squaresOfLabels;
  private double squaresOfEstimates;
  private double products;
  private double squaredErrors;
  private long signed;
  private long sameSign;

  /** Without any estimate. */
  public AxisAgreement() {}

  /**
   * Counts one estimate.
   *
   * @param label what is true, a finite number
   * @param estimate what was estimated, a finite number
   */
  public void add(double label, double estimate) {
    if (!Double.isFinite(label) || !Double.isFinite(estimate)) {
      throw new IllegalArgumentException(
          "Label and estimate must be finite numbers, not " + label + " and " + estimate);
    }
    count++;
    sumOfLabels += label;
    sumOfEstimates += estimate;
    squaresOfLabels += label * label;
    squaresOfEstimates += estimate * estimate;
    products += label * estimate;
    squaredErrors += (label - estimate) * (label - estimate);
    if (label != 0) {
      signed++;
      sameSign += Math.signum(label) == Math.signum(estimate) ? 1 : 0;
    }
  }

  /**
   * How many estimates were counted.
   *
   * @return their number
   */
  public long count() {
    return count;
  }

  /**
   * The mean squared error.
   *
   * @return at least 0
   */
  public OptionalDouble mse() {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(squaredErrors / count);
  }

  /**
   * The root of the mean squared error, in units of the axis.
   *
   * @return at least 0
   */
  public OptionalDouble rmse() {
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(squaredErrors / count));
  }

  /**
   * How many of the labels are not 0, and so have a sign.
   *
   * @return their number
   */
  public long signed() {
    return signed;
  }

  /**
   * The sign agreement: the share of estimates with the sign of their label, among the labels that
   * have one. A label of 0 has none and does not count; an estimate of 0 agrees with no sign.
   *
   * @return from 0 to 1; empty if no label has a sign
   */
  public OptionalDouble sagr() {
    return signed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sameSign / signed);
  }

  /**
   * Pearson's correlation.
   *
   * @return from -1 to 1; empty if all labels or all estimates are the same
   */
  public OptionalDouble pearson() {
    double spread =
        Math.sqrt(variance(sumOfLabels, squaresOfLabels))
            * Math.sqrt(variance(sumOfEstimates, squaresOfEstimates));
    return spread > 0 ? OptionalDouble.of(covariance() / spread) : OptionalDouble.empty();
  }

  /**
   * The concordance correlation (Lin, "A Concordance Correlation Coefficient to Evaluate
   * Reproducibility", 1989): twice the covariance over the sum of the variances and the squared
   * distance of the means. Unlike Pearson's it falls where the estimates have another scale.
   *
   * @return from -1 to 1; empty if all labels and all estimates are the same number
   */
  public OptionalDouble ccc() {
    double means = (sumOfLabels - sumOfEstimates) / Math.max(1, count);
    double spread =
        variance(sumOfLabels, squaresOfLabels)
            + variance(sumOfEstimates, squaresOfEstimates)
            + means * means;
    return spread > 0 ? OptionalDouble.of(2 * covariance() / spread) : OptionalDouble.empty();
  }

  private double covariance() {
    return products / count - sumOfLabels / count * (sumOfEstimates / count);
  }

  /** Not below 0, where rounding would have it. */
  private double variance(double sum, double squares) {
    return count == 0 ? 0 : Math.max(0, squares / count - sum / count * (sum / count));
  }
}
