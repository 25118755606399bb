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
package org.emotion4j.detectors.internal.blazeface;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.emotion4j.detectors.internal.boxes.Priors;
import org.emotion4j.detectors.internal.boxes.Priors.Level;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelFile;

/** The two networks, which differ in size and in the grid of their anchors. */
enum BlazeFaceRange {
  /** For faces within some two metres of a camera: 896 anchors. */
  SHORT("blazeface-short", 128, 0.5, List.of(level(8, 2, 128), level(16, 6, 128))),
  /** For faces within some five metres: 2304 anchors. */
  FULL("blazeface-full", 192, 0.6, List.of(level(4, 1, 192)));

  private final String file;
  private final int side;
  private final double scoreThreshold;
  private final Priors anchors;

  BlazeFaceRange(String file, int side, double scoreThreshold, List<Level> levels) {
    this.file = file;
    this.side = side;
    this.scoreThreshold = scoreThreshold;
    this.anchors = new Priors(levels);
  }

  /** Boxes are relative to the whole picture, whatever anchor they belong to. */
  private static Level level(int stride, int anchors, int side) {
    return new Level(stride, Collections.nCopies(anchors, side));
  }

  /** The range with a name in small letters, which the caller has checked to be one. */
  static BlazeFaceRange named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  ModelFile file() {
    return ModelCatalog.standard().named(file);
  }

  /** The side of the picture that the network takes, in pixels. */
  int side() {
    return side;
  }

  /** The least confidence of a face, as MediaPipe has it. */
  double scoreThreshold() {
    return scoreThreshold;
  }

  int anchors() {
    return anchors.count(side, side);
  }

  /** The middle of each anchor: x and y in pixels of the network's picture, one after the other. */
  double[] middles() {
    double[] middles = new double[2 * anchors()];
    anchors.forEach(
        side,
        side,
        (index, x, y, size) -> {
          middles[2 * index] = x;
          middles[2 * index + 1] = y;
        });
    return middles;
  }
}
