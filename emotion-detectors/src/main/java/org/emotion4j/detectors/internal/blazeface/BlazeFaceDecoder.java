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

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.boxes.Letterbox;
import org.emotion4j.detectors.internal.boxes.WeightedSuppression;
import org.emotion4j.detectors.internal.boxes.WeightedSuppression.Candidate;

/** Makes faces of what a network of BlazeFace says. Immutable. */
final class BlazeFaceDecoder {

  /** Of each anchor: the middle and the size of the box, then the points, all in pixels. */
  static final int COORDINATES = 16;

  /** And the score. */
  static final int VALUES = COORDINATES + 1;

  private static final List<Landmark> POINTS =
      List.of(
          Landmark.RIGHT_EYE,
          Landmark.LEFT_EYE,
          Landmark.NOSE_TIP,
          Landmark.MOUTH_CENTRE,
          Landmark.RIGHT_EAR_TRAGION,
          Landmark.LEFT_EAR_TRAGION);

  private static final int FIRST_POINT = 4;

  /** Scores are clipped to it on both sides before they become probabilities. */
  private static final double MOST_SCORE = 100;

  private final BlazeFaceSettings settings;
  private final double[] middles;

  BlazeFaceDecoder(BlazeFaceSettings settings) {
    this.settings = settings;
    this.middles = settings.range().middles();
  }

  /**
   * The faces in a picture.
   *
   * @param output what the network says, {@link #VALUES} numbers for each anchor
   * @param image the picture
   */
  List<Face> faces(FloatBuffer output, Image image) {
    List<Candidate> candidates = new ArrayList<>();
    for (int anchor = 0; 2 * anchor < middles.length; anchor++) {
      float raw = output.get(anchor * VALUES + COORDINATES);
      double score = 1 / (1 + Math.exp(-Math.max(-MOST_SCORE, Math.min(MOST_SCORE, raw))));
      if (score >= settings.scoreThreshold()) {
        double[] values = decode(output, anchor);
        boolean finite = Arrays.stream(values).allMatch(Double::isFinite);
        if (finite && values[2] > values[0] && values[3] > values[1]) {
          candidates.add(new Candidate(score, values));
        }
      }
    }
    Letterbox square = new Letterbox(image.width(), image.height());
    List<Face> faces = new ArrayList<>();
    for (Candidate merged : WeightedSuppression.merge(candidates, settings.nmsThreshold())) {
      face(merged, square, image).ifPresent(faces::add);
    }
    faces.sort(FaceOrder.SUREST_FIRST);
    return List.copyOf(faces);
  }

  /** Corners and points, as parts of the side of the network's picture. */
  private double[] decode(FloatBuffer output, int anchor) {
    int at = anchor * VALUES;
    double[] values = new double[COORDINATES];
    for (int i = 0; i < COORDINATES; i++) {
      boolean size = i == 2 || i == 3;
      values[i] =
          (output.get(at + i) + (size ? 0 : middles[2 * anchor + i % 2])) / settings.range().side();
    }
    double halfWidth = values[2] / 2;
    double halfHeight = values[3] / 2;
    values[2] = values[0] + halfWidth;
    values[3] = values[1] + halfHeight;
    values[0] -= halfWidth;
    values[1] -= halfHeight;
    return values;
  }

  private static Optional<Face> face(Candidate found, Letterbox square, Image image) {
    double[] values = found.values();
    BoundingBox box =
        BoundingBox.ofCorners(
            square.x(values[0]), square.y(values[1]), square.x(values[2]), square.y(values[3]));
    if (!box.overlaps(image.width(), image.height())) {
      return Optional.empty();
    }
    Map<Landmark, Point> points = new EnumMap<>(Landmark.class);
    for (int i = 0; i < POINTS.size(); i++) {
      int at = FIRST_POINT + 2 * i;
      points.put(POINTS.get(i), new Point(square.x(values[at]), square.y(values[at + 1])));
    }
    return Optional.of(
        new Face(
            box.clip(image.width(), image.height()),
            found.score(),
            Optional.of(new Landmarks(points))));
  }
}
