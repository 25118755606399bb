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

import java.util.Map;
import java.util.Objects;

/**
 * What a pipeline has done until now, in all its runs.
 *
 * <p>An immutable snapshot, safe to share between threads.
 *
 * @param grabbed how many frames came from sources
 * @param skipped how many of them were left out to stay in time; 0 offline
 * @param delivered how many of them were delivered
 * @param unpublished how many times a subscriber did not get a frame since it was not ready; 0
 *     offline
 * @param detections in how many a detector looked for faces
 * @param faces how many faces were delivered, each counted in every frame
 * @param latency {@link AnalyzedFrame#latency} of all of them
 * @param stages how long each stage took, for all of them
 */
public record PipelineStatistics(
    long grabbed,
    long skipped,
    long delivered,
    long unpublished,
    long detections,
    long faces,
    TimeStatistics latency,
    Map<PipelineStage, TimeStatistics> stages) {

  public PipelineStatistics {
    stages = Map.copyOf(stages);
    if (stages.size() != PipelineStage.values().length) {
      throw new IllegalArgumentException("Each stage must have its times, not only " + stages);
    }
  }

  /**
   * The times of a stage.
   *
   * @param stage which one
   * @return its times
   */
  public TimeStatistics stage(PipelineStage stage) {
    return Objects.requireNonNull(stages.get(stage));
  }
}
