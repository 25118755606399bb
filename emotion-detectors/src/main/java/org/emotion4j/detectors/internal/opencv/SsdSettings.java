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
 * How the SSD searches.
 *
 * @param model the file with the weights, if the user names one
 * @param config the file that describes the network, if the user names one
 * @param confidenceThreshold the least confidence of a face
 * @param inputSize the width and height of what the network sees, in pixels
 * @param publishedPadding whether the description is taken as it is
 */
record SsdSettings(
    Optional<Path> model,
    Optional<Path> config,
    double confidenceThreshold,
    int inputSize,
    boolean publishedPadding) {

  /** The weights that are meant where none are named. */
  static final ModelFile MODEL_FILE = ModelCatalog.standard().named("ssd");

  /** The description that is meant where none is named. */
  static final ModelFile CONFIG_FILE = ModelCatalog.standard().named("ssd-config");

  private static final String MODEL = "model";
  private static final String CONFIG = "config";
  private static final String CONFIDENCE_THRESHOLD = "confidence-threshold";
  private static final String INPUT_SIZE = "input-size";
  private static final String PUBLISHED_PADDING = "published-padding";

  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(
              CONFIDENCE_THRESHOLD,
              "0.5",
              "least confidence of a face, 0 to 1; below 0.01 is no face"),
          new BackendOption(
              INPUT_SIZE,
              "300",
              "pictures are scaled to so many pixels a side, 300 to 1200; higher is slower, finds smaller faces and loses large ones"),
          new BackendOption(
              PUBLISHED_PADDING,
              "false",
              "true computes what other programs do, with wrong boxes for large faces"),
          new BackendOption(
              MODEL, "", "path of other weights in the place of " + MODEL_FILE.file()),
          new BackendOption(CONFIG, "", "path of the network's description, deploy.prototxt"));

  static SsdSettings of(BackendOptions options) {
    return new SsdSettings(
        options.path(MODEL),
        options.path(CONFIG),
        options.number(CONFIDENCE_THRESHOLD, 0, 1),
        // Below 288 pixels nothing would be left for the last convolution.
        options.integer(INPUT_SIZE, 300, 1200),
        options.truth(PUBLISHED_PADDING));
  }
}
