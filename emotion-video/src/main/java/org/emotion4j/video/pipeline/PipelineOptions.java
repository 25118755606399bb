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
import java.util.Optional;
import java.util.OptionalInt;
import org.emotion4j.video.track.TrackerOptions;

/**
 * How a video is processed. Start from {@link #standard()} and change what you need.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param detectEvery a detector looks at every so-manieth frame, beginning with the first; in
 *     between faces are followed
 * @param detectAtLeastEvery if there, detection is adaptive: see {@link #withAdaptiveDetection}
 * @param smoothing the time constant over which scores are smoothed; zero for not at all
 * @param tracking how faces are followed
 * @param threads how many threads detect and classify; live there is always one that detects
 * @param latencyBudget if there, processing is live: see {@link #withLatencyBudget}. Otherwise it
 *     is offline: no frame is left out
 */
public record PipelineOptions(
    int detectEvery,
    OptionalInt detectAtLeastEvery,
    Duration smoothing,
    TrackerOptions tracking,
    int threads,
    Optional<Duration> latencyBudget) {

  public PipelineOptions {
    if (detectEvery < 1 || threads < 1 || smoothing.isNegative()) {
      throw new IllegalArgumentException(
          "Frames between detections and threads must be 1 or more, smoothing 0 or more, not "
              + (detectEvery + ", " + threads + ", " + smoothing));
    }
    if (detectAtLeastEvery.isPresent() && detectAtLeastEvery.getAsInt() < detectEvery) {
      throw new IllegalArgumentException(
          "The longest distance of detections cannot be %d frames where the shortest is %d"
              .formatted(detectAtLeastEvery.getAsInt(), detectEvery));
    }
    latencyBudget.ifPresent(
        budget -> {
          if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException(
                "The latency must be allowed more than zero, not " + budget);
          }
        });
  }

  /**
   * Offline, with detection in every third frame, scores smoothed over 0.3 seconds, on all
   * processors.
   *
   * @return the options
   */
  public static PipelineOptions standard() {
    return new PipelineOptions(
        3,
        OptionalInt.empty(),
        Duration.ofMillis(300),
        TrackerOptions.standard(),
        Runtime.getRuntime().availableProcessors(),
        Optional.empty());
  }

  /**
   * The same with another distance of detections.
   *
   * @param frames a detector looks at every so-manieth frame
   * @return the options, without adaptive detection
   */
  public PipelineOptions withDetectEvery(int frames) {
    return new PipelineOptions(
        frames, OptionalInt.empty(), smoothing, tracking, threads, latencyBudget);
  }

  /**
   * The same with a detector that looks where it is needed: if no face is followed, if one was lost
   * or is far from where it was detected last, and at the latest after the longest distance, which
   * is how long a new face may go unnoticed. Offline that depends on the frames alone: two runs do
   * the same, with any number of threads.
   *
   * @param shortest how many frames lie between two detections at least, 1 if each frame may have
   *     one; becomes {@link #detectEvery}. Offline it is at least 4 in most cases, as several
   *     frames are in flight
   * @param longest how many frames lie between them at most
   * @return the options
   */
  public PipelineOptions withAdaptiveDetection(int shortest, int longest) {
    return new PipelineOptions(
        shortest, OptionalInt.of(longest), smoothing, tracking, threads, latencyBudget);
  }

  /**
   * The same with another smoothing.
   *
   * @param timeConstant zero for none
   * @return the options
   */
  public PipelineOptions withSmoothing(Duration timeConstant) {
    return new PipelineOptions(
        detectEvery, detectAtLeastEvery, timeConstant, tracking, threads, latencyBudget);
  }

  /**
   * The same with another tracking.
   *
   * @param options how faces are followed
   * @return the options
   */
  public PipelineOptions withTracking(TrackerOptions options) {
    return new PipelineOptions(
        detectEvery, detectAtLeastEvery, smoothing, options, threads, latencyBudget);
  }

  /**
   * The same with another number of threads.
   *
   * @param count how many detect and classify
   * @return the options
   */
  public PipelineOptions withThreads(int count) {
    return new PipelineOptions(
        detectEvery, detectAtLeastEvery, smoothing, tracking, count, latencyBudget);
  }

  /**
   * The same, but live: frames are left out so that those that are delivered are fresh. A frame
   * that waits is replaced by a newer one, and left out if it would come too late. Detection runs
   * beside: a frame waits for it only as long as nothing newer is there; otherwise what was found
   * is followed into the frame that is on when it is known. So the results depend on how fast
   * things are.
   *
   * @param budget how old a frame may be when it is delivered to the sink, counted from when its
   *     source gave it; more than zero. What camera, network and decoder need before is not in it,
   *     nor what the sink does then: see {@link PipelineStage#DELIVER} for that
   * @return the options
   */
  public PipelineOptions withLatencyBudget(Duration budget) {
    return new PipelineOptions(
        detectEvery, detectAtLeastEvery, smoothing, tracking, threads, Optional.of(budget));
  }
}
