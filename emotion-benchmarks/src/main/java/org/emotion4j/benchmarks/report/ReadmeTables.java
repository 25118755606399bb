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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emotion4j.benchmarks.contest.Performance;

/** The two tables of a run that stand in the project's README, between two marks. */
final class ReadmeTables {

  /** Before the tables. */
  static final String BEGIN = "<!-- written by: emotion benchmark -->";

  /** Behind the tables. */
  static final String END = "<!-- end of what emotion benchmark wrote -->";

  private ReadmeTables() {}

  /**
   * Reads a page that is to have the tables.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it has no place for them
   */
  static String read(Path file) throws IOException {
    String text = Files.readString(file);
    if (text.indexOf(BEGIN) < 0 || text.indexOf(END) < text.indexOf(BEGIN)) {
      throw new IllegalArgumentException(
          "'%s' has no line '%s' with a line '%s' behind it".formatted(file, BEGIN, END));
    }
    return text;
  }

  /** A page with the tables of a run in the place of those that it has. */
  static String replaced(String text, Results results) {
    return text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
        + "\n"
        + of(results)
        + text.substring(text.indexOf(END));
  }

  /** The tables. */
  static String of(Results results) {
    Page page = new Page();
    page.line(
        "A run of %s (%s%s), on %d photos of the folder `%s`; [all of it](emotion-benchmarks/RESULTS.md):"
            .formatted(
                results.machine().date(),
                results.machine().inWords(),
                results.machine().cuda().isPresent() ? "" : "; GPU: not measured, no CUDA device",
                results.photos(),
                results.folder()));
    page.head(
        "detector", "the original, CPU / GPU: photos a second", "emotion4j, CPU", "peers, CPU");
    for (DetectorFigures figures : results.detectors()) {
      page.row(
          List.of(
              Page.code(figures.id()),
              OriginalFigures.speed(figures.id()).map(ReadmeTables::original).orElse(Page.NOTHING),
              figures.cpu().millis().map(Page::fps).orElse("not measured"),
              peers(figures)));
    }
    page.line("");
    page.line(
        "In how many of the photos two detectors both find a face, on the diagonal one alone:");
    page.matrix(results.matrix());
    return page.toString();
  }

  private static String original(OriginalFigures.Speed speed) {
    return rate(speed.cpu()) + " / " + rate(speed.gpu());
  }

  private static String rate(Optional<OriginalFigures.Rate> rate) {
    return rate.map(one -> Page.plain(one.fps())).orElse(Page.NOTHING);
  }

  /** Those that took part; the report tells of the others. */
  private static String peers(DetectorFigures figures) {
    return figures.peers().stream()
        .filter(peer -> peer.millis().isPresent())
        .map(ReadmeTables::peer)
        .collect(Collectors.joining("; "));
  }

  private static String peer(Performance peer) {
    return peer.setting() + ": " + peer.millis().map(Page::fps).orElse(Page.NOTHING);
  }
}
