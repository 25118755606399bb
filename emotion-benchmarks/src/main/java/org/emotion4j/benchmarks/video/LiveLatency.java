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
package org.emotion4j.benchmarks.video;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.emotion4j.video.pipeline.FrameSink;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.PipelineStage;
import org.emotion4j.video.pipeline.PipelineSummary;
import org.emotion4j.video.pipeline.TimeStatistics;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;

/**
 * Prints how late the frames of a live run are: a video at its own speed, several times over, all
 * outputs on.
 *
 * <p>{@code java -cp benchmarks.jar org.emotion4j.benchmarks.video.LiveLatency VIDEO REPEATED
 * DETECTOR EVERY BUDGET_MILLIS RUNS draw|write}: the sink draws into each frame, or also writes it
 * as H.264. The first run warms up and is printed too.
 */
public final class LiveLatency {

  private LiveLatency() {}

  /**
   * Prints a line for each run.
   *
   * @param arguments see above
   */
  public static void main(String[] arguments) {
    if (arguments.length < 7) {
      System.err.println(
          "Usage: LiveLatency VIDEO REPEATED DETECTOR EVERY BUDGET_MILLIS RUNS draw|write");
      System.exit(2);
    }
    Path video = Path.of(arguments[0]);
    PipelineOptions options =
        PipelineOptions.standard()
            .withDetectEvery(Integer.parseInt(arguments[3]))
            .withLatencyBudget(Duration.ofMillis(Long.parseLong(arguments[4])));
    for (int run = 0; run < Integer.parseInt(arguments[5]); run++) {
      try (VideoWork work = new VideoWork(arguments[2]);
          FrameSource source =
              FrameSources.paced(
                  FrameSources.repeated(
                      () -> FrameSources.open(video), Integer.parseInt(arguments[1])));
          VideoWork.Outputs outputs = work.new Outputs(source)) {
        VideoPipeline pipeline = new VideoPipeline(work.engine(), options);
        FrameSink sink = arguments[6].equals("write") ? outputs : outputs::draw;
        PipelineSummary summary = pipeline.run(source, sink);
        System.out.printf(
            Locale.ROOT,
            "%d frames, %d skipped, %d detections, %d faces in %.1f s; latency %s%n",
            summary.frames(),
            summary.skipped(),
            summary.detections(),
            summary.faces(),
            summary.time().toMillis() / 1e3,
            text(summary.latency()));
        for (PipelineStage stage : PipelineStage.values()) {
          System.out.printf("  %s %s%n", stage, text(pipeline.statistics().stage(stage)));
        }
      }
    }
  }

  private static String text(TimeStatistics times) {
    return String.format(
        Locale.ROOT,
        "median %.1f, p95 %.1f, max %.1f ms",
        times.median().toNanos() / 1e6,
        times.p95().toNanos() / 1e6,
        times.max().toNanos() / 1e6);
  }
}
