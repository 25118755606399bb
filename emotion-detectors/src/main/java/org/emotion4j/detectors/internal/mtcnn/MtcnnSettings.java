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
package org.emotion4j.detectors.internal.mtcnn;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How MTCNN searches.
 *
 * @param minFaceSize faces of fewer pixels a side are not looked for
 * @param scaleFactor from one level of the pyramid to the next
 * @param p how the first network is used
 * @param r likewise, the second
 * @param o likewise, the third
 * @param threads that compute one picture
 */
record MtcnnSettings(int minFaceSize, double scaleFactor, Stage p, Stage r, Stage o, int threads) {

  /**
   * One of the networks.
   *
   * @param threshold the least probability of what is passed on
   * @param model the file that the user names in the place of the published one
   */
  record Stage(double threshold, Optional<Path> model) {}

  private static final String MIN_FACE_SIZE = "min-face-size";
  private static final String SCALE_FACTOR = "scale-factor";
  private static final String P_THRESHOLD = "p-threshold";
  private static final String R_THRESHOLD = "r-threshold";
  private static final String O_THRESHOLD = "o-threshold";
  private static final String P_MODEL = "p-model";
  private static final String R_MODEL = "r-model";
  private static final String O_MODEL = "o-model";
  private static final String THREADS = "threads";

  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(
              MIN_FACE_SIZE,
              "20",
              "side in pixels of the smallest faces that are looked for, 12 to 4096; the time falls with its square"),
          new BackendOption(
              SCALE_FACTOR,
              "0.709",
              "how much smaller each level of the pyramid is than the one before, 0.1 to 0.95; lower is faster and finds less"),
          new BackendOption(
              P_THRESHOLD,
              "0.6",
              "least probability of what the first network passes on, 0 to 1; higher is faster and finds less"),
          new BackendOption(
              R_THRESHOLD, "0.7", "least probability of what the second network passes on, 0 to 1"),
          new BackendOption(
              O_THRESHOLD, "0.7", "least confidence of a face, by the third network, 0 to 1"),
          new BackendOption(
              THREADS,
              "0",
              "threads that compute one picture on the processor, 1 to 64; 0 is one for each core"),
          new BackendOption(P_MODEL, "", "a model file in the place of the first network's"),
          new BackendOption(R_MODEL, "", "likewise for the second network"),
          new BackendOption(O_MODEL, "", "likewise for the third network"));

  static MtcnnSettings of(BackendOptions options) {
    int threads = options.integer(THREADS, 0, 64);
    return new MtcnnSettings(
        options.integer(MIN_FACE_SIZE, 12, 4096),
        options.number(SCALE_FACTOR, 0.1, 0.95),
        new Stage(options.number(P_THRESHOLD, 0, 1), options.path(P_MODEL)),
        new Stage(options.number(R_THRESHOLD, 0, 1), options.path(R_MODEL)),
        new Stage(options.number(O_THRESHOLD, 0, 1), options.path(O_MODEL)),
        threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
  }
}
