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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emotion4j.benchmarks.accuracy.DetectionScore;
import org.emotion4j.benchmarks.contest.Performance;

/** Results as a page for readers. */
final class MarkdownReport {

  private final Results results;
  private final Page page = new Page();

  private MarkdownReport(Results results) {
    this.results = results;
  }

  /** The page in Markdown. */
  static String of(Results results) {
    return new MarkdownReport(results).write();
  }

  private String write() {
    page.line("# Results");
    page.line("");
    page.line(
        "Measured on %s, by one caller: %s."
            .formatted(results.machine().date(), results.machine().inWords()));
    if (results.machine().load() >= 0) {
      page.line(
          String.format(
              Locale.ROOT,
              "Before it began, %.1f processes on the mean of a minute wanted to run beside it.",
              results.machine().load()));
    }
    page.line(
        "The photos are %d of the folder `%s`, decoded beforehand; each detector looked at all of them %d times after"
                .formatted(results.photos(), results.folder(), results.rounds())
            + " a warm-up, in turn with its peers; milliseconds a photo are the median of these rounds, in brackets the"
            + " shortest and the longest.");
    if (results.quick()) {
      page.line("");
      page.line("**A quick run: few photos and rounds, to see that all works. Not to be quoted.**");
    }
    speed();
    classifiers();
    matrices();
    accuracy();
    results.jmh().ifPresent(this::timings);
    absences();
    ClaimedTable.write(page, results);
    return page.toString();
  }

  private void speed() {
    page.heading("Speed of the detectors");
    page.line(
        "The original's table again. FPS are photos a second. " + OriginalFigures.DLIB_OF_DEEPFACE);
    page.head(
        "detector",
        "original, CPU: FPS",
        "ms",
        "original, Tesla K80: FPS",
        "ms",
        "emotion4j, CPU: FPS",
        "ms",
        "emotion4j, GPU",
        "peers, CPU: FPS, ms",
        "emotion4j takes of the peer's time");
    for (DetectorFigures figures : results.detectors()) {
      Optional<OriginalFigures.Speed> original = OriginalFigures.speed(figures.id());
      List<String> cells = new ArrayList<>();
      cells.add("`" + figures.id() + "`");
      cells.addAll(fpsAndMillis(original.flatMap(OriginalFigures.Speed::cpu)));
      cells.addAll(fpsAndMillis(original.flatMap(OriginalFigures.Speed::gpu)));
      cells.add(figures.cpu().millis().map(Page::fps).orElse(Page.NOTHING));
      cells.add(figures.cpu().millis().map(Page::spread).orElse("not measured"));
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
      page.row(cells);
    }
  }

  private void classifiers() {
    page.heading("Speed of the classifiers");
    page.line(
        "One face after the other, each photo taken for one: gray, 128 or 48 pixels wide, then the network. The original"
            + " needed 37 to 41 ms on the processor and 43 to 49 on a Tesla K80.");
    page.head("classifier", "a second", "ms");
    Stream.concat(results.classifiers().own().stream(), results.classifiers().peers().stream())
        .forEach(
            each ->
                page.row(
                    List.of(
                        "`" + each.name() + "`",
                        each.millis().map(Page::fps).orElse(Page.NOTHING),
                        each.millis().map(Page::spread).orElse("not measured"))));
  }

  private static String time(Performance performance) {
    return performance
        .millis()
        .map(millis -> Page.fps(millis) + ", " + Page.spread(millis))
        .orElseGet(() -> "not measured");
  }

