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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How YuNet searches.
 *
 * @param model the file that the user names
 * @param scoreThreshold the least confidence of a face
 * @param nmsThreshold how much two boxes may overlap, as intersection over union
 * @param maxSide the longer side of the picture that is searched has at most so many pixels
 */
record YuNetSettings(
    Optional<Path> model, double scoreThreshold, double nmsThreshold, int maxSide) {

  /** The network that is meant where none is named. */
  static final ModelFile FILE = ModelCatalog.standard().named("yunet");

  private static final String MODEL = "model";
  private static final String SCORE_THRESHOLD = "score-threshold";
  private static final String NMS_THRESHOLD = "nms-threshold";
  private static final String MAX_SIDE = "max-side";

  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(MODEL, "", "path of " + FILE.file()),
          new BackendOption(SCORE_THRESHOLD, "0.7", "least confidence of a face, 0 to 1"),
          new BackendOption(
              NMS_THRESHOLD,
              "0.3",
              "how much two boxes may overlap before the less sure one is dropped, 0 to 1"),
          new BackendOption(
              MAX_SIDE,
              "480",
              "larger pictures are scaled down to this many pixels first, 32 to 4096; higher is slower and finds smaller faces"));

  static YuNetSettings of(BackendOptions options) {
    return new YuNetSettings(
        options.path(MODEL),
        options.number(SCORE_THRESHOLD, 0, 1),
        options.number(NMS_THRESHOLD, 0, 1),
        options.integer(MAX_SIDE, 32, 4096));
  }
}
