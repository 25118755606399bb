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
package org.emotion4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.cli.evaluate.Classes;
import org.emotion4j.cli.evaluate.Evaluation;
import org.emotion4j.cli.evaluate.EvaluationReport;
import org.emotion4j.cli.evaluate.LabelledFace;
import org.emotion4j.cli.evaluate.LabelledFaces;
import org.emotion4j.cli.evaluate.LabelsException;
import org.emotion4j.cli.evaluate.PointLabels;
import org.emotion4j.cli.evaluate.Protocol;
import org.emotion4j.cli.evaluate.RegressionReport;
import org.emotion4j.models.metrics.PlaneAgreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a classifier or a regressor on labelled faces. */
@Command(
    name = "evaluate",
    description =
        "Measures a classifier, or a valence-arousal regressor, on labelled pictures of faces.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "labels.csv has the columns file and label, and may have split and the votes v_anger,",
      "v_contempt, ... v_uncertain, v_non_face. Pictures labelled non_face never count;",
      "with 8 classes those labelled uncertain do not either, and the likeliest of the eight",
      "named emotions is the classifier's answer.",
      "A regressor is held against the columns valence and arousal where labels.csv has them,",
      "else against the centre of each label. The sign agreement is over labels other than 0;",
      "the inverse transform answers the nearest of the nine centres."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "A folder, or a ZIP file, with labels.csv and the pictures it names.")
  @SuppressWarnings("NullAway.Init") // picocli insists on it
  private Path data;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "Only the pictures of this split, for instance valid.")
  private Optional<String> split = Optional.empty();

  @Option(
      names = "--classes",
      paramLabel = "8|9",
      description =
          "Eight named emotions, or uncertain too; 8 by default for classifiers, 9 for regressors.")
  private Optional<Integer> classes = Optional.empty();

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      defaultValue = "plurality",
      description =
          "plurality: all pictures; majority: those whose top label has more than half of the"
              + " votes. ${DEFAULT-VALUE} by default.")
  @SuppressWarnings("NullAway.Init")
  private Protocol protocol;

  @Mixin private ClassifierChoice backends = new ClassifierChoice();

  @Option(
      names = "--regressor",
      paramLabel = "ID",
      description = "Measure this valence-arousal regressor instead of a classifier.")
  private Optional<String> regressor = Optional.empty();

  @Option(
      names = "--label-limit",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Where the scale of the columns valence and arousal ends: it is stretched to 4.5."
              + " ${DEFAULT-VALUE} by default.")
  private double labelLimit;

  @Option(
      names = "--json",
      paramLabel = "FILE|-",
      description = "Write the figures as JSON; - is standard output.")
  private Optional<String> json = Optional.empty();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!(labelLimit > 0) || Double.isInfinite(labelLimit)) {
      throw new WrongUse("--label-limit must be a positive number, not " + labelLimit);
    }
    if (regressor.isPresent() && backends.isNamed()) {
      throw new WrongUse("Name --classifier or --regressor, not both: one of them is measured");
    }
    Classes named = classesThatCount();
    Optional<OutputFile> file = json.map(target -> OutputFile.open(target, terminal));
    try (LabelledFaces faces = LabelledFaces.open(data)) {
      List<LabelledFace> chosen = faces.choose(split, named, protocol);
      Report report =
          regressor.isPresent()
              ? measureRegressor(regressor.get(), faces, chosen)
              : measureClassifier(named, faces, chosen);
      if (file.isPresent()) {
        file.get().writer().write(report.json() + "\n");
        file.get().commit();
      }
      if (!json.equals(Optional.of(OutputFile.STANDARD_OUTPUT))) {
        terminal.out().print(report.text());
        terminal.out().flush();
      }
      return report.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.FINE;
    } catch (LabelsException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    } finally {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }

  private Classes classesThatCount() {
    try {
      return Classes.of(classes.orElse(regressor.isPresent() ? 9 : 8));
    } catch (LabelsException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }

  /** What is printed and written. */
  private record Report(String text, String json, int failed) {}

  private Report measureClassifier(Classes named, LabelledFaces faces, List<LabelledFace> chosen)
      throws IOException {
    try (EmotionClassifier classifier =
        backends.apply(terminal.builders().get()).buildClassifier()) {
      Evaluation evaluation = new Evaluation(named);
      Run run = run(faces, chosen, classifier::classifyAll, evaluation::add);
      EvaluationReport report =
          new EvaluationReport(evaluation, protocol, classifier.info(), run.seconds());
      return new Report(report.asText(), report.asJson(), run.failed());
    }
  }

  private Report measureRegressor(String id, LabelledFaces faces, List<LabelledFace> chosen)
      throws IOException {
    PointLabels labels = PointLabels.of(chosen, labelLimit);
    try (ValenceArousalRegressor estimating =
        backends.apply(terminal.builders().get()).regressor(id).buildRegressor()) {
      PlaneAgreement agreement = new PlaneAgreement();
      Run run =
          run(
              faces,
              chosen,
              estimating::estimateAll,
              (face, point) -> agreement.add(face.label().orElseThrow(), labels.of(face), point));
      RegressionReport report =
          new RegressionReport(agreement, labels, protocol, estimating.info(), run.seconds());
      return new Report(report.asText(), report.asJson(), run.failed());
    }
  }

  /** How a run went. */
  private record Run(double seconds, int failed) {}

  private <A> Run run(
      LabelledFaces faces,
      List<LabelledFace> chosen,
      Function<List<FaceCrop>, List<A>> backend,
      BiConsumer<LabelledFace, A> count)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (Progress progress = Progress.start(terminal.progress(), "evaluate", chosen.size())) {
      Sink<A> sink = new Sink<>(count, progress);
      long start = System.nanoTime();
      new FaceBatches<>(backend, threads)
          .answer(chosen, face -> Image.decode(faces.read(face)), sink);
      return new Run((System.nanoTime() - start) / 1e9, sink.failed);
    }
  }

  /** Counts answers. */
  private final class Sink<A> implements FaceBatches.Sink<LabelledFace, A> {

    private final BiConsumer<LabelledFace, A> count;
    private final Progress progress;
    private int failed;

    Sink(BiConsumer<LabelledFace, A> count, Progress progress) {
      this.count = count;
      this.progress = progress;
    }

    @Override
    public void success(LabelledFace face, A answer) {
      count.accept(face, answer);
      progress.step();
    }

    @Override
    public void failure(LabelledFace face, String error) {
      terminal.err().println("failed: '" + face.file() + "': " + error);
      failed++;
      progress.step();
    }
  }
}
