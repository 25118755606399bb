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
import org.emotion4j.video.pipeline.PipelineOptions;
import picocli.CommandLine.Option;

/** Options that say how the faces of a video are followed. */
final class FollowChoice {

  /** How old a frame may be if nothing else is said. */
  static final Duration LATENCY = Duration.ofMillis(100);

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "A detector looks at every N-th frame, in between faces are followed: ${DEFAULT-VALUE}.")
  private int every;

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
    if (every < 1 || !(smooth >= 0)) {
      throw new WrongUse(
          "--every must be 1 or more and --smooth 0 or more, not %d and %s"
              .formatted(every, smooth));
    }
    PipelineOptions options =
        PipelineOptions.standard()
            .withDetectEvery(every)
            .withSmoothing(Duration.ofNanos((long) (smooth * 1e9)));
    return live.map(text -> options.withLatencyBudget(budget(text))).orElse(options);
  }

  /** The options of a pipeline that is live in any case. */
  PipelineOptions liveOptions() {
    return options().withLatencyBudget(budget(live.orElse("")));
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
