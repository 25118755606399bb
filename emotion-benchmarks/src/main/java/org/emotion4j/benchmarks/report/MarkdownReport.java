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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emotion4j.benchmarks.accuracy.DetectionScore;
import org.emotion4j.benchmarks.contest.CoOccurrence;
import org.emotion4j.benchmarks.contest.Performance;
import org.emotion4j.benchmarks.contest.Spread;

/** Results as a page for readers. */
final class MarkdownReport {

  private static final String NOTHING = "-";

  private final Results results;
  private final StringBuilder page = new StringBuilder();

  private MarkdownReport(Results results) {
    this.results = results;
  }

  /** The page in Markdown. */
  static String of(Results results) {
    return new MarkdownReport(results).write();
  }

  private String write() {
    line("# Results");
    line("");
    line(
        "Measured on %s, by one caller: %s."
            .formatted(results.machine().date(), results.machine().inWords()));
    if (results.machine().load() >= 0) {
      line(
          String.format(
              Locale.ROOT,
              "Before it began, %.1f processes on the mean of a minute wanted to run beside it.",
              results.machine().load()));
    }
    line(
        "The photos are %d of the folder `%s`, decoded beforehand; each detector looked at all of them %d times after"
                .formatted(results.photos(), results.folder(), results.rounds())
            + " a warm-up, in turn with its peers; milliseconds a photo are the median of these rounds, in brackets the"
            + " shortest and the longest.");
    if (results.quick()) {
      line("");
      line("**A quick run: few photos and rounds, to see that all works. Not to be quoted.**");
    }
    speed();
    classifiers();
    matrices();
    accuracy();
    timings();
    absences();
    return page.toString();
  }

  private void speed() {
    heading("Speed of the detectors");
    line("The original's table again. FPS are photos a second.");
    row(
        List.of(
            "detector",
            "original, CPU: FPS",
            "ms",
            "original, Tesla K80: FPS",
            "ms",
            "emotion4j, CPU: FPS",
            "ms",
            "emotion4j, GPU",
            "peers, CPU: FPS, ms",
            "emotion4j takes of the peer's time"));
    rule(10);
    for (DetectorFigures figures : results.detectors()) {
      Optional<OriginalFigures.Speed> original = OriginalFigures.speed(figures.id());
      List<String> cells = new ArrayList<>();
      cells.add("`" + figures.id() + "`");
      cells.addAll(fpsAndMillis(original.flatMap(OriginalFigures.Speed::cpuMillis)));
      cells.addAll(fpsAndMillis(original.flatMap(OriginalFigures.Speed::gpuMillis)));
      cells.add(figures.cpu().millis().map(MarkdownReport::fps).orElse(NOTHING));
      cells.add(figures.cpu().millis().map(MarkdownReport::spread).orElse("not measured"));
      cells.add(time(figures.gpu()));
      cells.add(
          figures.peers().stream()
              .map(peer -> peer.name() + ": " + time(peer))
              .collect(Collectors.joining("; ")));
      cells.add(
          figures.peers().stream()
              .map(peer -> ratio(figures.cpu(), peer))
              .flatMap(Optional::stream)
              .collect(Collectors.joining("; ")));
      row(cells);
    }
  }

  private void classifiers() {
    heading("Speed of the classifiers");
    line(
        "One face after the other, each photo taken for one: gray, 128 or 48 pixels wide, then the network. The original"
            + " needed 37 to 41 ms on the processor and 43 to 49 on a Tesla K80.");
    row(List.of("classifier", "a second", "ms"));
    rule(3);
    Stream.concat(results.classifiers().own().stream(), results.classifiers().peers().stream())
        .forEach(
            each ->
                row(
                    List.of(
                        "`" + each.name() + "`",
                        each.millis().map(MarkdownReport::fps).orElse(NOTHING),
                        each.millis().map(MarkdownReport::spread).orElse("not measured"))));
  }

  private static String time(Performance performance) {
    return performance
        .millis()
        .map(millis -> fps(millis) + ", " + spread(millis))
        .orElseGet(() -> "not measured");
  }

  private static List<String> fpsAndMillis(Optional<Double> millis) {
    return List.of(
        millis.map(ms -> number(1000 / ms)).orElse(NOTHING),
        millis.map(MarkdownReport::number).orElse(NOTHING));
  }

