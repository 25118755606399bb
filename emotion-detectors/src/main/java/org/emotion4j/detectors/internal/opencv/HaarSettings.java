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
package org.emotion4j.detectors.internal.opencv;

import java.util.List;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How the cascade searches.
 *
 * @param scaleFactor the ratio of one face size to the one before
 * @param minNeighbours how many overlapping hits a face needs more than
 * @param minSize the least width of a face in pixels
 * @param minShare the least width of a face as a share of the picture's shorter side
 */
record HaarSettings(double scaleFactor, int minNeighbours, int minSize, double minShare) {

  private static final String SCALE_FACTOR = "scale-factor";
  private static final String MIN_NEIGHBOURS = "min-neighbours";
  private static final String MIN_SIZE = "min-size";
  private static final String MIN_SHARE = "min-share";

  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(
              SCALE_FACTOR,
              "1.2",
              "ratio of one face size to the one before, 1.01 to 4; lower is slower and finds more"),
          new BackendOption(
              MIN_NEIGHBOURS,
              "3",
              "how many overlapping hits a face needs more than, 1 to 1000; lower finds more, also what is no face"),
          new BackendOption(MIN_SIZE, "30", "least width of a face in pixels, 1 to 10000"),
          new BackendOption(
              MIN_SHARE,
              "0.06",
              "least width of a face as a share of the picture's shorter side, 0 to 1; lower is slower on large pictures"));

  static HaarSettings of(BackendOptions options) {
    return new HaarSettings(
        options.number(SCALE_FACTOR, 1.01, 4),
        options.integer(MIN_NEIGHBOURS, 1, 1000),
        options.integer(MIN_SIZE, 1, 10_000),
        options.number(MIN_SHARE, 0, 1));
  }

  /** The least width of a face in a picture of this size, in pixels. */
  int minSize(int width, int height) {
    return Math.max(minSize, (int) Math.round(minShare * Math.min(width, height)));
  }
}
