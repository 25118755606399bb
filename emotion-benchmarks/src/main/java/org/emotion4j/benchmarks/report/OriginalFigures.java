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
   * Its speed of a detector, as it printed it.
   *
   * @param fps photos a second
   * @param millis milliseconds a photo
   */
  record Rate(double fps, double millis) {}

  /**
   * Its speeds of a detector.
   *
   * @param cpu on the processor, if it measured that
   * @param gpu on a Tesla K80, if it measured that
   */
  record Speed(Optional<Rate> cpu, Optional<Rate> gpu) {

    private static Speed of(Rate cpu, Rate gpu) {
      return new Speed(Optional.of(cpu), Optional.of(gpu));
    }
  }

  private static final Map<String, Speed> SPEEDS =
      Map.of(
          "haar", Speed.of(new Rate(59, 17), new Rate(62, 16)),
          "ssd", Speed.of(new Rate(10, 102), new Rate(10, 97)),
          "mtcnn", Speed.of(new Rate(2.5, 388), new Rate(2.5, 391)),
          "retinaface", new Speed(Optional.empty(), Optional.of(new Rate(4.1, 242))),
          "dlib-hog", Speed.of(new Rate(54.5, 18), new Rate(53.6, 19)),
          "dlib-cnn", Speed.of(new Rate(4.2, 238), new Rate(74.2, 13)));

  /** What it measured of a detector that is dlib's too. */
  static final String DLIB_OF_DEEPFACE =
      "The original also had dlib by way of deepface: 48 FPS, 21 ms, on both.";

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
