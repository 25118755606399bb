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
import java.util.stream.Stream;
import org.emotion4j.training.align.AlignerRecipe;
import org.emotion4j.training.classifier.Recipe;
import org.emotion4j.training.classifier.Recipes;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.keras.KerasWeights;
import org.emotion4j.training.loop.Setting;
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
      names = "--points",
      paramLabel = "FILE",
      description =
          "The points of the faces, for the recipes of aligned faces and for aligner: what 'emotion"
              + " align --report' wrote.")
  private @Nullable Path points;

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
      description =
          "Where checkpoint, metrics.csv, TensorBoard's events and the model card go: runs/RECIPE.")
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
      System.out.printf(
          "%-21s %s (%d epochs)%n",
          AlignerRecipe.ALIGNER.name(),
          AlignerRecipe.ALIGNER.purpose(),
          AlignerRecipe.ALIGNER.epochs());
      return 0;
    }
    TrainingRun run = chosenRun();
    if (profile) {
      profile(run);
      return 0;
    }
    FerPlus faces = readFaces();
    TrainingProgress progress = new TrainingProgress(System.err, run.epochs());
    try {
      run.train(faces, resume, System.out, System.err, progress);
    } finally {
      progress.end();
    }
    return 0;
  }

  private void profile(TrainingRun run) throws IOException {
    if (run instanceof ClassifierRun classifier) {
      classifier.profile(readFaces(), System.out);
    } else {
      throw wrongUse("Only trainings of classifiers can be profiled, not '" + recipe + "'");
    }
  }

  private TrainingRun chosenRun() throws IOException {
    if (recipe == null) {
      throw wrongUse("Name a recipe; --list tells which there are");
    }
    checkNumbers();
    Optional<CheckerRecipe> checker = CheckerRecipes.find(recipe);
    if (checker.isPresent()) {
      return checkerRun(checker.get());
    }
    if (photos != null) {
      throw wrongUse("Only the recipes non-face... learn from photos, not '" + recipe + "'");
    }
    if (recipe.equals(AlignerRecipe.ALIGNER.name())) {
      return alignerRun();
    }
    Optional<RegressionRecipe> regression = RegressionRecipes.find(recipe);
    if (points != null && regression.isPresent()) {
      throw wrongUse("'" + recipe + "' learns from faces as they are, without --points");
    }
    return regression.isPresent() ? regressionRun(regression.get()) : classifierRun(recipe);
  }

  private TrainingRun checkerRun(CheckerRecipe named) {
    if (start != null || weights != null) {
      throw wrongUse("Recipes like '" + recipe + "' start by chance, not from a file");
    }
    CheckerRecipe chosen = epochs == null ? named : named.withEpochs(epochs);
    if (export != null && chosen.classes() != CheckerClasses.EMOTIONS) {
      throw wrongUse("No backend runs a network of the recipe '" + chosen.name() + "'");
    }
    return new CheckerRun(
        chosen, photosPath(), origin(), setting(chosen.name()), Optional.ofNullable(export));
  }

  private TrainingRun alignerRun() {
    if (points == null) {
      throw wrongUse("Name the points of the faces with --points; 'emotion align' finds them");
    }
    if (start != null || weights != null || export != null) {
      throw wrongUse(
          "The recipe aligner starts by chance, and its network is a part of others: leave --start,"
              + " --weights and --export out");
    }
    AlignerRecipe named = AlignerRecipe.ALIGNER;
    return new AlignerRun(
        epochs == null ? named : named.withEpochs(epochs), points, setting(named.name()));
  }

  private TrainingRun regressionRun(RegressionRecipe named) {
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
    return new RegressionRun(
        chosen,
        Optional.ofNullable(start),
        origin(),
        setting(chosen.name()),
        Optional.ofNullable(export));
  }

  private TrainingRun classifierRun(String name) throws IOException {
    if (start != null) {
      throw wrongUse("Only regressors start from a classifier, not '" + name + "'");
    }
    Recipe found =
        Recipes.find(name)
            .orElseThrow(
                () -> wrongUse("There is no recipe '%s'; there are %s".formatted(name, names())));
    if (weights != null && !KerasWeights.fit(found.body())) {
      throw wrongUse(
          "Only recipes of MobileNet v1 start from --weights, not '" + found.name() + "'");
    }
    if (found.needsPoints() != (points != null)) {
      throw wrongUse(
          found.needsPoints()
              ? "'%s' is for aligned faces: name their points with --points; 'emotion align' finds them"
                  .formatted(found.name())
              : "'%s' learns from faces as they are, without --points".formatted(found.name()));
    }
    if (found.needsPoints() && !extra.isEmpty()) {
      throw wrongUse("The points are of the faces in --data alone: leave --extra out");
    }
    Recipe chosen = epochs == null ? found : found.withEpochs(epochs);
    Map<String, float[]> given =
        weights == null ? Map.of() : ClassifierRun.read(weights, chosen.body(), System.err);
    return new ClassifierRun(
        chosen, origin(), given, setting(chosen.name()), Optional.ofNullable(export));
  }

  private Origin origin() {
    return new Origin(
        Optional.ofNullable(data),
        extra,
        extraWeight,
        Optional.ofNullable(weights),
        Optional.ofNullable(points));
  }

  private Setting setting(String name) {
    Path directory = Optional.ofNullable(out).orElse(Path.of("runs", name));
    return new Setting(seed, threads, measuredEvery, directory);
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
                Stream.concat(
                    CheckerRecipes.all().stream().map(CheckerRecipe::name),
                    Stream.of(AlignerRecipe.ALIGNER.name()))))
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
