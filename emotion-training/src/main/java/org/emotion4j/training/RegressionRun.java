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

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.export.RegressorFiles;
import org.emotion4j.training.export.TrainingCards;
import org.emotion4j.training.export.TrainingFacts;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.regression.RegressionRecipe;
import org.emotion4j.training.regression.RegressionTrainer;

/**
 * The training of a regressor as the command line runs it.
 *
 * @param recipe how to train
 * @param start the ONNX file of the classifier to start from; if empty, the one that is shipped
 * @param origin what it is given besides
 * @param setting under which circumstances
 * @param export where the model goes, if it is wanted
 */
record RegressionRun(
    RegressionRecipe recipe,
    Optional<Path> start,
    Origin origin,
    Setting setting,
    Optional<Path> export)
    implements TrainingRun {

  private static final String SHIPPED = "/org/emotion4j/models/mobilenet/mobilenet.onnx";

  @Override
  public int epochs() {
    return recipe.epochs();
  }

  @Override
  public void train(
      FerPlus data, boolean resume, PrintStream out, PrintStream err, TrainingListener listener)
      throws IOException {
    err.printf(
        "Training %s on %,d faces, %d epochs; checkpoint and metrics go to %s%n",
        recipe.name(), data.train().size(), recipe.epochs(), setting.directory());
    RegressionTrainer trainer =
        new RegressionTrainer(recipe, classifier(), data, setting, listener);
    RegressionTrainer.Outcome outcome = trainer.run(resume);
    out.printf("%s: %s%n", recipe.name(), outcome.valid().inWords());
    outcome
        .together()
        .ifPresent(
            accuracy ->
                out.printf(Locale.ROOT, "inverse transform with the other axis: %.4f%n", accuracy));
    Path card =
        TrainingCards.ofRegressor(
            setting.directory(), outcome.network(), outcome.valid(), facts(data));
    err.println("The model card is in " + card);
    if (export.isPresent()) {
      RegressorFiles.write(
          export.get(), outcome.network(), outcome.valid(), facts(data).exported());
      err.println("The model is in " + export.get());
    }
  }

  private TrainingFacts facts(FerPlus data) {
    String command = setting.command(recipe.name(), recipe.epochs()) + origin.options();
    return new TrainingFacts(
        command,
        data.train().size() - data.facts().extra(),
        recipe.epochs(),
        recipe.inWords(),
        data.facts().inWords());
  }

  private byte[] classifier() throws IOException {
    if (start.isPresent()) {
      return Files.readAllBytes(start.get());
    }
    try (InputStream stream = RegressionRun.class.getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IOException("The classifier " + SHIPPED + " is not on the class path");
      }
      return stream.readAllBytes();
    }
  }
}
