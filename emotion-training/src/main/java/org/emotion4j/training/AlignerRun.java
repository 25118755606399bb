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
import org.emotion4j.training.align.AlignerFigures;
import org.emotion4j.training.align.AlignerRecipe;
import org.emotion4j.training.align.AlignerTrainer;
import org.emotion4j.training.align.FacePlaces;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.export.TrainingCards;
import org.emotion4j.training.export.TrainingFacts;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;

/**
 * The training of a network that finds where a face lies, as the command line runs it. What comes
 * of it is a part of other networks and no model of its own.
 *
 * @param recipe how to train
 * @param points the file with the points of the faces
 * @param setting under which circumstances
 */
record AlignerRun(AlignerRecipe recipe, Path points, Setting setting) implements TrainingRun {

  @Override
  public int epochs() {
    return recipe.epochs();
  }

  @Override
  public void train(
      FerPlus data, boolean resume, PrintStream out, PrintStream err, TrainingListener listener)
      throws IOException {
    AlignerTrainer trainer =
        new AlignerTrainer(recipe, data, FacePlaces.read(points), setting, listener);
    err.printf(
        "Training %s on the %,d faces of %,d whose points are known, %d epochs; checkpoint and metrics go to %s%n",
        recipe.name(), trainer.faces(), data.train().size(), recipe.epochs(), setting.directory());
    AlignerFigures valid = trainer.run(resume);
    out.printf("%s: %s%n", recipe.name(), valid.inWords());
    TrainingFacts facts =
        new TrainingFacts(
            setting.command(recipe.name(), recipe.epochs()) + " --points " + points.getFileName(),
            trainer.faces(),
            recipe.epochs(),
            recipe.inWords());
    Path card = TrainingCards.ofAligner(setting.directory(), valid, facts);
    err.println("The model card is in " + card);
  }

  /** The command that trains the part of another network again. */
  static String command(Setting setting) {
    return setting.command(AlignerRecipe.ALIGNER.name(), AlignerRecipe.ALIGNER.epochs());
  }
}
