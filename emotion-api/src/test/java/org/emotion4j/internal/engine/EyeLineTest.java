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
package org.emotion4j.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.internal.image.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EyeLineTest {

  /** The middle is at (100, 100). */
  private static final BoundingBox BOX = new BoundingBox(50, 40, 100, 120);

  /** Where YuNet finds the points of an upright face, about. */
  private static final Map<Landmark, Point> UPRIGHT =
      Map.of(
          Landmark.RIGHT_EYE, new Point(80, 80),
          Landmark.LEFT_EYE, new Point(120, 80),
          Landmark.NOSE_TIP, new Point(100, 105),
          Landmark.RIGHT_MOUTH_CORNER, new Point(85, 130),
          Landmark.LEFT_MOUTH_CORNER, new Point(115, 130));

  private static Face face(Map<Landmark, Point> points) {
    return new Face(BOX, 1, Optional.of(new Landmarks(points)));
  }

  private static Optional<Turn> of(Map<Landmark, Point> points) {
    return EyeLine.levelling(face(points));
  }

  private static Map<Landmark, Point> uprightWith(Landmark name, double x, double y) {
    Map<Landmark, Point> points = new EnumMap<>(UPRIGHT);
    points.put(name, new Point(x, y));
    return points;
  }

  /** A face tilted clockwise is turned back anticlockwise. */
  @ParameterizedTest
  @ValueSource(doubles = {-179, -135, -90, -20, -0.5, 0, 3, 45, 90, 120, 179.5})
  void turnsBackAFaceOfAnyTilt(double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    Map<Landmark, Point> tilted = new EnumMap<>(Landmark.class);
    UPRIGHT.forEach(
        (name, point) -> {
          double right = point.x() - 100;
          double down = point.y() - 100;
          tilted.put(
              name, new Point(100 + cos * right - sin * down, 100 + sin * right + cos * down));
        });
    Turn turn = of(tilted).orElseThrow();
    assertEquals(-degrees, turn.degrees(), 1e-9);
    assertEquals(new Point(100, 100), turn.centre());
  }

  @Test
  void takesTheCornersOfDlibsFivePoints() {
    Turn turn =
        of(Map.of(
                Landmark.RIGHT_EYE_OUTER_CORNER, new Point(70, 80),
                Landmark.RIGHT_EYE_INNER_CORNER, new Point(90, 80),
                Landmark.LEFT_EYE_INNER_CORNER, new Point(110, 120),
                Landmark.LEFT_EYE_OUTER_CORNER, new Point(130, 120),
                Landmark.NOSE_BASE, new Point(80, 130)))
            .orElseThrow();
    assertEquals(-45, turn.degrees(), 1e-9);
  }

  @Test
  void guessesNothing() {
    assertEquals(Optional.empty(), EyeLine.levelling(new Face(BOX, 1)));
    for (Landmark eye : new Landmark[] {Landmark.RIGHT_EYE, Landmark.LEFT_EYE}) {
      Map<Landmark, Point> oneEyed = new EnumMap<>(UPRIGHT);
      oneEyed.remove(eye);
      assertEquals(Optional.empty(), of(oneEyed));
    }
  }

  @Test
  void believesNoImpossibleEyes() {
    assertEquals(Optional.empty(), of(uprightWith(Landmark.LEFT_EYE, 80, 80)));
    // A twentieth of the longer side is 6; the diagonal is 156.2.
    Map<Landmark, Point> eyes = new EnumMap<>(Map.of(Landmark.RIGHT_EYE, new Point(80, 80)));
    eyes.put(Landmark.LEFT_EYE, new Point(85.99, 80));
    assertEquals(Optional.empty(), of(eyes));
    eyes.put(Landmark.LEFT_EYE, new Point(86, 80));
    assertEquals(0, of(eyes).orElseThrow().degrees());
    eyes.put(Landmark.LEFT_EYE, new Point(236, 80));
    assertEquals(0, of(eyes).orElseThrow().degrees());
    eyes.put(Landmark.LEFT_EYE, new Point(237, 80));
    assertEquals(Optional.empty(), of(eyes));
    eyes.put(Landmark.LEFT_EYE, new Point(1e308, -1e308));
    assertEquals(Optional.empty(), of(eyes));
  }

  /** Eyes taken for each other would turn the face upside down. */
  @Test
  void believesNoEyesBelowTheMouth() {
    Map<Landmark, Point> swapped = new EnumMap<>(UPRIGHT);
    swapped.put(Landmark.RIGHT_EYE, new Point(120, 80));
    swapped.put(Landmark.LEFT_EYE, new Point(80, 80));
    assertEquals(Optional.empty(), of(swapped));
    assertEquals(Optional.empty(), of(uprightWith(Landmark.MOUTH_CENTRE, 100, 79)));
    assertEquals(Optional.empty(), of(uprightWith(Landmark.NOSE_BASE, 100, 79)));
    // Whoever looks up lifts the tip of the nose.
    assertEquals(0, of(uprightWith(Landmark.NOSE_TIP, 100, 79)).orElseThrow().degrees());
  }
}
