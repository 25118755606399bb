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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmarks;
import org.emotion4j.cli.align.AlignedFaces;
import org.emotion4j.cli.align.FacePoints;
import org.emotion4j.cli.evaluate.LabelledFace;
import org.emotion4j.cli.evaluate.LabelledFaces;
import org.emotion4j.cli.evaluate.LabelledFaces.Copying;
import org.emotion4j.cli.evaluate.LabelsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the faces of a data set to a standard size and place by their landmarks. */
@Command(
    name = "align",
    description = "Brings labelled faces to one size and place by their eyes, nose and mouth.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Each picture is made 192 pixels wide, with a gray margin of 64 around it, and the face in its",
      "middle is looked for. The similarity that brings its points nearest to those of a standard",
      "face decides its size, turn and place; the mean face of FER+ stays as it is. A picture in",
      "which no points are found stays as it is. All splits are aligned.",
      "'emotion train --data' and 'emotion evaluate --data' take the copy as it is."
    })
final class AlignCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DATA",
      description = "A folder, or a ZIP file, with labels.csv and the pictures it names.")
  @SuppressWarnings("NullAway.Init") // picocli insists on it
  private Path data;

  @Option(
      names = "--detector",
      required = true,
      paramLabel = "ID",
      description = "A face detector that reports both eyes, such as retinaface.")
  @SuppressWarnings("NullAway.Init") // picocli insists on it
  private String detector;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "48",
      description = "Width and height of the pictures that are made: ${DEFAULT-VALUE}.")
  private int size;

  @Option(
      names = "--mask",
      description = "Make what lies outside an ellipse around the face middle gray.")
  private boolean mask;

  @Option(
      names = "--report",
      paramLabel = "FILE|-",
      description = "Write the points of each face as CSV; - is standard output.")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "ZIP|DIR",
      description = "Write a copy of the data set with aligned gray pictures.")
  private Optional<Path> out = Optional.empty();

  AlignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (size < 8 || size > 4096) {
      throw new WrongUse("--size must be from 8 to 4096, not " + size);
    }
    Optional<OutputFile> file = report.map(target -> OutputFile.open(target, terminal));
    try (LabelledFaces faces = LabelledFaces.open(data)) {
      Optional<Copying> copying =
          out.isPresent() ? Optional.of(faces.copyTo(out.get())) : Optional.empty();
      Found found = find(faces, file);
      if (file.isPresent()) {
        file.get().commit();
      }
      if (copying.isPresent()) {
        copying.get().write(found.broken, found.aligned);
      }
      if (!report.equals(Optional.of(OutputFile.STANDARD_OUTPUT))) {
        terminal
            .out()
            .println(
                "%d of %d faces are aligned, the others stay as they are%s"
                    .formatted(
                        found.aligned.count(),
                        faces.all().size() - found.broken.size(),
                        out.map(target -> "; all are in " + target).orElse("")));
        terminal.out().flush();
      }
      return found.broken.isEmpty() ? ExitCode.FINE : ExitCode.SOME_FAILED;
    } catch (LabelsException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    } finally {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }

  private Found find(LabelledFaces faces, Optional<OutputFile> file) throws IOException {
    List<LabelledFace> all = faces.all();
    try (FaceDetector made = terminal.builders().get().detector(detector).buildDetector();
        Progress progress = Progress.start(terminal.progress(), "align", all.size())) {
      Writer writer = file.map(OutputFile::writer).orElseGet(Writer::nullWriter);
      AlignedFaces.writeHead(writer);
      Found found = new Found(new AlignedFaces(faces, size, mask), writer, progress);
      new FaceBatches<>(new FacePoints(made)::lookAtAll, Runtime.getRuntime().availableProcessors())
          .answer(all, face -> Image.decode(faces.read(face)), found);
      return found;
    }
  }

  /** Collects what was found. */
  private final class Found implements FaceBatches.Sink<LabelledFace, Optional<Landmarks>> {

    private final AlignedFaces aligned;
    private final Writer writer;
    private final Progress progress;
    private final Set<LabelledFace> broken = new HashSet<>();

    Found(AlignedFaces aligned, Writer writer, Progress progress) {
      this.aligned = aligned;
      this.writer = writer;
      this.progress = progress;
    }

    @Override
    public void success(LabelledFace face, Optional<Landmarks> landmarks) throws IOException {
      aligned.add(face, landmarks, writer);
      progress.step();
    }

    @Override
    public void failure(LabelledFace face, String error) {
      terminal.err().println("failed: '" + face.file() + "': " + error);
      broken.add(face);
      progress.step();
    }
  }
}
