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
package org.emotion4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LandmarksTest {

  @Test
  void takesTheMiddleOfAnEyeFromItsCorners() {
    Landmarks corners =
        new Landmarks(
            Map.of(
                Landmark.RIGHT_EYE_OUTER_CORNER, new Point(10, 20),
                Landmark.RIGHT_EYE_INNER_CORNER, new Point(16, 23),
                Landmark.LEFT_EYE_INNER_CORNER, new Point(30, 21),
                Landmark.LEFT_EYE_OUTER_CORNER, new Point(37, 20),
                Landmark.NOSE_BASE, new Point(24, 40)));
    assertEquals(Optional.of(new Point(13, 21.5)), corners.rightEye());
    assertEquals(Optional.of(new Point(33.5, 20.5)), corners.leftEye());
  }

  @Test
  void prefersTheMiddleThatTheDetectorReports() {
    Landmarks all =
        new Landmarks(
            Map.of(
                Landmark.RIGHT_EYE, new Point(1, 2),
                Landmark.RIGHT_EYE_OUTER_CORNER, new Point(10, 20),
                Landmark.RIGHT_EYE_INNER_CORNER, new Point(16, 23),
                Landmark.LEFT_EYE, new Point(3, 4)));
    assertEquals(Optional.of(new Point(1, 2)), all.rightEye());
    assertEquals(Optional.of(new Point(3, 4)), all.leftEye());
  }

  @Test
  void guessesNoEye() {
    Landmarks half =
        new Landmarks(
            Map.of(
                Landmark.RIGHT_EYE_OUTER_CORNER, new Point(10, 20),
                Landmark.NOSE_BASE, new Point(24, 40)));
    assertEquals(Optional.empty(), half.rightEye());
    assertEquals(Optional.empty(), half.leftEye());
  }
}
