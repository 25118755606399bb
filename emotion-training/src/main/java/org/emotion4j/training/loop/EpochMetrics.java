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

import java.util.Locale;
import java.util.Optional;

/**
 * What was measured in an epoch.
 *
 * @param epoch its number, from 1
 * @param rate the learning rate at its end
 * @param trainLoss the mean loss over its batches, with varied faces
 * @param trainAccuracy the part of those faces that was right; NaN where there is no right and
 *     wrong
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
   * The epoch for people.
   *
   * @param epochs how many there are
   * @return a line without its end
   */
  public String inWords(int epochs) {
    return String.format(
        Locale.ROOT,
        "epoch %d/%d: train loss %.4f%s; %s%.0f images/s",
        epoch,
        epochs,
        trainLoss,
        Double.isNaN(trainAccuracy)
            ? ""
            : String.format(Locale.ROOT, ", accuracy %.4f", trainAccuracy),
        measured.map(valid -> "valid " + valid.inWords() + "; ").orElse(""),
        imagesPerSecond);
  }
}