  private static List<String> fpsAndMillis(Optional<OriginalFigures.Rate> rate) {
    return List.of(
        rate.map(one -> Page.plain(one.fps())).orElse(Page.NOTHING),
        rate.map(one -> Page.plain(one.millis())).orElse(Page.NOTHING));
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

  private void matrices() {
    page.heading("In how many photos two detectors both find a face");
    page.line("On the diagonal: in how many one does. Right or wrong, as the original counted.");
    page.line("");
    page.line("emotion4j, %d photos:".formatted(results.photos()));
    page.matrix(results.matrix());
    page.line("");
    page.line("The original, 100 photos of its own:");
    page.matrix(OriginalFigures.MATRIX);
    page.line("");
    page.line("![The first of these tables as a heat map](" + Charts.MATRIX + ")");
  }

  private void accuracy() {
    page.heading("What the detectors find");
    page.line(
        "Of faces that people marked; a hit overlaps one by 0.4 or more (intersection over union).");
    page.head(
        "detector", "faces", "recall", "precision", "mean overlap", "false faces without a face");
    for (DetectorFigures figures : results.detectors()) {
      List<String> cells = new ArrayList<>(List.of("`" + figures.id() + "`"));
      Optional<DetectionScore> score = figures.score();
      cells.add(score.map(s -> String.valueOf(s.faces())).orElse(Page.NOTHING));
      cells.add(score.map(s -> part(s.recall())).orElse(Page.NOTHING));
      cells.add(score.map(s -> part(s.precision())).orElse(Page.NOTHING));
      cells.add(score.map(s -> part(s.meanOverlap())).orElse(Page.NOTHING));
      cells.add(figures.falseFaces().map(String::valueOf).orElse(Page.NOTHING));
      page.row(cells);
    }
    page.line("");
    page.line("![Photos a second against recall, by detector](" + Charts.SPEED + ")");
  }

  private static String part(double value) {
    return Double.isNaN(value) ? Page.NOTHING : String.format(Locale.ROOT, "%.2f", value);
  }

  private void timings(JmhFigures jmh) {
    page.heading("Other times");
    page.line(
        "By JMH, on one thread where nothing else is said: the mean time of a call and half of its 99.9 % confidence"
            + " interval.");
    page.head("benchmark", "parameters", "ms a call");
    for (Timing timing : jmh.calls()) {
      page.row(List.of(timing.benchmark(), timing.inWords(), millis(timing)));
    }
    page.heading("Videos");
    page.line(
        "Faces found by `dlib-hog`, followed, classified, drawn, and the video written as H.264, of "
            + jmh.video().map(name -> "`" + name + "`").orElse("a drawn video")
            + ": frames a second by JMH, and half of their 99.9 % confidence interval. All threads are those that"
            + " detectors, decoder and encoder take by themselves; the pipeline has one for each processor besides.");
    page.head("the detector looks at", "the same calls in turn", "the pipeline", "ratio");
    for (int every : jmh.videos().stream().mapToInt(VideoTiming::every).distinct().toArray()) {
      Optional<VideoTiming> sequence = jmh.video(VideoTiming.SEQUENCE, every);
      Optional<VideoTiming> pipeline = jmh.video(VideoTiming.PIPELINE, every);
      page.row(
          List.of(
              every == 1 ? "every frame" : "one frame in " + every,
              sequence.map(MarkdownReport::frames).orElse("not measured"),
              pipeline.map(MarkdownReport::frames).orElse("not measured"),
              sequence
                  .flatMap(
                      one ->
                          pipeline.map(
                              other ->
                                  Page.number(other.framesPerSecond() / one.framesPerSecond())))
                  .orElse(Page.NOTHING)));
    }
  }

  private static String millis(Timing timing) {
    String error =
        Double.isNaN(timing.error()) ? "" : String.format(Locale.ROOT, " ± %.3f", timing.error());
    return String.format(Locale.ROOT, "%.3f", timing.millis()) + error;
  }

  private static String frames(VideoTiming timing) {
    String error = Double.isNaN(timing.error()) ? "" : " ± " + Page.number(timing.error());
    return Page.number(timing.framesPerSecond()) + error;
  }

  private void absences() {
    page.heading("What computed, and what was not measured");
    page.line(
        "Nobody was told how many threads to take: each took what it takes by itself on %d processors. Counted are the"
                .formatted(results.machine().cores())
            + " threads that used a twentieth or more of the processor time of its rounds. Whoever needed more than %s for"
                .formatted(results.quick() ? "five seconds" : "half a minute")
            + " its rounds left once one had counted; that is told here too.");
    page.line("");
    for (DetectorFigures figures : results.detectors()) {
      what("`" + figures.id() + "`, CPU", figures.cpu());
      what("`" + figures.id() + "`, GPU", figures.gpu());
      figures.peers().forEach(peer -> what(peer.name(), peer));
    }
    results.classifiers().own().forEach(each -> what("`" + each.name() + "`", each));
    results.classifiers().peers().forEach(each -> what(each.name(), each));
    results
        .jmh()
        .ifPresentOrElse(
            jmh -> jmh.gaps().forEach(gap -> page.line("* " + gap)),
            () -> page.line("* what JMH measures, videos too: left out"));
  }

  private void what(String name, Performance performance) {
    page.line(
        "* "
            + name
            + ": "
            + performance
                .absence()
                .map(why -> "not measured: " + why)
                .orElseGet(
                    () -> performance.setting() + threads(performance) + rounds(performance)));
  }

  private static String threads(Performance performance) {
    return performance
        .threads()
        .map(count -> count == 1 ? ", 1 thread" : ", " + count + " threads")
        .orElse(", threads not told by the system");
  }

  /** Said where somebody was too slow for all of them. */
  private String rounds(Performance performance) {
    return performance.rounds() < results.rounds()
        ? ", rounds that count: " + performance.rounds()
        : "";
  }
}
