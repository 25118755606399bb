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
package org.emotion4j.training.align;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;

/**
 * Where the points of a face lie in a standard picture, as parts of its width: their means over the
 * faces of FER+ in which {@code retinaface} finds them, made symmetrical. So a face of FER+ keeps
 * its size and place on the mean.
 */
public final class StandardFace {

  private static final Point RIGHT_EYE = new Point(0.324, 0.381);
  private static final Point LEFT_EYE = new Point(0.676, 0.381);

  private static final Point NOSE_TIP = new Point(0.5, 0.593);
  private static final Point RIGHT_MOUTH_CORNER = new Point(0.357, 0.758);
  private static final Point LEFT_MOUTH_CORNER = new Point(0.643, 0.758);

  /** Both eyes, the tip of the nose and both corners of the mouth. */
  static final List<Point> FIVE_POINTS =
      List.of(RIGHT_EYE, LEFT_EYE, NOSE_TIP, RIGHT_MOUTH_CORNER, LEFT_MOUTH_CORNER);

  /** Besides the eyes. */
  private static final Map<Landmark, Point> OTHERS =
      new EnumMap<>(
          Map.of(
              Landmark.NOSE_TIP, NOSE_TIP,
              Landmark.MOUTH_CENTRE, new Point(0.5, 0.758),
              Landmark.RIGHT_MOUTH_CORNER, RIGHT_MOUTH_CORNER,
              Landmark.LEFT_MOUTH_CORNER, LEFT_MOUTH_CORNER));

  private StandardFace() {}

  /**
   * Where a standard picture's points lie in a picture of a face.
   *
   * @param landmarks the face's points, in pixels
   * @return from parts of the standard picture's width to pixels; empty if not both eyes are known,
   *     or both are in one place
   */
  public static Optional<Similarity> placeOf(Landmarks landmarks) {
    Optional<Point> right = landmarks.rightEye();
    Optional<Point> left = landmarks.leftEye();
    if (right.isEmpty() || left.isEmpty() || right.equals(left)) {
      return Optional.empty();
    }
    List<Point> standard = new ArrayList<>(List.of(RIGHT_EYE, LEFT_EYE));
    List<Point> seen = new ArrayList<>(List.of(right.get(), left.get()));
    OTHERS.forEach(
        (landmark, place) ->
            landmarks
                .get(landmark)
                .ifPresent(
                    point -> {
                      standard.add(place);
                      seen.add(point);
                    }));
    return Optional.of(Similarity.fit(standard, seen)).filter(place -> place.scale() > 0);
  }
}
