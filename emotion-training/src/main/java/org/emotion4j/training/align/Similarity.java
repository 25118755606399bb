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

import java.util.List;
import org.emotion4j.Point;

/**
 * A change of size, turn and place that keeps shapes: (x, y) goes to (a x - b y + dx, b x + a y +
 * dy).
 *
 * @param a the scale times the cosine of the angle
 * @param b the scale times the sine of the angle
 * @param dx what is added across
 * @param dy what is added down
 */
public record Similarity(double a, double b, double dx, double dy) {

  /**
   * The similarity that brings points nearest to others, by least squares (Umeyama, 1991, in the
   * plane and without mirroring).
   *
   * @param from at least two points that are not all the same
   * @param to where each of them should come to
   * @return the similarity
   * @throws IllegalArgumentException if the points are all the same
   */
  public static Similarity fit(List<Point> from, List<Point> to) {
    Point fromMean = mean(from);
    Point toMean = mean(to);
    double spread = 0;
    double along = 0;
    double across = 0;
    for (int i = 0; i < from.size(); i++) {
      double x = from.get(i).x() - fromMean.x();
      double y = from.get(i).y() - fromMean.y();
      double u = to.get(i).x() - toMean.x();
      double v = to.get(i).y() - toMean.y();
      spread += x * x + y * y;
      along += x * u + y * v;
      across += x * v - y * u;
    }
    if (!(spread > 0)) {
      throw new IllegalArgumentException("Points that are all the same tell no size: " + from);
    }
    double a = along / spread;
    double b = across / spread;
    return new Similarity(
        a,
        b,
        toMean.x() - a * fromMean.x() + b * fromMean.y(),
        toMean.y() - b * fromMean.x() - a * fromMean.y());
  }

  private static Point mean(List<Point> points) {
    double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
    return new Point(x, y);
  }

  /**
   * Where a point goes.
   *
   * @param x its place across
   * @param y its place down
   * @return its new place
   */
  public Point apply(double x, double y) {
    return new Point(a * x - b * y + dx, b * x + a * y + dy);
  }

  /**
   * This one after another.
   *
   * @param first the one that is done before
   * @return both as one
   */
  Similarity after(Similarity first) {
    Point moved = apply(first.dx, first.dy);
    return new Similarity(
        a * first.a - b * first.b, b * first.a + a * first.b, moved.x(), moved.y());
  }

  /** The same seen in a mirror that swaps left and right about 0. */
  Similarity mirrored() {
    return new Similarity(a, -b, -dx, dy);
  }

  /**
   * How much larger things become.
   *
   * @return 1 if they stay as large as they are
   */
  public double scale() {
    return Math.hypot(a, b);
  }
}
