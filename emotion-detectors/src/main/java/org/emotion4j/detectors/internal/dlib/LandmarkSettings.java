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
package org.emotion4j.detectors.internal.dlib;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * Whether landmarks are found, and by what.
 *
 * @param wanted whether they are
 * @param model the model file, if the user names one
 */
record LandmarkSettings(boolean wanted, Optional<Path> model) {

  private static final String LANDMARKS = "landmarks";
  private static final String MODEL = "landmarks-model";

  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(
              LANDMARKS,
              "true",
              "true or false: whether the corners of the eyes and the base of the nose are found, in a fraction of a millisecond a face"),
          new BackendOption(
              MODEL,
              "",
              "a landmark model file in the place of the one that comes with this library"));

  static LandmarkSettings of(BackendOptions options) {
    return new LandmarkSettings(options.truth(LANDMARKS), options.path(MODEL));
  }

  /** Whether the model file is there, if one is needed. */
  Availability probe() {
    return wanted ? DlibModels.LANDMARKS.probe(model) : Availability.available();
  }

  /** Loads the model; dlib must have been loaded. */
  Optional<LandmarkFinder> load() {
    return wanted
        ? Optional.of(LandmarkFinder.read(DlibModels.LANDMARKS.read(model)))
        : Optional.empty();
  }
}
