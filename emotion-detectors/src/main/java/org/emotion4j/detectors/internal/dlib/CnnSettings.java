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
import java.util.stream.Stream;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How dlib's CNN detector searches.
 *
 * @param model the model file, if the user names one
 * @param upsampling how often the picture is doubled first
 * @param threshold faces have a higher score
 * @param threads that compute one picture
 * @param landmarks whether landmarks are found
 */
record CnnSettings(
    Optional<Path> model,
    int upsampling,
    double threshold,
    int threads,
    LandmarkSettings landmarks) {

  static final String MODEL = "model";
  private static final String UPSAMPLING = "upsampling";
  private static final String THRESHOLD = "threshold";
  private static final String THREADS = "threads";

  private static final List<BackendOption> OWN =
      List.of(
          new BackendOption(
              MODEL, "", "a model file in the place of the one that comes with this library"),
          new BackendOption(
              UPSAMPLING,
              "0",
              "how often the picture is doubled first, 0 to 2: finds faces of 40 or 20 instead of 80 pixels, in four times the time each"),
          new BackendOption(
              THRESHOLD,
              "0",
              "least score of a face, -1 to 4; lower finds more, also what is no face"),
          new BackendOption(
              THREADS,
              "0",
              "threads that compute one picture on the processor, 1 to 64; 0 is one for each core"));

  static final List<BackendOption> OPTIONS =
      Stream.concat(OWN.stream(), LandmarkSettings.OPTIONS.stream()).toList();

  static CnnSettings of(BackendOptions options) {
    int threads = options.integer(THREADS, 0, 64);
    return new CnnSettings(
        options.path(MODEL),
        options.integer(UPSAMPLING, 0, 2),
        options.number(THRESHOLD, -1, 4),
        threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
        LandmarkSettings.of(options));
  }
}
