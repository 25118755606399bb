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
import org.emotion4j.video.track.TrackerOptions;

/**
 * How a video is processed.
 *
 * @param detectEvery a detector looks at every so-manieth frame, beginning with the first; in
 *     between faces are followed
 * @param smoothing the time constant over which scores are smoothed; zero for not at all
 * @param tracking how faces are followed
 * @param threads how many threads detect and classify
 */
public record PipelineOptions(
    int detectEvery, Duration smoothing, TrackerOptions tracking, int threads) {

  public PipelineOptions {
    if (detectEvery < 1 || threads < 1 || smoothing.isNegative()) {
      throw new IllegalArgumentException(
          "Frames between detections and threads must be 1 or more, smoothing 0 or more, not "
              + (detectEvery + ", " + threads + ", " + smoothing));
    }
  }

  /**
   * Detection in every third frame, scores smoothed over 0.3 seconds, on all processors.
   *
   * @return the options
   */
  public static PipelineOptions standard() {
    return new PipelineOptions(
        3,
        Duration.ofMillis(300),
        TrackerOptions.standard(),
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * The same with another distance of detections.
   *
   * @param frames a detector looks at every so-manieth frame
   * @return the options
   */
  public PipelineOptions withDetectEvery(int frames) {
    return new PipelineOptions(frames, smoothing, tracking, threads);
  }

  /**
   * The same with another smoothing.
   *
   * @param timeConstant zero for none
   * @return the options
   */
  public PipelineOptions withSmoothing(Duration timeConstant) {
    return new PipelineOptions(detectEvery, timeConstant, tracking, threads);
  }
}
