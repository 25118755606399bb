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

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Named points of one face. Which points there are depends on the detector. A point may lie outside
 * the picture where the face is cut by its border.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param points the points by name, at least one, in the order of {@link Landmark}
 */
public record Landmarks(Map<Landmark, Point> points) {

  public Landmarks {
    if (points.isEmpty()) {
      throw new IllegalArgumentException(
          "Landmarks need at least one point; a face without any has no landmarks at all");
    }
    points = Collections.unmodifiableMap(new EnumMap<>(points));
  }

  /**
   * One point.
   *
   * @param landmark its name
   * @return the point, or empty if the detector does not report it
   */
  public Optional<Point> get(Landmark landmark) {
    return Optional.ofNullable(points.get(landmark));
  }

  /**
   * The middle of the right eye, which is on the left of the picture if the person looks at the
   * camera.
   *
   * @return the point that the detector reports, else the mean of the eye's two corners, or empty
   *     if it reports neither; never a guess
   */
  public Optional<Point> rightEye() {
    return get(Landmark.RIGHT_EYE)
        .or(() -> mean(Landmark.RIGHT_EYE_OUTER_CORNER, Landmark.RIGHT_EYE_INNER_CORNER));
  }

  /**
   * The middle of the left eye, which is on the right of the picture if the person looks at the
   * camera.
   *
   * @return the point that the detector reports, else the mean of the eye's two corners, or empty
   *     if it reports neither; never a guess
   */
  public Optional<Point> leftEye() {
    return get(Landmark.LEFT_EYE)
        .or(() -> mean(Landmark.LEFT_EYE_OUTER_CORNER, Landmark.LEFT_EYE_INNER_CORNER));
  }

  private Optional<Point> mean(Landmark one, Landmark other) {
    return get(one).flatMap(a -> get(other).map(b -> middle(a, b)));
  }

  private static Point middle(Point a, Point b) {
    return new Point(a.x() / 2 + b.x() / 2, a.y() / 2 + b.y() / 2);
  }
}
