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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.Image;
import org.emotion4j.cli.evaluate.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Classifies a folder of faces into the original project's result file. */
@Command(
    name = "submission",
    description = "Classifies a folder of faces into a result file: image_path,emotion.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Paths are relative to the folder. Lines end with CR LF."})
final class SubmissionCommand implements Callable<Integer> {

  private static final String LINE_END = "\r\n";

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "A folder of pictures that show one face each.")
  @SuppressWarnings("NullAway.Init") // picocli insists on it
  private Path folder;

  @Option(
      names = "--csv",
      required = true,
      paramLabel = "FILE|-",
      description = "The result file; - is standard output.")
  @SuppressWarnings("NullAway.Init")
  private String csv;

  @Mixin private ClassifierChoice backends = new ClassifierChoice();

  SubmissionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("'" + folder + "' is not a folder");
    }
    try (OutputFile file = OutputFile.open(csv, terminal)) {
      PictureFiles files = PictureFiles.of(List.of(folder));
      files.problems().forEach(problem -> terminal.err().println("failed: " + problem));
      file.writer().write("image_path,emotion" + LINE_END);
      Rows rows = new Rows(file.writer());
      boolean toTerminal = csv.equals(OutputFile.STANDARD_OUTPUT) && terminal.colours();
      int threads = Runtime.getRuntime().availableProcessors();
      try (EmotionClassifier classifier =
              backends.apply(terminal.builders().get()).buildClassifier();
          Progress progress =
              Progress.start(
                  terminal.progress() && !toTerminal, "submission", files.pictures().size())) {
        rows.progress = progress;
        new FaceBatches<>(classifier::classifyAll, threads)
            .answer(files.pictures(), Image::read, rows);
      }
      file.commit();
      if (!csv.equals(OutputFile.STANDARD_OUTPUT)) {
        terminal.out().println(rows.written + " faces classified into " + csv);
      }
      return rows.failed + files.problems().size() > 0 ? ExitCode.SOME_FAILED : ExitCode.FINE;
    }
  }

  /** Writes the rows. */
  private final class Rows implements FaceBatches.Sink<Path, EmotionScores> {

    private final Writer writer;
    private Progress progress = Progress.start(false, "", 0);
    private int written;
    private int failed;

    Rows(Writer writer) {
      this.writer = writer;
    }

    @Override
    public void success(Path picture, EmotionScores scores) throws IOException {
      String path = folder.relativize(picture).toString().replace('\\', '/');
      writer.write(Csv.row(List.of(path, scores.top().label())) + LINE_END);
      written++;
      progress.step();
    }

    @Override
    public void failure(Path picture, String error) {
      terminal.err().println("failed: " + error);
      failed++;
      progress.step();
    }
  }
}
