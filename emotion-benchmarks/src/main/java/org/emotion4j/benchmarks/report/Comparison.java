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
import org.emotion4j.benchmarks.contest.Performance;
import org.emotion4j.benchmarks.contest.Spread;

/**
 * A run beside an older one. Times of two days differ with the machine's load, so what is compared
 * is the ratio of a detector to its peer in the same run; a change counts only where it is larger
 * than the rounds of both runs differ among themselves. What is found is compared as it is.
 */
final class Comparison {

  /** Below this a change is of no interest, however steady the rounds are. */
  private static final double LEAST_CHANGE = 0.10;

  /**
   * What was compared.
   *
   * @param lines all that was compared, for a reader
   * @param worse how many of it became worse
   */
  record Outcome(List<String> lines, int worse) {

    Outcome {
      lines = List.copyOf(lines);
    }
  }

  private final List<String> lines = new ArrayList<>();
  private int worse;

  private Comparison() {}

  /** Compares a run with an older one. */
  static Outcome of(Results before, Results now) {
    Comparison comparison = new Comparison();
    for (DetectorFigures figures : now.detectors()) {
      before.detectors().stream()
          .filter(older -> older.id().equals(figures.id()))
          .findFirst()
          .ifPresent(older -> comparison.compare(older, figures));
    }
    return new Outcome(comparison.lines, comparison.worse);
  }

  private void compare(DetectorFigures before, DetectorFigures now) {
    for (Performance peer : now.peers()) {
      before.peers().stream()
          .filter(older -> older.name().equals(peer.name()))
          .findFirst()
          .ifPresent(older -> times(before, older, now, peer));
    }
    if (before.score().isPresent()
        && now.score().isPresent()
        && before.score().get().faces() == now.score().get().faces()) {
      int hits = now.score().get().hits() - before.score().get().hits();
      int wrong = now.score().get().falseFaces() - before.score().get().falseFaces();
      if (hits != 0 || wrong != 0) {
        boolean isWorse = hits < 0 || wrong > 0;
        add("%s: %+d faces found, %+d false ones".formatted(now.id(), hits, wrong), isWorse);
      }
    }
  }

  private void times(
      DetectorFigures before, Performance peerBefore, DetectorFigures now, Performance peerNow) {
    Optional<Spread> ownBefore = before.cpu().millis();
    Optional<Spread> ownNow = now.cpu().millis();
    if (ownBefore.isEmpty()
        || ownNow.isEmpty()
        || peerBefore.millis().isEmpty()
        || peerNow.millis().isEmpty()) {
      return;
    }
    Spread was = ratio(ownBefore.get(), peerBefore.millis().get());
    Spread is = ratio(ownNow.get(), peerNow.millis().get());
    double change = is.median() / was.median() - 1;
    boolean apart = is.least() > was.most() || is.most() < was.least();
    boolean beyondNoise = apart && Math.abs(change) > LEAST_CHANGE;
    String text =
        String.format(
            Locale.ROOT,
            "%s takes %.2f of the time of %s, before %.2f: %+.0f %%%s",
            now.id(),
            is.median(),
            peerNow.name(),
            was.median(),
            100 * change,
            beyondNoise ? ", beyond the rounds' own differences" : "");
    add(text, beyondNoise && change > 0);
  }

  /**
   * The range that the ratio may have had: the shortest round beside the longest, and the reverse.
   */
  static Spread ratio(Spread own, Spread peer) {
    return new Spread(
        own.median() / peer.median(), own.least() / peer.most(), own.most() / peer.least());
  }

  private void add(String text, boolean isWorse) {
    lines.add(isWorse ? "WORSE: " + text : text);
    worse += isWorse ? 1 : 0;
  }
}
