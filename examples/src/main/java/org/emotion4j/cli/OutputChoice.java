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

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.emotion4j.video.timeline.ChartKind;
import picocli.CommandLine.Option;

/** Options that say what comes out of a video. */
final class OutputChoice {

  @Option(
      names = "--show",
      negatable = true,
      description = "Show the frames with boxes and labels in a window; closing it ends the run.")
  private Optional<Boolean> show = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the video with boxes and labels (.mp4, .mov, .mkv), with its sound.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--overlay",
      paramLabel = "FILE",
      description = "Write boxes and labels alone, on a transparent ground (.mov).")
  private Optional<Path> overlay = Optional.empty();

  @Option(
      names = "--opacity",
      paramLabel = "P",
      defaultValue = "0.6",
      description = "How opaque those are in the overlay, from 0 to 1: ${DEFAULT-VALUE}.")
  private double opacity;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write a table with one row for each face of each frame.")
  private Optional<Path> csv = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write one JSON object a line for each face of each frame.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--timeline",
      paramLabel = "FILE",
      description = "Draw what each face expresses over time (.png or .svg).")
  private Optional<Path> timeline = Optional.empty();

  @Option(
      names = "--chart",
      paramLabel = "KIND",
      defaultValue = "EMOTIONS",
      description =
          "What the timeline shows: emotions (a line each), stacked (probabilities), or"
              + " valence_arousal (with --va).")
  private ChartKind chart = ChartKind.EMOTIONS;

  @Option(
      names = "--peaks",
      paramLabel = "EMOTION:K",
      description = "Keep the K frames in which an emotion is strongest; needs --frames.")
  private Optional<String> peaks = Optional.empty();

  @Option(
      names = "--apart",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "How far those frames are apart at least: ${DEFAULT-VALUE}.")
  private double apart;

  @Option(names = "--frames", paramLabel = "DIR", description = "Where those frames go.")
  private Optional<Path> frames = Optional.empty();

  /** Whether a window is asked for, if anything is said of it. */
  Optional<Boolean> show() {
    return show;
  }

  /**
   * What is wanted.
   *
   * @param valenceArousal whether faces have valence and arousal
   * @throws WrongUse if options do not go together
   */
  VideoWishes wishes(boolean valenceArousal) {
    if (!(apart >= 0)) {
      throw new WrongUse("--apart must be 0 or more, not " + apart);
    }
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new WrongUse("--opacity is from 0 to 1, not " + opacity);
    }
    if (chart == ChartKind.VALENCE_AROUSAL && !valenceArousal) {
      throw new WrongUse("A chart of valence and arousal needs --va");
    }
    return new VideoWishes(
        out,
        overlay,
        opacity,
        csv,
        json,
        timeline,
        chart,
        PeakChoice.of(peaks, Duration.ofNanos((long) (apart * 1e9)), frames),
        valenceArousal);
  }
}
