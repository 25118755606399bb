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

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.emotion4j.benchmarks.accuracy.DetectionScore;
import org.emotion4j.benchmarks.contest.Performance;
import org.emotion4j.benchmarks.contest.Spread;

/**
 * The figures of {@code claims.json}, which this project tells elsewhere, and what a run gives for
 * them.
 */
final class ClaimedFigures {

  /** They were measured on these photos; on others they say nothing. */
  static final String FOLDER = "single";

  private static final int PHOTOS = 100;
  private static final int PHOTOS_WITHOUT_FACES = 61;

  /** Below this a difference is of no interest, however steady the rounds are. */
  private static final double LEAST_DIFFERENCE = 0.10;

  private static final List<Claim> ALL = read();

  private ClaimedFigures() {}

  /** All of them. */
  static List<Claim> all() {
    return ALL;
  }

  private static List<Claim> read() {
    try (InputStream stream = ClaimedFigures.class.getResourceAsStream("claims.json")) {
      return JsonMapper.builder()
          .addModule(new Jdk8Module())
          .build()
          .readValue(stream, new TypeReference<List<Claim>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("claims.json in the jar could not be read", e);
    }
  }

  /** Whether a run looked at the photos that the figures are about. */
  static boolean areAbout(Results results) {
    return results.folder().equals(FOLDER) && results.photos() == PHOTOS;
  }

  /** What a run gives for a figure: the median and the range; empty if it did not measure it. */
  static Optional<Spread> measured(Claim claim, Results results) {
    String[] key = claim.key().orElse("").split("/", -1);
    return switch (key[0]) {
      case "ms" -> detector(results, key[1]).flatMap(each -> each.cpu().millis());
      case "ratio" -> detector(results, key[1]).flatMap(each -> ratio(each, key[2]));
      case "recall" -> score(results, key[1]).map(score -> exactly(score.recall()));
      case "precision" -> score(results, key[1]).map(score -> exactly(score.precision()));
      case "false" ->
          detector(results, key[1])
              .filter(each -> results.photosWithoutFaces() == PHOTOS_WITHOUT_FACES)
              .flatMap(DetectorFigures::falseFaces)
              .map(ClaimedFigures::exactly);
      case "call" -> results.jmh().flatMap(jmh -> call(jmh, key[1], key[2]));
      case "video" -> results.jmh().flatMap(jmh -> video(jmh, key[1], Integer.parseInt(key[2])));
      default -> Optional.empty();
    };
  }

  /** Whether what is told lies outside of what the run's rounds gave, and by more than a little. */
  static boolean differs(Claim claim, Spread measured) {
    boolean apart = measured.most() < claim.least() || measured.least() > claim.most();
    double off =
        measured.median() > claim.most()
            ? measured.median() - claim.most()
            : claim.least() - measured.median();
    // Counts and parts are as they are: only the last digit that is told may be rounded.
    double least =
        measured.least() == measured.most() ? 0.005 : LEAST_DIFFERENCE * Math.abs(claim.middle());
    return apart && off > least;
  }

  /**
   * Whether the run's rounds lie so far apart that they neither bear out what is told nor differ.
   */
  static boolean isOpen(Claim claim, Spread measured) {
    double off = Math.max(measured.median() - claim.most(), claim.least() - measured.median());
    return !differs(claim, measured)
        && measured.most() > measured.least()
        && off > LEAST_DIFFERENCE * Math.abs(claim.middle());
  }

  private static Optional<DetectorFigures> detector(Results results, String id) {
    return results.detectors().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static Optional<DetectionScore> score(Results results, String id) {
    return detector(results, id).flatMap(DetectorFigures::score);
  }

  private static Optional<Spread> ratio(DetectorFigures figures, String peer) {
    return figures.peers().stream()
        .filter(each -> each.name().equals(peer))
        .findFirst()
        .flatMap(Performance::millis)
        .flatMap(theirs -> figures.cpu().millis().map(ours -> Comparison.ratio(ours, theirs)));
  }

  private static Optional<Spread> call(JmhFigures jmh, String benchmark, String parameters) {
    return jmh.calls().stream()
        .filter(timing -> timing.benchmark().equals(benchmark))
        .filter(timing -> timing.inWords().equals(parameters))
        .findFirst()
        .map(timing -> within(timing.millis(), timing.error()));
  }

  private static Optional<Spread> video(JmhFigures jmh, String what, int every) {
    Optional<Spread> pipeline = frames(jmh, VideoTiming.PIPELINE, every);
    Optional<Spread> sequence = frames(jmh, VideoTiming.SEQUENCE, every);
    return switch (what) {
      case VideoTiming.PIPELINE -> pipeline;
      case VideoTiming.SEQUENCE -> sequence;
      default -> pipeline.flatMap(one -> sequence.map(other -> Comparison.ratio(one, other)));
    };
  }

  private static Optional<Spread> frames(JmhFigures jmh, String way, int every) {
    return jmh.video(way, every).map(timing -> within(timing.framesPerSecond(), timing.error()));
  }

  private static Spread within(double value, double error) {
    double half = Double.isNaN(error) ? 0 : Math.min(error, 0.9 * value);
    return new Spread(value, value - half, value + half);
  }

  /** Counts may be none, which times may not. */
  private static Spread exactly(double value) {
    double positive = Math.max(value, Double.MIN_NORMAL);
    return new Spread(positive, positive, positive);
  }
}
