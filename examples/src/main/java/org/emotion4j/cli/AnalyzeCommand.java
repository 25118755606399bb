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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emotion4j.EmotionEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the faces in pictures and says what each expresses. */
@Command(
    name = "analyze",
    description = "Finds the faces in pictures and says what each one expresses.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "A file that cannot be read is reported, the others go on, and the exit code is 1.",
      "Output files appear whole, when all is done."
    })
final class AnalyzeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "Pictures (JPEG, PNG, WebP, BMP, TIFF, GIF), and folders of them.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--sample",
      description = "Take a portrait in the public domain, fetched with pip the first time.")
  private boolean sample;

  @Mixin private BackendChoice backends = new BackendChoice();

  @Mixin private DeviceChoice device = new DeviceChoice();

  @Option(
      names = "--min-face",
      paramLabel = "PX",
      description = "Leave out faces narrower or lower than this; 20 by default.")
  private Optional<Integer> minFace = Optional.empty();

  @Option(
      names = "--align",
      description =
          "Turn each face level before it is classified, where the detector reports both eyes.")
  private boolean align;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write pictures with boxes and labels to this folder, and with bars of valence and arousal"
              + " where --va is given.")
  private Optional<String> out = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE|-",
      description = "Write one JSON object a line for each picture; - is standard output.")
  private Optional<String> json = Optional.empty();

  @Option(
      names = "--csv",
      paramLabel = "FILE|-",
      description =
          "Write a table with one row for each face, and for each rejected box; - is standard output.")
  private Optional<String> csv = Optional.empty();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (inputs.isEmpty() && !sample) {
      throw new WrongUse("Name a picture or a folder of pictures, or give --sample");
    }
    if (json.isPresent() && json.equals(csv)) {
      throw new WrongUse("--json and --csv cannot both be written to '" + json.get() + "'");
    }
    EmotionEngine.Builder builder = device.apply(backends.apply(terminal.builders().get()));
    minFace.ifPresent(builder::minFaceSize);
    builder.alignFaces(align);
    try (Reports reports = open()) {
      Optional<Path> folder = out.map(AnnotatedPictures::prepare);
      PictureFiles files = PictureFiles.of(namedPictures());
      int exitCode = analyze(builder, files, folder, reports);
      reports.commit();
      return exitCode;
    }
  }

  private Reports open() throws IOException {
    return Reports.open(terminal, json, csv, backends.valenceArousal(), backends.rejectNonFaces());
  }

  private List<Path> namedPictures() {
    List<Path> named = new ArrayList<>();
    if (sample) {
      named.add(SamplePicture.standard(terminal).fetch());
    }
    named.addAll(inputs);
    return named;
  }

  private int analyze(
      EmotionEngine.Builder builder, PictureFiles files, Optional<Path> folder, Reports reports)
      throws IOException {
    files.problems().forEach(problem -> terminal.err().println("failed: " + problem));
    try (EmotionEngine engine = builder.build();
        Annotation annotation = annotation(folder, files.pictures())) {
      AnalysisRun run = new AnalysisRun(engine, annotation, reports);
      boolean bar = terminal.progress() && !terminal.colours(); // else the lines show it
      try (Progress progress = Progress.start(bar, "analyze", files.pictures().size())) {
        run.analyze(files.pictures(), progress);
      }
      run.printSummary(terminal);
      return run.failed() + files.problems().size() > 0 ? ExitCode.SOME_FAILED : ExitCode.FINE;
    }
  }

  private Annotation annotation(Optional<Path> folder, List<Path> pictures) {
    return folder
        .map(
            path ->
                Annotation.into(
                    new AnnotatedPictures(
                        path, terminal.builders().get().buildAnnotator(), pictures)))
        .orElseGet(Annotation::none);
  }
}
