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

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds places for the labels of points, so that they cover neither each other nor points, and
 * where there is room nor the lines to those that had to go farther away. All in pixels.
 */
final class LabelPlacement {

  /**
   * A label's place.
   *
   * @param box where it stands
   * @param leader from the point to the label
   * @param far whether it is so far away that the leader has to be drawn
   */
  record Place(Rectangle2D box, Line2D leader, boolean far) {}

  private static final double MARKER = 6;
  private static final double[] DISTANCES = {8, 22, 38, 56, 76, 100, 130, 160, 200};

  /** Degrees against the clock: beside it first, then above and below, then across. */
  private static final double[] DIRECTIONS = {
    0, 180, 90, 270, 45, 315, 225, 135, 20, 340, 200, 160, 70, 290, 250, 110
  };

  private final List<Point2D> points;
  private final Rectangle2D area;
  private final List<Place> places = new ArrayList<>();

  private LabelPlacement(List<Point2D> points, Rectangle2D area) {
    this.points = points;
    this.area = area;
  }

  /**
   * Places labels.
   *
   * @param points the points
   * @param sizes each label's size; its corner does not matter
   * @param area where labels may stand
   * @return a place for each; beside its point where all is full
   */
  static List<Place> of(List<Point2D> points, List<Rectangle2D> sizes, Rectangle2D area) {
    LabelPlacement placement = new LabelPlacement(points, area);
    for (int i = 0; i < points.size(); i++) {
      placement.places.add(placement.find(points.get(i), sizes.get(i)));
    }
    return List.copyOf(placement.places);
  }

  private Place find(Point2D point, Rectangle2D size) {
    List<Place> all =
        Arrays.stream(DISTANCES)
            .boxed()
            .flatMap(
                distance ->
                    Arrays.stream(DIRECTIONS)
                        .mapToObj(direction -> place(point, size, distance, direction)))
            .toList();
    return all.stream()
        .filter(place -> isFree(place) && crossesNone(place))
        .findFirst()
        .or(() -> all.stream().filter(this::isFree).findFirst())
        .orElse(all.get(0));
  }

  private static Place place(Point2D point, Rectangle2D size, double distance, double direction) {
    double across = Math.cos(Math.toRadians(direction));
    double down = -Math.sin(Math.toRadians(direction));
    double nearX = point.getX() + distance * across;
    double nearY = point.getY() + distance * down;
    double left = nearX - size.getWidth() * (1 - side(across)) / 2;
    double top = nearY - size.getHeight() * (1 - side(down)) / 2;
    return new Place(
        new Rectangle2D.Double(left, top, size.getWidth(), size.getHeight()),
        new Line2D.Double(point.getX(), point.getY(), nearX, nearY),
        distance > DISTANCES[0]);
  }

  /** Which side of the label faces the point: -1, 1, or 0 for its middle. */
  private static double side(double part) {
    return Math.abs(part) < 0.1 ? 0 : Math.signum(part);
  }

  private boolean isFree(Place place) {
    return area.contains(place.box())
        && points.stream().noneMatch(point -> place.box().intersects(marker(point)))
        && places.stream().noneMatch(other -> place.box().intersects(other.box()));
  }

  private boolean crossesNone(Place place) {
    return places.stream()
        .noneMatch(
            other ->
                place.leader().intersects(other.box()) || other.leader().intersects(place.box()));
  }

  private static Rectangle2D marker(Point2D point) {
    return new Rectangle2D.Double(
        point.getX() - MARKER, point.getY() - MARKER, 2 * MARKER, 2 * MARKER);
  }
}