  private static Optional<String> ratio(Performance own, Performance peer) {
    return own.millis()
        .flatMap(
            ours ->
                peer.millis()
                    .map(
                        theirs ->
                            String.format(Locale.ROOT, "%.2f", ours.median() / theirs.median())));
  }

  private static String fps(Spread millis) {
    return number(1000 / millis.median());
  }

  private static String spread(Spread millis) {
    return "%s (%s-%s)"
        .formatted(number(millis.median()), number(millis.least()), number(millis.most()));
  }

  /** Three digits are more than such figures are worth. */
  private static String number(double value) {
    int decimals = value >= 99.5 ? 0 : value >= 9.95 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private void matrices() {
    heading("In how many photos two detectors both find a face");
    line("On the diagonal: in how many one does. Right or wrong, as the original counted.");
    line("");
    line("emotion4j, %d photos:".formatted(results.photos()));
    matrix(results.matrix());
    line("");
    line("The original, 100 photos of its own:");
    matrix(OriginalFigures.MATRIX);
    line("");
    line("![The first of these tables as a heat map](" + Charts.MATRIX + ")");
  }

  private void matrix(CoOccurrence matrix) {
    List<String> head = new ArrayList<>(List.of(""));
    matrix.names().forEach(name -> head.add("`" + name + "`"));
    row(head);
    rule(head.size());
    for (int i = 0; i < matrix.names().size(); i++) {
      List<String> cells = new ArrayList<>(List.of("`" + matrix.names().get(i) + "`"));
      matrix.counts().get(i).forEach(count -> cells.add(String.valueOf(count)));
      row(cells);
    }
  }

  private void accuracy() {
    heading("What the detectors find");
    line(
        "Of faces that people marked; a hit overlaps one by 0.4 or more (intersection over union).");
    row(
        List.of(
            "detector",
            "faces",
            "recall",
            "precision",
            "mean overlap",
            "false faces without a face"));
    rule(6);
    for (DetectorFigures figures : results.detectors()) {
      List<String> cells = new ArrayList<>(List.of("`" + figures.id() + "`"));
      Optional<DetectionScore> score = figures.score();
      cells.add(score.map(s -> String.valueOf(s.faces())).orElse(NOTHING));
      cells.add(score.map(s -> part(s.recall())).orElse(NOTHING));
      cells.add(score.map(s -> part(s.precision())).orElse(NOTHING));
      cells.add(score.map(s -> part(s.meanOverlap())).orElse(NOTHING));
      cells.add(figures.falseFaces().map(String::valueOf).orElse(NOTHING));
      row(cells);
    }
    line("");
    line("![Photos a second against recall, by detector](" + Charts.SPEED + ")");
  }

  private static String part(double value) {
    return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, "%.2f", value);
  }

  private void timings() {
    if (results.timings().isEmpty()) {
      return;
    }
    heading("Other times");
    line(
        "By JMH, on one thread where nothing else is said: the mean time of a call and half of its 99.9 % confidence"
            + " interval.");
    row(List.of("benchmark", "parameters", "ms a call"));
    rule(3);
    for (Timing timing : results.timings()) {
      row(
          List.of(
              timing.benchmark(),
              timing.parameters().entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", ")),
              String.format(Locale.ROOT, "%.3f ± %.3f", timing.millis(), timing.error())));
    }
  }

  private void absences() {
    heading("What computed, and what was not measured");
    for (DetectorFigures figures : results.detectors()) {
      what("`" + figures.id() + "`, CPU", figures.cpu());
      what("`" + figures.id() + "`, GPU", figures.gpu());
      figures.peers().forEach(peer -> what(peer.name(), peer));
    }
    results.classifiers().own().forEach(each -> what("`" + each.name() + "`", each));
    results.classifiers().peers().forEach(each -> what(each.name(), each));
  }

  private void what(String name, Performance performance) {
    line(
        "* "
            + name
            + ": "
            + performance
                .absence()
                .map(why -> "not measured: " + why)
                .orElseGet(() -> performance.setting() + rounds(performance)));
  }

  /** Said where somebody was too slow for all of them. */
  private String rounds(Performance performance) {
    return performance.rounds() < results.rounds()
        ? ", rounds that count: " + performance.rounds()
        : "";
  }

  private void heading(String text) {
    line("");
    line("## " + text);
  }

  private void row(List<String> cells) {
    if (page.charAt(page.length() - 2) != '|') {
      line(""); // a table needs space before it
    }
    line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void rule(int columns) {
    line("|---".repeat(columns) + "|");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
