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
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.cli.clean.CleanReport;
import org.emotion4j.cli.clean.FaceCheck;
import org.emotion4j.cli.clean.Sight;
import org.emotion4j.cli.evaluate.LabelledFace;
import org.emotion4j.cli.evaluate.LabelledFaces;
import org.emotion4j.cli.evaluate.LabelledFaces.Change;
import org.emotion4j.cli.evaluate.LabelledFaces.Copying;
import org.emotion4j.cli.evaluate.LabelsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for a face in each picture of a training data set, and copies those that show one. */
@Command(
    name = "clean",
    description = "Finds pictures without a face among labelled ones, and copies the others.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Each picture is made 192 pixels wide, with a gray margin of 64 around it. A face is one",
      "whose box covers half of the picture's middle quarter. With several detectors a picture",
      "is left out only if none of them finds a face.",
      "The report has for each picture and detector: face (1 or 0), score, cover (0 to 1).",
      "'emotion train --data' takes the copy as it is."
    })
final class CleanCommand implements Callable<Integer> {

  private static final String TRAIN = "train";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DATA",
      description = "A folder, or a ZIP file, with labels.csv and the pictures it names.")
  @SuppressWarnings("NullAway.Init") // picocli insists on it
  private Path data;

  @Option(
      names = "--detector",
      required = true,
      split = ",",
      paramLabel = "ID",
      description = "Face detectors, such as retinaface,blazeface; 'emotion backends' lists them.")
  private List<String> detectors = List.of();

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description =
          "The pictures to look at; others are copied as they are, for figures of before and after"
              + " are measured on the same ones. By default train, or all where there is none.")
  private Optional<String> split = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE|-",
      description = "Write what was seen in each picture as CSV; - is standard output.")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "ZIP|DIR",
      description = "Write a copy of the data set without the pictures in which no face was found.")
  private Optional<Path> out = Optional.empty();

  CleanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<OutputFile> file = report.map(target -> OutputFile.open(target, terminal));
    try (LabelledFaces faces = LabelledFaces.open(data)) {
      Optional<Copying> copying =
          out.isPresent() ? Optional.of(faces.copyTo(out.get())) : Optional.empty();
      List<LabelledFace> chosen = choose(faces.all());
      Seen seen = look(faces, chosen, file);
      if (file.isPresent()) {
        file.get().commit();
      }
      if (copying.isPresent()) {
        copying.get().write(seen.without, Change.NONE);
      }
      if (!report.equals(Optional.of(OutputFile.STANDARD_OUTPUT))) {
        terminal.out().print(seen.counts.asText());
        out.ifPresent(
            target ->
                terminal
                    .out()
                    .println(
                        "%d of %d pictures are in %s"
                            .formatted(
                                faces.all().size() - seen.without.size(),
                                faces.all().size(),
                                target)));
        terminal.out().flush();
      }
      return seen.failed > 0 ? ExitCode.SOME_FAILED : ExitCode.FINE;
    } catch (LabelsException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    } finally {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }

  private List<LabelledFace> choose(List<LabelledFace> all) {
    boolean hasTrain = all.stream().anyMatch(face -> face.split().equals(TRAIN));
    Optional<String> name = split.or(() -> hasTrain ? Optional.of(TRAIN) : Optional.empty());
    List<LabelledFace> chosen =
        all.stream().filter(face -> name.isEmpty() || name.get().equals(face.split())).toList();
    if (chosen.isEmpty()) {
      throw new WrongUse(
          "'%s' has no pictures%s"
              .formatted(data, name.map(text -> " of the split '" + text + "'").orElse("")));
    }
    return chosen;
  }

  private Seen look(LabelledFaces faces, List<LabelledFace> chosen, Optional<OutputFile> file)
      throws IOException {
    List<FaceDetector> made = new ArrayList<>();
    try {
      for (String id : new LinkedHashSet<>(detectors)) {
        made.add(terminal.builders().get().detector(id).buildDetector());
      }
      int threads = Runtime.getRuntime().availableProcessors();
      try (Progress progress = Progress.start(terminal.progress(), "clean", chosen.size())) {
        List<String> ids = made.stream().map(detector -> detector.info().id()).toList();
        Writer writer = file.map(OutputFile::writer).orElseGet(Writer::nullWriter);
        Seen seen = new Seen(new CleanReport(ids), writer, progress);
        seen.counts.writeHead(writer);
        new FaceBatches<>(new FaceCheck(made)::lookAtAll, threads)
            .answer(chosen, face -> Image.decode(faces.read(face)), seen);
        return seen;
      }
    } finally {
      close(made);
    }
  }

  /** All of them, whatever one of them has to say of it. */
  private static void close(List<FaceDetector> detectors) {
    Optional<EmotionException> problem = Optional.empty();
    for (FaceDetector detector : detectors) {
      try {
        detector.close();
      } catch (EmotionException e) {
        problem = Optional.of(e);
      }
    }
    if (problem.isPresent()) {
      throw problem.get();
    }
  }

  /** Collects what was seen. */
  private final class Seen implements FaceBatches.Sink<LabelledFace, List<Sight>> {

    private final CleanReport counts;
    private final Writer writer;
    private final Progress progress;
    private final Set<LabelledFace> without = new HashSet<>();
    private int failed;

    Seen(CleanReport counts, Writer writer, Progress progress) {
      this.counts = counts;
      this.writer = writer;
      this.progress = progress;
    }

    @Override
    public void success(LabelledFace face, List<Sight> sights) throws IOException {
      counts.add(face, sights, writer);
      if (!CleanReport.isFace(sights)) {
        without.add(face);
      }
      progress.step();
    }

    @Override
    public void failure(LabelledFace face, String error) {
      terminal.err().println("failed: '" + face.file() + "': " + error);
      without.add(face); // nobody can learn from it
      failed++;
      progress.step();
    }
  }
}
