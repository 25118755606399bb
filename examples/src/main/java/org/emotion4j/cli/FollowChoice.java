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

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emotion4j.video.pipeline.PipelineOptions;
import picocli.CommandLine.Option;

/** Options that say how the faces of a video are followed. */
final class FollowChoice {

  /** How old a frame may be if nothing else is said. */
  static final Duration LATENCY = Duration.ofMillis(100);

  /** How many frames a new face may go unnoticed with adaptive detection: half a second of most. */
  private static final int LONGEST = 15;

  /** A number of frames, or that detection is adaptive, with another number if one is given. */
  private static final Pattern EVERY =
      Pattern.compile("([1-9][0-9]{0,8})|auto(?::([1-9][0-9]{0,8}))?");

  @Option(
      names = "--every",
      paramLabel = "N|auto[:N]",
      defaultValue = "3",
      description =
          "A detector looks at every N-th frame, in between faces are followed: ${DEFAULT-VALUE}."
              + " With auto it looks where that is needed: if no face is followed, one was lost or has"
              + " moved far, and at the latest after N frames, 15 if it is not given.")
  private String every = "3";

  @Option(
      names = "--smooth",
      paramLabel = "SECONDS",
      defaultValue = "0.3",
      description = "Time constant over which scores are smoothed, 0 for none: ${DEFAULT-VALUE}.")
  private double smooth;

  @Option(
      names = "--live",
      arity = "0..1",
      paramLabel = "MS",
      parameterConsumer = OptionalNumber.class,
      description =
          "Leave out frames so that those that come out are at most MS milliseconds old, 100 if it is"
              + " not given. A file then runs at its own speed. A camera is always live.")
  private Optional<String> live = Optional.empty();

  /** Whether it is asked for. */
  boolean isLive() {
    return live.isPresent();
  }

  /** The options of a pipeline, offline if nothing else is asked for. */
  PipelineOptions options() {
    if (!(smooth >= 0)) {
      throw new WrongUse("--smooth must be 0 or more, not " + smooth);
    }
    PipelineOptions options =
        detection(PipelineOptions.standard())
            .withSmoothing(Duration.ofNanos((long) (smooth * 1e9)));
    return live.map(text -> options.withLatencyBudget(budget(text))).orElse(options);
  }

  /** The options of a pipeline that is live in any case. */
  PipelineOptions liveOptions() {
    return options().withLatencyBudget(budget(live.orElse("")));
  }

  private PipelineOptions detection(PipelineOptions options) {
    Matcher parts = EVERY.matcher(every);
    if (!parts.matches()) {
      throw new WrongUse(
          "--every wants a number of frames, 1 or more, or auto, or auto and such a number as"
              + " auto:30; not '"
              + every
              + "'");
    }
    if (parts.group(1) != null) {
      return options.withDetectEvery(Integer.parseInt(parts.group(1)));
    }
    int longest = Optional.ofNullable(parts.group(2)).map(Integer::parseInt).orElse(LONGEST);
    return options.withAdaptiveDetection(1, longest);
  }

  private static Duration budget(String text) {
    if (text.isEmpty()) {
      return LATENCY;
    }
    double millis = Double.parseDouble(text);
    if (!(millis > 0)) {
      throw new WrongUse("--live wants more than 0 milliseconds, not " + text);
    }
    return Duration.ofNanos((long) (millis * 1e6));
  }
}
