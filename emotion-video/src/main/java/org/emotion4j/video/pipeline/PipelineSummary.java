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
package org.emotion4j.video.pipeline;

import java.time.Duration;
import org.emotion4j.video.source.SourceEnd;

/**
 * How the processing of a video ended.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param frames how many frames were delivered
 * @param detections on how many of them a detector looked for faces
 * @param faces how many faces were delivered, each counted in every frame
 * @param skipped how many frames were left out to stay in time; 0 offline
 * @param latency {@link AnalyzedFrame#latency} of all of them
 * @param end how the source ended; of kind CLOSED if the pipeline was told to stop
 * @param time how long it took
 */
public record PipelineSummary(
    long frames,
    long detections,
    long faces,
    long skipped,
    TimeStatistics latency,
    SourceEnd end,
    Duration time) {

  static PipelineSummary of(PipelineStatistics run, SourceEnd end, Duration time) {
    return new PipelineSummary(
        run.delivered(), run.detections(), run.faces(), run.skipped(), run.latency(), end, time);
  }

  /**
   * How fast it went.
   *
   * @return frames a second
   */
  public double framesPerSecond() {
    return frames / Math.max(1e-9, time.toNanos() / 1e9);
  }
}
