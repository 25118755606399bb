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

import java.util.Optional;
import java.util.stream.Stream;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.internal.image.Turn;

/** The line from eye to eye of a face, as its detector reports it. */
final class EyeLine {

  /** Eyes closer than this part of the box's longer side tell no direction. */
  private static final double LEAST_DISTANCE = 0.05;

  private EyeLine() {}

  /**
   * How the picture must be turned about the middle of the face's box for the eyes to be level, the
   * right one on the left.
   *
   * @return the turn, or empty if the landmarks lack an eye or cannot be those of a face: the eyes
   *     too close together, farther apart than the box is long, or below the nose or the mouth
   */
  static Optional<Turn> levelling(Face face) {
    Optional<Point> right = face.landmarks().flatMap(Landmarks::rightEye);
    Optional<Point> left = face.landmarks().flatMap(Landmarks::leftEye);
    if (right.isEmpty() || left.isEmpty()) {
      return Optional.empty();
    }
    return isPlausible(face.box(), face.landmarks().orElseThrow(), right.get(), left.get())
        ? Optional.of(turn(face.box(), right.get(), left.get()))
        : Optional.empty();
  }

  private static Turn turn(BoundingBox box, Point right, Point left) {
    Point middle = new Point(box.x() + box.width() / 2, box.y() + box.height() / 2);
    return Turn.levelling(middle, left.x() - right.x(), left.y() - right.y());
  }

  private static boolean isPlausible(BoundingBox box, Landmarks points, Point right, Point left) {
    double distance = Math.hypot(left.x() - right.x(), left.y() - right.y());
    return distance >= LEAST_DISTANCE * Math.max(box.width(), box.height())
        && distance <= Math.hypot(box.width(), box.height())
        && pointsBelowTheEyes(points).allMatch(point -> isBelow(point, right, left));
  }

  /** Not the tip of the nose, which a face that looks up lifts above its eyes. */
  private static Stream<Point> pointsBelowTheEyes(Landmarks points) {
    return Stream.of(
            Landmark.NOSE_BASE,
            Landmark.RIGHT_MOUTH_CORNER,
            Landmark.LEFT_MOUTH_CORNER,
            Landmark.MOUTH_CENTRE)
        .flatMap(name -> points.get(name).stream());
  }

  /** On the right hand of somebody who walks from the right eye to the left one. */
  private static boolean isBelow(Point point, Point right, Point left) {
    return (left.x() - right.x()) * (point.y() - right.y())
            - (left.y() - right.y()) * (point.x() - right.x())
        > 0;
  }
}
