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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured in an epoch.
 *
 * @param epoch its number, from 1
 * @param rate the learning rate at its end
 * @param trainLoss the mean loss over its batches, with varied faces
 * @param trainAccuracy the part of those faces that was right
 * @param measured how the network did on the faces set aside, if that was measured
 * @param imagesPerSecond how fast it trained
 * @param seconds how long the epoch took, measuring included
 */
public record EpochMetrics(
    int epoch,
    double rate,
    double trainLoss,
    double trainAccuracy,
    Optional<Measured> measured,
    double imagesPerSecond,
    double seconds) {

  /**
   * How the network did on the faces set aside, after the epoch.
   *
   * @param valid with averaged parameters if the recipe averages
   * @param last with the parameters of the last step
   */
  public record Measured(Evaluation valid, Evaluation last) {}

  /**
   * The figures that are worth a curve.
   *
   * @return each by the name under which TensorBoard shows it. A new map
   */
  Map<String, Double> curves() {
    Map<String, Double> curves = new LinkedHashMap<>();
    curves.put("train/learning_rate", rate);
    curves.put("train/loss", trainLoss);
    curves.put("train/accuracy", trainAccuracy);
    curves.put("train/images_per_second", imagesPerSecond);
    measured.map(Measured::valid).ifPresent(valid -> addTo(curves, valid));
    return curves;
  }

  private static void addTo(Map<String, Double> curves, Evaluation valid) {
    curves.put("valid/loss", valid.loss());
    curves.put("valid/accuracy", valid.accuracy());
    curves.put("valid/accuracy_8_plurality", valid.plurality());
    curves.put("valid/accuracy_8_majority", valid.majority());
    curves.put("valid/mean_recall_8", valid.meanRecall());
    curves.put("valid/calibration_error", valid.calibrationError());
  }
}
