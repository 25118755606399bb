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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How BlazeFace searches.
 *
 * @param range which network
 * @param model the file that the user names in its place
 * @param scoreThreshold the least confidence of a face
 * @param nmsThreshold boxes that overlap by more become one, as intersection over union
 * @param threads that compute one picture
 */
record BlazeFaceSettings(
    BlazeFaceRange range,
    Optional<Path> model,
    double scoreThreshold,
    double nmsThreshold,
    int threads) {

  private static final String RANGE = "range";
  private static final String MODEL = "model";
  private static final String SCORE_THRESHOLD = "score-threshold";
  private static final String NMS_THRESHOLD = "nms-threshold";
  private static final String THREADS = "threads";

  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(
              RANGE,
              "short",
              "short for faces that fill a good part of the picture, or full for smaller ones; full takes some more time and misses many large ones"),
          new BackendOption(
              MODEL, "", "a model file in the place of the one that comes with this library"),
          new BackendOption(
              SCORE_THRESHOLD,
              "",
              "least confidence of a face, 0 to 1; 0.5 for short range and 0.6 for full if it is not given"),
          new BackendOption(
              NMS_THRESHOLD,
              "0.3",
              "how much two boxes may overlap before they become one, 0 to 1"),
          new BackendOption(
              THREADS,
              "1",
              "threads that compute one picture on the processor, 1 to 64; 0 is one for each core. The networks are so small that more help little"));

  static BlazeFaceSettings of(BackendOptions options) {
    String range = options.text(RANGE).strip().toLowerCase(Locale.ROOT);
    if (!range.equals("short") && !range.equals("full")) {
      throw new IllegalArgumentException(
          "Option 'range' of backend 'blazeface' must be short or full, not '%s'".formatted(range));
    }
    BlazeFaceRange network = BlazeFaceRange.named(range);
    int threads = options.integer(THREADS, 0, 64);
    return new BlazeFaceSettings(
        network,
        options.path(MODEL),
        options.text(SCORE_THRESHOLD).isBlank()
            ? network.scoreThreshold()
            : options.number(SCORE_THRESHOLD, 0, 1),
        options.number(NMS_THRESHOLD, 0, 1),
        threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
  }
}
