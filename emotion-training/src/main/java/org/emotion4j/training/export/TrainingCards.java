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
package org.emotion4j.training.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.emotion4j.internal.files.PartFile;
import org.emotion4j.training.align.AlignerFigures;
import org.emotion4j.training.classifier.Evaluation;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.nonface.Checker;
import org.emotion4j.training.nonface.CheckerClasses;
import org.emotion4j.training.nonface.CheckerFigures;
import org.emotion4j.training.regression.RegressionFigures;
import org.emotion4j.training.regression.Regressor;

/**
 * The model card with which every training ends, beside its checkpoint: what the network is, how it
 * was trained, and the figures of the trained network in float32. An exported model gets one of its
 * own, with the figures of its files.
 */
public final class TrainingCards {

  /** What the card is called. */
  static final String NAME = "MODEL_CARD.md";

  private static final String CHECKPOINT =
      "`checkpoint.bin` beside this card, to go on from (`--resume`)";
  private static final String EXPORT =
      CHECKPOINT + "; the same command with `--resume --export DIR` writes a model for the library";

  private TrainingCards() {}

  /**
   * Writes the card of a classifier.
   *
   * @param directory the training's
   * @param body which network it is
   * @param temperature by what its logits are to be divided
   * @param valid how it does on the faces set aside, at that temperature
   * @param training how it was trained
   * @return the file
   * @throws IOException if that fails
   */
  public static Path ofClassifier(
      Path directory, Body body, double temperature, Evaluation valid, TrainingFacts training)
      throws IOException {
    ModelCard card = new ModelCard(body, temperature, EXPORT, Optional.empty());
    return write(directory, card.of(valid, training));
  }

  /**
   * Writes the card of a regressor.
   *
   * @param directory the training's
   * @param regressor the network
   * @param valid how it does on the faces set aside
   * @param training how it was trained
   * @return the file
   * @throws IOException if that fails
   */
  public static Path ofRegressor(
      Path directory, Regressor regressor, RegressionFigures valid, TrainingFacts training)
      throws IOException {
    String files = regressor.axes().names().size() > 1 ? EXPORT : CHECKPOINT;
    return write(directory, RegressorCard.of(regressor, files, valid, training));
  }

  /**
   * Writes the card of a network that rejects what is no face.
   *
   * @param directory the training's
   * @param checker the network
   * @param valid what it rejects of the pictures set aside
   * @param training how it was trained
   * @return the file
   * @throws IOException if that fails
   */
  public static Path ofChecker(
      Path directory, Checker checker, CheckerFigures valid, TrainingFacts training)
      throws IOException {
    boolean isModel = checker.recipe().classes() == CheckerClasses.EMOTIONS;
    String files = isModel ? EXPORT : CHECKPOINT;
    return write(directory, CheckerCard.of(checker, files, valid, training));
  }

  /**
   * Writes the card of a network that finds where a face lies.
   *
   * @param directory the training's
   * @param valid how it does on the faces set aside
   * @param training how it was trained
   * @return the file
   * @throws IOException if that fails
   */
  public static Path ofAligner(Path directory, AlignerFigures valid, TrainingFacts training)
      throws IOException {
    return write(directory, AlignerCard.of(CHECKPOINT, valid, training));
  }

  private static Path write(Path directory, String card) throws IOException {
    Path file = directory.resolve(NAME);
    PartFile.write(file, card);
    return file;
  }
}
