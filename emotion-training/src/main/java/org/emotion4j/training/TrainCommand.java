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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.export.ExportCheck;
import org.emotion4j.training.export.ModelFiles;
import org.emotion4j.training.export.TrainingFacts;
import org.emotion4j.training.keras.KerasWeights;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.nonface.CheckerClasses;
import org.emotion4j.training.nonface.CheckerRecipe;
import org.emotion4j.training.nonface.CheckerRecipes;
import org.emotion4j.training.regression.Axes;
import org.emotion4j.training.regression.RegressionRecipe;
import org.emotion4j.training.regression.RegressionRecipes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code train}. */
@Command(
    name = "emotion train",
    description = "Trains a network on FER+.",
    mixinStandardHelpOptions = true,
    versionProvider = TrainCommand.Version.class,
    sortOptions = false)
public final class TrainCommand implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int PROFILED_STEPS = 40;
  private static final Path USUAL_DATA = Path.of("..", "shared", "data", "ferplus.zip");
  private static final Path USUAL_PHOTOS = Path.of("..", "shared", "data", "detection");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "RECIPE",
      description = "What to train; --list tells which recipes there are.")
  private @Nullable String recipe;

  @Option(names = "--list", description = "List the recipes.")
  private boolean list;

  @Option(
      names = "--data",
      paramLabel = "ZIP|DIR",
      description =
          "Faces with labels.csv and the votes of FER+; ../shared/data/ferplus.zip if that is there.")
  private @Nullable Path data;

  @Option(
      names = "--extra",
      paramLabel = "ZIP|DIR",
      description =
          "More faces to learn from, of any size, with labels.csv: file and label, one person's"
              + " each. May be given several times.")
  private List<Path> extra = List.of();

  @Option(
      names = "--extra-weight",
      paramLabel = "W",
      defaultValue = "0.5",
      description = "How much such a face counts beside one of FER+: ${DEFAULT-VALUE}.")
  private double extraWeight;

  @Option(
      names = "--non-faces",
      paramLabel = "DIR",
      description =
          "Folders with photos in 'images' and their faces in boxes.csv, or without any, for the"
              + " recipes non-face...; ../shared/data/detection if that is there.")
  private @Nullable Path photos;

  @Option(names = "--epochs", paramLabel = "N", description = "How often all faces are shown.")
  private @Nullable Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance starts: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads compute: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--measure-every",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Measure after every so many epochs and at the end: ${DEFAULT-VALUE}. It takes a fifth of"
              + " the time of a small network.")
  private int measuredEvery;

  @Option(names = "--resume", description = "Go on from the last checkpoint in --out.")
  private boolean resume;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where checkpoint, metrics.csv and TensorBoard's events go: runs/RECIPE.")
  private @Nullable Path out;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Where the trained network's files and its model card go.")
  private @Nullable Path export;

  @Option(
      names = "--profile",
      description =
          "Train nothing; tell how fast the recipe of a classifier goes and where the time goes.")
  private boolean profile;

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description = "The ONNX file of the classifier that a regressor is made of: the shipped one.")
  private @Nullable Path start;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "Start from the weights in a file of Keras (HDF5), for the mobilenet recipes: for MobileNet"
              + " 0.25 that of ImageNet is mobilenet_2_5_128_tf_no_top.h5, for 1.0"
              + " mobilenet_1_0_128_tf_no_top.h5. The head starts anew.")
  private @Nullable Path weights;

  /**
   * Runs the command and ends the JVM with its exit code: 0 fine, 1 failed, 2 wrong use.
   *
   * @param arguments its arguments
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the command. */
  static int run(String... arguments) {
    return new CommandLine(new TrainCommand())
        .setExecutionExceptionHandler(
            (exception, commandLine, parsed) -> {
              commandLine.getErr().println("emotion train: " + messageOf(exception));
              return FAILED;
            })
        .execute(arguments);
  }

  private static String messageOf(Exception exception) {
    return exception.getMessage() == null ? exception.toString() : exception.getMessage();
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      for (Recipe known : Recipes.all()) {
        System.out.printf(
            Locale.ROOT,
            "%-21s %s (%,d parameters, %.1f million multiply-adds, %d epochs)%n",
            known.name(),
            known.purpose(),
            known.body().parameters(),
            known.body().multiplyAdds() / 1e6,
            known.epochs());
      }
      for (RegressionRecipe known : RegressionRecipes.all()) {
        System.out.printf(
            "%-21s %s (from the classifier, %d epochs)%n",
            known.name(), known.purpose(), known.epochs());
      }
      for (CheckerRecipe known : CheckerRecipes.all()) {
        System.out.printf("%-12s %s (%d epochs)%n", known.name(), known.purpose(), known.epochs());
      }
      return 0;
    }
    Optional<CheckerRecipe> checker = Optional.ofNullable(recipe).flatMap(CheckerRecipes::find);
    if (checker.isPresent()) {
      trainChecker(checker.get());
      return 0;
    }
    if (photos != null) {
      throw wrongUse("Only the recipes non-face... learn from photos, not '" + recipe + "'");
    }
    Optional<RegressionRecipe> regression =
        Optional.ofNullable(recipe).flatMap(RegressionRecipes::find);
    if (regression.isPresent()) {
      trainRegressor(regression.get());
    } else {
      train(chosenRecipe());
    }
    return 0;
  }

  private void trainChecker(CheckerRecipe named) throws IOException {
    checkNumbers();
    if (start != null || weights != null) {
      throw wrongUse("Recipes like '" + recipe + "' start by chance, not from a file");
    }
    CheckerRecipe chosen = epochs == null ? named : named.withEpochs(epochs);
    if (export != null && chosen.classes() != CheckerClasses.EMOTIONS) {
      throw wrongUse("No backend runs a network of the recipe '" + chosen.name() + "'");
    }
    CheckerRun run =
        new CheckerRun(chosen, photosPath(), setting(chosen.name()), Optional.ofNullable(export));
    TrainingProgress progress = new TrainingProgress(System.err, chosen.epochs());
    try {
      run.train(readFaces(), resume, System.out, System.err, progress);
    } finally {
      progress.end();
    }
  }

  private void trainRegressor(RegressionRecipe named) throws IOException {
    checkNumbers();
    if (weights != null) {
      throw wrongUse("Regressors start from a classifier (--start), not from --weights");
    }
    if (epochs != null && epochs <= named.headEpochs()) {
      throw wrongUse(
          "'%s' trains %d epochs the head alone, so --epochs must be more, not %d"
              .formatted(named.name(), named.headEpochs(), epochs));
    }
    RegressionRecipe chosen = epochs == null ? named : named.withEpochs(epochs);
    if (export != null && chosen.axes() != Axes.BOTH) {
      throw wrongUse("Only a network of both axes is a model, not '" + chosen.name() + "' alone");
    }
    RegressionRun run =
        new RegressionRun(
            chosen,
            Optional.ofNullable(start),
            setting(chosen.name()),
            Optional.ofNullable(export));
    TrainingProgress progress = new TrainingProgress(System.err, chosen.epochs());
    try {
      run.train(readFaces(), resume, System.out, System.err, progress);
    } finally {
      progress.end();
    }
  }

  private Setting setting(String name) {
    Path directory = Optional.ofNullable(out).orElse(Path.of("runs", name));
    return new Setting(seed, threads, measuredEvery, directory);
  }

  private void train(Recipe chosen) throws IOException {
    Setting setting = setting(chosen.name());
    Map<String, float[]> given = weights == null ? Map.of() : read(weights, chosen.body());
    FerPlus faces = readFaces();
    if (profile) {
      System.out.print(
          new Trainer(chosen, faces, setting, new TrainingListener() {})
              .profile(PROFILED_STEPS)
              .inWords());
      return;
    }
    System.err.printf(
        "Training %s on %,d faces, %d epochs; checkpoint and metrics go to %s%n",
        chosen.name(), faces.train().size(), chosen.epochs(), setting.directory());
    Trainer.Outcome outcome = train(chosen, faces, given, setting);
    System.out.printf(
        Locale.ROOT,
        "%s: accuracy %.4f over nine classes, %.4f over eight (plurality), %.4f over eight (majority)%n",
        chosen.name(),
        outcome.valid().accuracy(),
        outcome.valid().plurality(),
        outcome.valid().majority());
    if (export != null) {
      export(export, chosen, faces, outcome);
    }
  }

  private void export(Path directory, Recipe chosen, FerPlus faces, Trainer.Outcome outcome)
      throws IOException {
    double temperature = Temperature.fit(faces.valid(), outcome.logits());
    float[] logits = Temperature.apply(outcome.logits(), temperature);
    Evaluation valid = Evaluation.of(faces.valid(), logits);
    ModelFiles.write(
        directory, chosen.body(), outcome.values(), temperature, valid, facts(chosen, faces));
    double difference = ExportCheck.largestDifference(directory, faces.valid(), logits);
    if (!(difference <= ExportCheck.TOLERANCE)) {
      throw new IOException(
          "The files in '%s' give other probabilities than the trained network, by up to %s"
              .formatted(directory, difference));
    }
    System.err.printf(
        Locale.ROOT,
        "The model is in %s; its probabilities are the trained network's within %.1g%n",
        directory,
        difference);
  }

  private Trainer.Outcome train(
      Recipe chosen, FerPlus faces, Map<String, float[]> given, Setting setting)
      throws IOException {
    TrainingProgress progress = new TrainingProgress(System.err, chosen.epochs());
    Trainer trainer = new Trainer(chosen, faces, setting, progress);
    if (!given.isEmpty()) {
      trainer.startingFrom(given);
    }
    try {
      return trainer.run(resume);
    } finally {
      progress.end();
    }
  }

  private static Map<String, float[]> read(Path file, Body body) throws IOException {
    KerasWeights read = KerasWeights.read(file, body);
    System.err.printf(
        Locale.ROOT,
        "Of %s %d layers with %,d numbers are taken from '%s'; the head starts anew%n",
        body.title(),
        read.layers(),
        read.numbers(),
        file);
    return read.values();
  }

  private TrainingFacts facts(Recipe chosen, FerPlus faces) {
    int trainImages = faces.train().size() - faces.facts().extra();
    String data = faces.facts().inWords();
    if (chosen.parts().isEmpty()) {
      String command = command(chosen) + " --export exported";
      return new TrainingFacts(
          command, trainImages, chosen.epochs(), origin() + chosen.inWords(), data);
    }
    List<Recipe> parts =
        chosen.parts().stream().map(part -> Recipes.find(part).orElseThrow()).toList();
    String commands =
        parts.stream().map(part -> command(part) + "\n").collect(Collectors.joining())
            + "./emotion train %s --export exported".formatted(chosen.name());
    Recipe first = parts.get(0);
    return new TrainingFacts(
        commands,
        trainImages,
        first.epochs(),
        "each of the two from scratch by " + first.inWords() + chosen.correction().inWords(),
        data);
  }

  /** What the network was before it was trained. */
  private String origin() {
    return weights == null
        ? "from scratch, "
        : "from the weights in '%s', whose terms hold for these too, with a new head, "
            .formatted(weights.getFileName());
  }

  private String command(Recipe recipe) {
    return "./emotion train %s --seed %d --threads %d --epochs %d"
            .formatted(recipe.name(), seed, threads, recipe.epochs())
        + (weights == null ? "" : " --weights " + weights.getFileName())
        + (extra.isEmpty() ? "" : extraOptions());
  }

  /** Without the folders they are in, which are nobody else's. */
  private String extraOptions() {
    return extra.stream()
            .map(file -> " --extra " + file.getFileName())
            .collect(Collectors.joining())
        + " --extra-weight "
        + extraWeight;
  }

  private Recipe chosenRecipe() {
    if (recipe == null) {
      throw wrongUse("Name a recipe; --list tells which there are");
    }
    checkNumbers();
    if (start != null) {
      throw wrongUse("Only regressors start from a classifier, not '" + recipe + "'");
    }
    Recipe found =
        Recipes.find(recipe)
            .orElseThrow(
                () -> wrongUse("There is no recipe '%s'; there are %s".formatted(recipe, names())));
    if (weights != null && !KerasWeights.fit(found.body())) {
      throw wrongUse(
          "Only recipes of MobileNet v1 start from --weights, not '" + found.name() + "'");
    }
    return epochs == null ? found : found.withEpochs(epochs);
  }

  private void checkNumbers() {
    if (threads < 1) {
      throw wrongUse("--threads must be at least 1, not " + threads);
    }
    if (measuredEvery < 1) {
      throw wrongUse("--measure-every must be at least 1, not " + measuredEvery);
    }
    if (epochs != null && epochs < 1) {
      throw wrongUse("--epochs must be at least 1, not " + epochs);
    }
    if (!(extraWeight > 0) || Double.isInfinite(extraWeight)) {
      throw wrongUse("--extra-weight must be a positive number, not " + extraWeight);
    }
  }

  private FerPlus readFaces() throws IOException {
    FerPlus faces = FerPlus.read(dataPath());
    for (Path more : extra) {
      faces = faces.withExtra(more, extraWeight);
    }
    String facts = faces.facts().inWords();
    if (!facts.isEmpty()) {
      System.err.println(facts);
    }
    return faces;
  }

  private static List<String> names() {
    return Stream.concat(
            Recipes.all().stream().map(Recipe::name),
            Stream.concat(
                RegressionRecipes.all().stream().map(RegressionRecipe::name),
                CheckerRecipes.all().stream().map(CheckerRecipe::name)))
        .toList();
  }

  private Path photosPath() {
    if (photos != null) {
      return photos;
    }
    if (Files.exists(USUAL_PHOTOS)) {
      return USUAL_PHOTOS;
    }
    throw wrongUse(
        "Name the photos with --non-faces: some with marked faces and some without any (see the model card)");
  }

  private Path dataPath() {
    if (data != null) {
      return data;
    }
    if (Files.exists(USUAL_DATA)) {
      return USUAL_DATA;
    }
    throw wrongUse(
        "Name the training data with --data: FER2013's faces with the votes of FER+ (see the model card)");
  }

  private ParameterException wrongUse(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }

  /** The library's version. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = TrainCommand.class.getPackage().getImplementationVersion();
      return new String[] {"emotion4j " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
