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

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.detectors.internal.FivePoints;

/**
 * What the third network takes for a face.
 *
 * @param box where it is
 * @param points the x of five landmarks, then their y
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Found(Candidate box, float[] points) {

  static final Comparator<Found> SUREST_FIRST =
      Comparator.comparing(Found::box, Candidate.SUREST_FIRST);

  /** In the network's numbers, where the points are, and the y of the first point behind its x. */
  private static final int FIRST_POINT = 6;

  private static final int POINTS = 5;

  /** Of a smaller box nothing may be left when it is cut at the border. */
  private static final double LEAST_SIDE = 1e-3;

  /**
   * Reads the network's numbers.
   *
   * @param square what the network saw
   * @param numbers of several
   * @param at where those of this one begin
   */
  static Found of(Candidate square, FloatBuffer numbers, int at) {
    float[] points = new float[2 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      float x = numbers.get(at + FIRST_POINT + i);
      float y = numbers.get(at + FIRST_POINT + POINTS + i);
      points[i] = (square.width() + 1) * x + square.left() - 1;
      points[POINTS + i] = (square.height() + 1) * y + square.top() - 1;
    }
    return new Found(MtcnnWorker.said(square, numbers, at).moved(1), points);
  }

  /** The face, cut at the picture's border, or empty if none of it is in the picture. */
  Optional<Face> face(Image image) {
    Map<Landmark, Point> landmarks = new EnumMap<>(Landmark.class);
    for (int i = 0; i < POINTS; i++) {
      if (!Float.isFinite(points[i] + points[POINTS + i])) {
        return Optional.empty();
      }
      landmarks.put(FivePoints.ORDER.get(i), new Point(points[i], points[POINTS + i]));
    }
    if (box.width() < LEAST_SIDE || box.height() < LEAST_SIDE) {
      return Optional.empty();
    }
    BoundingBox place = BoundingBox.ofCorners(box.left(), box.top(), box.right(), box.bottom());
    return place.overlaps(image.width(), image.height())
        ? Optional.of(
            new Face(
                place.clip(image.width(), image.height()),
                Math.min(1, box.score()),
                Optional.of(new Landmarks(landmarks))))
        : Optional.empty();
  }
}
