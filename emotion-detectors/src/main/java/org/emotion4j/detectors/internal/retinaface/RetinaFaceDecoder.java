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
package org.emotion4j.detectors.internal.retinaface;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.detectors.internal.FivePoints;
import org.emotion4j.detectors.internal.boxes.Priors;

/**
 * Makes faces of the network's numbers, in pixels of the picture, not cut at its border. Serves one
 * picture.
 */
final class RetinaFaceDecoder implements Priors.Visitor {

  /** The network was trained to report places and sizes divided by these. */
  private static final double PLACE_VARIANCE = 0.1;

  private static final double SIZE_VARIANCE = 0.2;

  /** Of a smaller box nothing may be left when it is cut at the border. */
  private static final double LEAST_SIDE = 1e-3;

  private final RetinaFaceNetwork.Numbers numbers;
  private final double threshold;
  private final double across;
  private final double down;
  private final List<Face> faces = new ArrayList<>();

  private RetinaFaceDecoder(
      RetinaFaceNetwork.Numbers numbers, double threshold, double across, double down) {
    this.numbers = numbers;
    this.threshold = threshold;
    this.across = across;
    this.down = down;
  }

  /**
   * Decodes all.
   *
   * @param numbers the network's
   * @param width of what it saw
   * @param height likewise
   * @param threshold the least confidence of a face
   * @param across pixels of the picture for one that the network saw
   * @param down likewise
   * @return faces, many of which overlap. A new list
   */
  static List<Face> decode(
      RetinaFaceNetwork.Numbers numbers,
      int width,
      int height,
      double threshold,
      double across,
      double down) {
    RetinaFaceDecoder decoder = new RetinaFaceDecoder(numbers, threshold, across, down);
    RetinaFaceNetwork.PRIORS.forEach(width, height, decoder);
    return decoder.faces;
  }

  @Override
  public void visit(int index, double x, double y, int size) {
    double score = numbers.scores().get(index * RetinaFaceNetwork.SCORES + 1);
    if (!(score >= threshold)) {
      return;
    }
    FloatBuffer box = numbers.boxes();
    int first = index * RetinaFaceNetwork.BOX;
    double middleX = place(x, size, box.get(first)) * across;
    double middleY = place(y, size, box.get(first + 1)) * down;
    double width = size * Math.exp(box.get(first + 2) * SIZE_VARIANCE) * across;
    double height = size * Math.exp(box.get(first + 3) * SIZE_VARIANCE) * down;
    // A network that the user names may report anything.
    if (width > LEAST_SIDE
        && height > LEAST_SIDE
        && Double.isFinite(middleX + middleY + width + height)) {
      landmarks(index, x, y, size)
          .ifPresent(
              points ->
                  faces.add(
                      new Face(
                          new BoundingBox(middleX - width / 2, middleY - height / 2, width, height),
                          Math.min(1, score),
                          Optional.of(points))));
    }
  }

  private Optional<Landmarks> landmarks(int index, double x, double y, int size) {
    Map<Landmark, Point> points = new EnumMap<>(Landmark.class);
    int at = index * RetinaFaceNetwork.POINTS;
    for (Landmark landmark : FivePoints.ORDER) {
      double pointX = place(x, size, numbers.points().get(at++)) * across;
      double pointY = place(y, size, numbers.points().get(at++)) * down;
      if (!Double.isFinite(pointX) || !Double.isFinite(pointY)) {
        return Optional.empty();
      }
      points.put(landmark, new Point(pointX, pointY));
    }
    return Optional.of(new Landmarks(points));
  }

  private static double place(double middle, int size, double number) {
    return middle + number * PLACE_VARIANCE * size;
  }
}
