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
package org.emotion4j.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.benchmarks.contest.CoOccurrence;

/**
 * What the original project measured in 2021, on photos of its own and on a machine of Google
 * Colab.
 */
final class OriginalFigures {

  /**
   * Its speed of a detector, in whole frames a second as it printed it.
   *
   * @param cpuMillis milliseconds a photo on the processor, if it measured that
   * @param gpuMillis on a Tesla K80, if it measured that
   */
  record Speed(Optional<Double> cpuMillis, Optional<Double> gpuMillis) {

    private static Speed of(double cpu, double gpu) {
      return new Speed(Optional.of(cpu), Optional.of(gpu));
    }
  }

  private static final Map<String, Speed> SPEEDS =
      Map.of(
          "haar", Speed.of(17, 16),
          "ssd", Speed.of(102, 97),
          "mtcnn", Speed.of(388, 391),
          "retinaface", new Speed(Optional.empty(), Optional.of(242.0)),
          "dlib-hog", Speed.of(18, 19),
          "dlib-cnn", Speed.of(238, 13));

  /** Its RetinaFace was broken in the version that it used. */
  static final CoOccurrence MATRIX =
      new CoOccurrence(
          List.of("ssd", "retinaface", "haar", "dlib-hog", "mtcnn", "dlib-cnn"),
          List.of(
              List.of(70, 64, 64, 69, 69, 70),
              List.of(64, 70, 62, 69, 70, 70),
              List.of(64, 62, 90, 89, 88, 90),
              List.of(69, 69, 89, 96, 94, 96),
              List.of(69, 70, 88, 94, 97, 97),
              List.of(70, 70, 90, 96, 97, 99)));

  private OriginalFigures() {}

  /** Its speed of a detector, if it had it. */
  static Optional<Speed> speed(String detector) {
    return Optional.ofNullable(SPEEDS.get(detector));
  }
}
