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

import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;

/** Collects a classifier's answers. Not safe to share between threads. */
public final class Evaluation {

  private static final int BINS = 15;

  private final Classes classes;
  private final ConfusionMatrix confusion;
  private final CalibrationError calibration = new CalibrationError(BINS);

  /**
   * Without any answer.
   *
   * @param classes what counts
   */
  public Evaluation(Classes classes) {
    this.classes = classes;
    this.confusion = new ConfusionMatrix(classes.count());
  }

  /**
   * Adds an answer.
   *
   * @param face a face whose label is one of the classes
   * @param scores what the classifier says of it
   */
  public void add(LabelledFace face, EmotionScores scores) {
    Emotion truth = face.label().orElseThrow();
    Emotion answer = classes.top(scores);
    confusion.add(truth.ordinal(), answer.ordinal());
    calibration.add(classes.confidence(scores, answer), answer == truth);
  }

  /** What counts. */
  public Classes classes() {
    return classes;
  }

  /** Which class was taken for which; indices are those of the classes. */
  public ConfusionMatrix confusion() {
    return confusion;
  }

  /** How honest the confidence is. */
  public CalibrationError calibration() {
    return calibration;
  }
}
