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
package org.emotion4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.emotion4j.benchmarks.contest.CoOccurrence;
import org.emotion4j.benchmarks.contest.Contest;
import org.emotion4j.benchmarks.contest.Line;
import org.emotion4j.benchmarks.contest.Lines;
import org.emotion4j.internal.files.PartFile;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.models.metrics.MarkedPhotos;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures all detectors and writes a report: the command {@code benchmark}. */
@Command(
    name = "emotion benchmark",
    description =
        "Measures all detectors, beside those of other packages, and writes RESULTS.md, results.json"
            + " and two charts.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 fine, 1 something became worse (--compare), 2 wrong use.",
      "Single benchmarks: java -jar emotion-benchmarks/target/benchmarks.jar (JMH)."
    })
public final class ReportCommand implements Callable<Integer> {

  private static final String PAGE = "RESULTS.md";
  private static final String DATA = "results.json";
  private static final int QUICK_PHOTOS = 12;
  private static final int WRONG_USE = 2;

  /** dlib for Python needs minutes for a round of its network on the processor. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration QUICK_PATIENCE = Duration.ofSeconds(5);

  @Option(
      names = "--photos",
      paramLabel = "DIR",
      description =
          "A folder with photos in 'images', and perhaps the faces in boxes.csv; needed but with --from.")
  private Optional<Path> chosenPhotos = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Measure nothing: write the report of an older results.json again.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--no-faces",
      paramLabel = "DIR",
      description = "A folder with photos without a face in 'images', to count false ones.")
  private Optional<Path> withoutFaces = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the report goes.")
  @SuppressWarnings("NullAway.Init") // picocli insists on it
  private Path out;

  @Option(
      names = "--peers",
      paramLabel = "DIR",
      description =
          "The Python environments of other packages, as make_environments.sh has made them; without,"
              + " this library is measured alone.")
  private Optional<Path> peers = Optional.empty();

  @Option(
      names = "--scripts",
      paramLabel = "DIR",
      hidden = true,
      description = "Where contender.py is.")
  private Path scripts = Path.of("emotion-benchmarks/src/main/python/peers");

  @Option(
      names = "--video",
      paramLabel = "FILE",
      description = "A video of some seconds for the pipeline; without, a drawn one is taken.")
  private Optional<Path> video = Optional.empty();

  @Option(
      names = "--readme",
      paramLabel = "FILE",
      description =
          "Put the two tables into this page too, between the marks that it has for them.")
  private Optional<Path> readme = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each detector looks at all photos: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--quick",
      description =
          "A few photos, two rounds and short benchmarks: under three minutes without --peers.")
  private boolean quick;

  @Option(
      names = "--without-jmh",
      description =
          "Leave out what JMH measures: batches, regressors, decoding, the engine, videos.")
  private boolean withoutJmh;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Tell what has changed since an older results.json.")
  private Optional<Path> older = Optional.empty();

  /**
   * Runs the command and ends the JVM with its exit code.
   *
   * @param arguments its arguments
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the command. */
  static int run(String... arguments) {
    return new CommandLine(new ReportCommand())
        .setExecutionExceptionHandler(
            (exception, commandLine, parsed) -> {
              if (exception instanceof IOException
                  || exception instanceof IllegalArgumentException) {
                commandLine.getErr().println("emotion benchmark: " + exception.getMessage());
                return WRONG_USE;
              }
              throw exception;
            })
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw new IllegalArgumentException("--rounds must be 1 or more, not " + rounds);
    }
    // What can be wrong is found before minutes are spent.
    Optional<Results> before =
        older.isPresent() ? Optional.of(ResultsFile.read(older.get())) : Optional.empty();
    if (readme.isPresent()) {
      ReadmeTables.read(readme.get());
    }
    if (video.isPresent() && !Files.isRegularFile(video.get())) {
      throw new IllegalArgumentException("'" + video.get() + "' is no file");
    }
    Files.createDirectories(out);
    Results results = from.isPresent() ? ResultsFile.read(from.get()) : measure();
    write(results);
    System.out.println("The report is in " + out.resolve(PAGE));
    if (before.isEmpty()) {
      return 0;
    }
    Comparison.Outcome outcome = Comparison.of(before.get(), results);
    outcome.lines().forEach(System.out::println);
    return outcome.worse() > 0 ? 1 : 0;
  }

  private Results measure() throws IOException {
    Path photos =
        chosenPhotos.orElseThrow(
            () -> new IllegalArgumentException("--photos DIR is missing: photos to look at"));
    Machine machine = Machine.here();
    List<MarkedPhoto> chosen = MarkedPhotos.read(photos);
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("'" + photos + "' has no photos in 'images'");
    }
    chosen = quick ? chosen.subList(0, Math.min(QUICK_PHOTOS, chosen.size())) : chosen;
    List<MarkedPhoto> faceless =
        withoutFaces.isPresent() ? MarkedPhotos.read(withoutFaces.get()) : List.of();
    faceless = quick ? faceless.subList(0, Math.min(QUICK_PHOTOS, faceless.size())) : faceless;
    Contest contest = quick ? new Contest(1, 2, QUICK_PATIENCE) : new Contest(2, rounds, PATIENCE);
    Path models = Files.createTempDirectory("emotion4j-peers");
    try {
      List<Line> lines = Lines.of(peers, scripts, models);
      Lines.Classifiers classifiers = Lines.classifiers(peers, scripts);
      List<DetectorFigures> figures = new ArrayList<>();
      ClassifierFigures ofClassifiers;
      try (ProgressBar bar = progress("measuring", Measuring.steps(contest, lines, classifiers))) {
        Measuring measuring = new Measuring(contest, chosen, faceless, machine, bar::step);
        for (Line line : lines) {
          bar.setExtraMessage(line.id());
          figures.add(measuring.measure(line));
        }
        bar.setExtraMessage("classifiers");
        ofClassifiers = measuring.measure(classifiers);
      }
      return new Results(
          machine,
          chosen.size(),
          String.valueOf(photos.toAbsolutePath().normalize().getFileName()),
          faceless.size(),
          contest.rounds(),
          quick,
          figures,
          CoOccurrence.of(figures.stream().map(each -> each.named(each.cpu())).toList()),
          ofClassifiers,
          jmh(photos));
    } finally {
      delete(models);
    }
  }

  private Optional<JmhFigures> jmh(Path photos) {
    return withoutJmh
        ? Optional.empty()
        : Optional.of(
            JmhTimings.run(
                photos.resolve("images"),
                video,
                quick,
                next -> System.err.println("measuring " + next + " by JMH ...")));
  }

  private static ProgressBar progress(String task, int steps) {
    return new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).build();
  }

  private void write(Results results) throws IOException {
    PartFile.write(out.resolve(DATA), ResultsFile.text(results));
    Charts.write(results, out);
    PartFile.write(out.resolve(PAGE), MarkdownReport.of(results));
    if (readme.isPresent()) {
      PartFile.write(readme.get(), ReadmeTables.replaced(ReadmeTables.read(readme.get()), results));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
