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

import java.util.Locale;
import org.emotion4j.models.metrics.AxisAgreement;

/**
 * How well a regressor does on one axis.
 *
 * @param axis its name
 * @param mse the mean squared error to the centres of the labels
 * @param sagr the share of faces whose sign agrees with that of the centre, among the centres that
 *     have one: neutral has none on both axes, uncertain none on that of valence
 * @param noisySagr as the original measured it, over all faces, the centres moved at random: a
 *     centre at 0 gets a sign by chance, which nobody can guess more than half of the time
 * @param ccc the concordance correlation with the centres
 * @param pearson the correlation with the centres
 */
public record AxisFigures(
    String axis, double mse, double sagr, double noisySagr, double ccc, double pearson) {

  static AxisFigures of(String axis, AxisAgreement centres, AxisAgreement moved) {
    return new AxisFigures(
        axis,
        centres.mse().orElse(Double.NaN),
        centres.sagr().orElse(Double.NaN),
        moved.sagr().orElse(Double.NaN),
        centres.ccc().orElse(Double.NaN),
        centres.pearson().orElse(Double.NaN));
  }

  /**
   * The root of the mean squared error.
   *
   * @return in units of the axis
   */
  public double rmse() {
    return Math.sqrt(mse);
  }

  /**
   * The figures for people.
   *
   * @return part of a line
   */
  public String inWords() {
    return String.format(Locale.ROOT, "%s RMSE %.3f, SAGR %.4f, CCC %.4f", axis, rmse(), sagr, ccc);
  }
}
