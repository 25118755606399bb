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
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.NonFaces;
import org.emotion4j.training.export.CheckerFiles;
import org.emotion4j.training.export.TrainingCards;
import org.emotion4j.training.export.TrainingFacts;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.nonface.CheckerRecipe;
import org.emotion4j.training.nonface.CheckerTrainer;

/**
 * The training of a network that rejects what is no face, as the command line runs it.
 *
 * @param recipe how to train
 * @param photos the folder with folders of photos
 * @param origin what it is given besides
 * @param setting under which circumstances
 * @param export where the model goes, if it is wanted
 */
record CheckerRun(
    CheckerRecipe recipe, Path photos, Origin origin, Setting setting, Optional<Path> export)
    implements TrainingRun {

  @Override
  public int epochs() {
    return recipe.epochs();
  }

  @Override
  public void train(
      FerPlus data, boolean resume, PrintStream out, PrintStream err, TrainingListener listener)
      throws IOException {
    err.printf("All detectors look at the photos in %s; that takes minutes%n", photos);
    NonFaces nonFaces = NonFaces.read(photos);
    int pictures = data.train().size() + nonFaces.train().size();
    err.printf(
        "Training %s on %,d faces and %,d crops of photos, %d epochs; checkpoint and metrics go to %s%n",
        recipe.name(),
        data.train().size(),
        nonFaces.train().size(),
        recipe.epochs(),
        setting.directory());
    CheckerTrainer.Outcome outcome =
        new CheckerTrainer(recipe, data, nonFaces, setting, listener).run(resume);
    out.printf("%s: %s%n", recipe.name(), outcome.valid().inWords());
    Path card =
        TrainingCards.ofChecker(
            setting.directory(), outcome.checker(), outcome.valid(), facts(pictures));
    err.println("The model card is in " + card);
    if (export.isPresent()) {
      CheckerFiles.write(
          export.get(), outcome.checker(), outcome.valid(), facts(pictures).exported());
      double difference =
          CheckerFiles.largestDifference(export.get(), outcome.pictures(), outcome.nonFace());
      if (!(difference <= CheckerFiles.TOLERANCE)) {
        throw new IOException(
            "The files in '%s' give other probabilities than the trained network, by up to %s"
                .formatted(export.get(), difference));
      }
      err.printf(
          Locale.ROOT,
          "The model is in %s; its probabilities are the trained network's within %.1g%n",
          export.get(),
          difference);
    }
  }

  private TrainingFacts facts(int pictures) {
    String command = setting.command(recipe.name(), recipe.epochs()) + origin.options();
    return new TrainingFacts(command, pictures, recipe.epochs(), recipe.inWords());
  }
}
