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
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.Image;
import org.emotion4j.cli.evaluate.Classes;
import org.emotion4j.cli.evaluate.Evaluation;
import org.emotion4j.cli.evaluate.EvaluationReport;
import org.emotion4j.cli.evaluate.LabelledFace;
import org.emotion4j.cli.evaluate.LabelledFaces;
import org.emotion4j.cli.evaluate.LabelsException;
import org.emotion4j.cli.evaluate.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a classifier on labelled faces. */
@Command(
    name = "evaluate",
    description = "Measures a classifier on labelled pictures of faces.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "labels.csv has the columns file and label, and may have split and the votes v_anger,",
      "v_contempt, ... v_uncertain, v_non_face. Pictures labelled non_face never count;",
      "with 8 classes those labelled uncertain do not either, and the likeliest of the eight",
      "named emotions is the classifier's answer."
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
      defaultValue = "8",
      description = "Eight named emotions, or uncertain too; ${DEFAULT-VALUE} by default.")
  private int classes;

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
      names = "--json",
      paramLabel = "FILE|-",
      description = "Write the figures as JSON; - is standard output.")
  private Optional<String> json = Optional.empty();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Classes named = Classes.of(classes);
    Optional<OutputFile> file = json.map(target -> OutputFile.open(target, terminal));
    try (LabelledFaces faces = LabelledFaces.open(data)) {
      List<LabelledFace> chosen = faces.choose(split, named, protocol);
      Sink sink = new Sink(new Evaluation(named));
      EvaluationReport report = measure(faces, chosen, sink);
      if (file.isPresent()) {
        file.get().writer().write(report.asJson() + "\n");
        file.get().commit();
      }
      if (!json.equals(Optional.of(OutputFile.STANDARD_OUTPUT))) {
        terminal.out().print(report.asText());
        terminal.out().flush();
      }
      return sink.failed > 0 ? ExitCode.SOME_FAILED : ExitCode.FINE;
    } catch (LabelsException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    } finally {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }

  private EvaluationReport measure(LabelledFaces faces, List<LabelledFace> chosen, Sink sink)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (EmotionClassifier classifier =
            backends.apply(terminal.builders().get()).buildClassifier();
        Progress progress = Progress.start(terminal.progress(), "evaluate", chosen.size())) {
      sink.progress = progress;
      long start = System.nanoTime();
      new FaceBatches(classifier, threads)
          .classify(chosen, face -> Image.decode(faces.read(face)), sink);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new EvaluationReport(sink.evaluation, protocol, classifier.info(), seconds);
    }
  }

  /** Counts right and wrong answers. */
  private final class Sink implements FaceBatches.Sink<LabelledFace> {

    private final Evaluation evaluation;
    private Progress progress = Progress.start(false, "", 0);
    private int failed;

    Sink(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public void success(LabelledFace face, EmotionScores scores) {
      evaluation.add(face, scores);
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
