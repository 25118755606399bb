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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emotion4j.training.align.AlignerRecipe;
import org.emotion4j.training.align.FacePlaces;
import org.emotion4j.training.classifier.ClassifierTrainer;
import org.emotion4j.training.classifier.Evaluation;
import org.emotion4j.training.classifier.Recipe;
import org.emotion4j.training.classifier.Recipes;
import org.emotion4j.training.classifier.Temperature;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.export.ExportCheck;
import org.emotion4j.training.export.ModelFiles;
import org.emotion4j.training.export.TrainingCards;
import org.emotion4j.training.export.TrainingFacts;
import org.emotion4j.training.keras.KerasWeights;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.network.Body;

/**
 * The training of a classifier as the command line runs it.
 *
 * @param recipe how to train
 * @param origin what it is given besides
 * @param start the values of some parameters to start with; the others start by chance
 * @param setting under which circumstances
 * @param export where the model goes, if it is wanted
 */
record ClassifierRun(
    Recipe recipe,
    Origin origin,
    Map<String, float[]> start,
    Setting setting,
    Optional<Path> export)
    implements TrainingRun {

  private static final int PROFILED_STEPS = 40;

  /** What the faces' points are called in the commands that a model card gives. */
  private static final String POINTS = "points.csv";

  @Override
  public int epochs() {
    return recipe.epochs();
  }

  @Override
  public void train(
      FerPlus data, boolean resume, PrintStream out, PrintStream err, TrainingListener listener)
      throws IOException {
    FerPlus faces = faces(data);
    err.printf(
        "Training %s on %,d faces, %d epochs; checkpoint and metrics go to %s%n",
        recipe.name(), faces.train().size(), recipe.epochs(), setting.directory());
    ClassifierTrainer trainer = new ClassifierTrainer(recipe, faces, setting, listener);
    if (!start.isEmpty()) {
      trainer.startingFrom(start);
    }
    ClassifierTrainer.Outcome outcome = trainer.run(resume);
    out.printf(
        Locale.ROOT,
        "%s: accuracy %.4f over nine classes, %.4f over eight (plurality), %.4f over eight (majority)%n",
        recipe.name(),
        outcome.valid().accuracy(),
        outcome.valid().plurality(),
        outcome.valid().majority());
    err.println("The model card is in " + writeCard(faces, outcome.logits()));
    if (export.isPresent()) {
      double difference = write(export.get(), faces, outcome);
      err.printf(
          Locale.ROOT,
          "The model is in %s; its probabilities are the trained network's within %.1g%n",
          export.get(),
          difference);
    }
  }

  private Path writeCard(FerPlus data, float[] logits) throws IOException {
    double temperature = Temperature.fit(data.valid(), logits);
    Evaluation valid = Evaluation.of(data.valid(), Temperature.apply(logits, temperature));
    return TrainingCards.ofClassifier(
        setting.directory(), recipe.body(), temperature, valid, facts(data));
  }

  private FerPlus faces(FerPlus data) throws IOException {
    if (origin.points().isEmpty()) {
      return data;
    }
    FacePlaces places = FacePlaces.read(origin.points().get());
    return recipe.aligned() ? places.align(data) : places.leaveOutCopies(data);
  }

  /** Trains nothing, and tells how fast it would go. */
  void profile(FerPlus data, PrintStream out) throws IOException {
    out.print(
        new ClassifierTrainer(recipe, data, setting, new TrainingListener() {})
            .profile(PROFILED_STEPS)
            .inWords());
  }

  /** The values to start with that are in a file of Keras. */
  static Map<String, float[]> read(Path file, Body body, PrintStream err) throws IOException {
    KerasWeights read = KerasWeights.read(file, body);
    err.printf(
        Locale.ROOT,
        "Of %s %d layers with %,d numbers are taken from '%s'; the head starts anew%n",
        body.title(),
        read.layers(),
        read.numbers(),
        file);
    return read.values();
  }

  private double write(Path directory, FerPlus data, ClassifierTrainer.Outcome outcome)
      throws IOException {
    Body body = recipe.body();
    ModelFiles exact = ModelFiles.exact(body, outcome.values(), data.valid());
    double difference = ExportCheck.largestDifference(outcome.logits(), exact.logits());
    check(difference, "The ONNX file of %s".formatted(body.title()), "the trained network");
    ModelFiles files = recipe.eightBits() ? ModelFiles.inEightBits(exact, data) : exact;
    double temperature = Temperature.fit(data.valid(), files.logits());
    float[] logits = Temperature.apply(files.logits(), temperature);
    Evaluation valid = Evaluation.of(data.valid(), logits);
    files.write(directory, temperature, valid, facts(data).exported());
    check(
        ExportCheck.largestDifference(directory, data.valid(), logits),
        "The classifier in '%s'".formatted(directory),
        "its file");
    return difference;
  }

  private static void check(double difference, String what, String other) throws IOException {
    if (!(difference <= ExportCheck.TOLERANCE)) {
      throw new IOException(
          "%s gives other probabilities than %s, by up to %s".formatted(what, other, difference));
    }
  }

  private TrainingFacts facts(FerPlus data) {
    int trainImages = data.train().size() - data.facts().extra();
    String known = data.facts().inWords();
    if (recipe.parts().isEmpty()) {
      return new TrainingFacts(
          command(recipe), trainImages, recipe.epochs(), origin.start() + recipe.inWords(), known);
    }
    List<Recipe> parts =
        recipe.parts().stream().flatMap(part -> Recipes.find(part).stream()).toList();
    Recipe first = parts.get(0);
    String commands =
        (first.aligned() ? aligning() : "")
            + parts.stream().map(part -> command(part) + "\n").collect(Collectors.joining())
            + command(recipe);
    return new TrainingFacts(
        commands,
        trainImages,
        first.epochs(),
        "each of the two from scratch by "
            + first.inWords()
            + (first.aligned() ? aligner() : "")
            + (recipe.epochs() > 0 ? trainedOn() : "")
            + recipe.correction().inWords(),
        known);
  }

  /** What came after the parts had been put together. */
  private String trainedOn() {
    return "; then the two together, behind the one that aligns, for %d epochs by %s"
        .formatted(recipe.epochs(), recipe.inWords());
  }

  /** What else there is to know of networks for aligned faces. */
  private static String aligner() {
    return "; the network that aligns, from the points that the same detector found, by "
        + AlignerRecipe.ALIGNER.inWords();
  }

  /** What comes before the training of networks for aligned faces. */
  private String aligning() {
    return "./emotion align ../shared/data/ferplus.zip --detector retinaface --report %s\n"
            .formatted(POINTS)
        + AlignerRun.command(setting)
        + " --points %s\n".formatted(POINTS);
  }

  private String command(Recipe trained) {
    return setting.command(trained.name(), trained.epochs())
        + origin.options()
        + (trained.needsPoints() && origin.points().isEmpty() ? " --points " + POINTS : "");
  }
}
