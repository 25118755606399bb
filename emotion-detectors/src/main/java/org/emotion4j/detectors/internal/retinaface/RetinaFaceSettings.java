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
package org.emotion4j.detectors.internal.retinaface;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How RetinaFace searches.
 *
 * @param model the model file, if the user names one
 * @param scoreThreshold the least confidence of a face
 * @param nmsThreshold how much two boxes may overlap, as intersection over union
 * @param maxSide the longer side of the picture that is searched has at most so many pixels
 * @param threads that compute one picture
 */
record RetinaFaceSettings(
    Optional<Path> model, double scoreThreshold, double nmsThreshold, int maxSide, int threads) {

  /** The network that is meant where none is named. */
  static final ModelFile FILE = ModelCatalog.standard().named("retinaface");

  private static final String MODEL = "model";
  private static final String SCORE_THRESHOLD = "score-threshold";
  private static final String NMS_THRESHOLD = "nms-threshold";
  private static final String MAX_SIDE = "max-side";
  private static final String THREADS = "threads";

  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(
              SCORE_THRESHOLD,
              "0.8",
              "least confidence of a face, 0 to 1; lower finds more, also what is no face"),
          new BackendOption(
              NMS_THRESHOLD,
              "0.4",
              "how much two boxes may overlap before the less sure one is dropped, 0 to 1"),
          new BackendOption(
              MAX_SIDE,
              "640",
              "larger pictures are scaled down to this many pixels first, 32 to 4096; higher is slower and finds smaller faces"),
          new BackendOption(
              THREADS,
              "0",
              "threads that compute one picture on the processor, 1 to 64; 0 is one for each core"),
          new BackendOption(
              MODEL, "", "an ONNX file in the place of the one that comes with this library"));

  static RetinaFaceSettings of(BackendOptions options) {
    int threads = options.integer(THREADS, 0, 64);
    return new RetinaFaceSettings(
        options.path(MODEL),
        options.number(SCORE_THRESHOLD, 0, 1),
        options.number(NMS_THRESHOLD, 0, 1),
        options.integer(MAX_SIDE, 32, 4096),
        threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
  }
}
