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
package org.emotion4j.video.track;

import java.time.Duration;

/**
 * How a {@link FaceTracker} follows faces. Start from {@link #standard()} and change what you need.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param memory for how long a face that is out of sight keeps its identity, by timestamps. A face
 *     that is followed although the detector does not find it loses it after that time too. More
 *     than 0
 * @param leastOverlap how much a detection must overlap the place where an identity is expected
 *     (intersection over union) to be taken for it; above 0, below 1
 * @param leastPeak the peak-to-sidelobe ratio of the correlation filter below which a face counts
 *     as out of sight; at least 0. Bolme and others found 20 to 60 for a face that is followed
 *     well, and about 7 for one that is gone
 * @param leastLikeness how alike a face must look to what the detector last saw of that identity to
 *     be followed on; from -1 to 1. Unlike faces of different people have 0.35 in the median, one
 *     face in different light and size about 0.9
 * @param recoveredLikeness how alike a face must look to get back the identity of one that was out
 *     of sight; from {@code leastLikeness} to 1. One pair of different people in a hundred is more
 *     alike than 0.7. Half of the way to {@code leastLikeness} is enough for a face that overlaps
 *     the expected box by 0.5 or more
 * @param likenessMargin by how much more alike one identity must be than another one nearby, or a
 *     detection is taken for a new face; from 0 to 2
 * @param leastVisible the part of a face's box inside the picture below which it has left; from 0
 *     to 1
 * @param learningRate how much of the correlation filter each followed frame replaces; from 0,
 *     which only learns from detections, to 1
 */
public record TrackerOptions(
    Duration memory,
    double leastOverlap,
    double leastPeak,
    double leastLikeness,
    double recoveredLikeness,
    double likenessMargin,
    double leastVisible,
    double learningRate) {

  private static final TrackerOptions STANDARD =
      new TrackerOptions(Duration.ofSeconds(1), 0.3, 7, 0.55, 0.7, 0.05, 0.6, 0.05);

  public TrackerOptions {
    if (memory.isNegative() || memory.isZero()) {
      throw new IllegalArgumentException("The memory must be longer than 0, not " + memory);
    }
    within("leastOverlap", leastOverlap, Math.nextUp(0.0), Math.nextDown(1.0));
    within("leastPeak", leastPeak, 0, Double.MAX_VALUE);
    within("leastLikeness", leastLikeness, -1, 1);
    within("recoveredLikeness", recoveredLikeness, leastLikeness, 1);
    within("likenessMargin", likenessMargin, 0, 2);
    within("leastVisible", leastVisible, 0, 1);
    within("learningRate", learningRate, 0, 1);
  }

  private static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }

  /**
   * The options that a tracker has if none are given.
   *
   * @return memory 1 s, overlap 0.3, peak 7, likeness 0.55 and 0.7 with a margin of 0.05, visible
   *     part 0.6, learning rate 0.05
   */
  public static TrackerOptions standard() {
    return STANDARD;
  }

  /**
   * These options with another memory.
   *
   * @param time see {@link #memory()}
   * @return the changed options
   */
  public TrackerOptions withMemory(Duration time) {
    return new TrackerOptions(
        time,
        leastOverlap,
        leastPeak,
        leastLikeness,
        recoveredLikeness,
        likenessMargin,
        leastVisible,
        learningRate);
  }
}
