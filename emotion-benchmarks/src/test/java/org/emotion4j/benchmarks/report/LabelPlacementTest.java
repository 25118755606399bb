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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {

  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 800, 500);
  private static final Rectangle2D SIZE = new Rectangle2D.Double(0, 0, 90, 17);

  private static List<LabelPlacement.Place> place(List<Point2D> points) {
    return LabelPlacement.of(points, points.stream().map(point -> SIZE).toList(), AREA);
  }

  /** Eight points in a heap below the upper border, as detectors are that find nearly all. */
  @Test
  void labelsOfPointsInAHeapStandApart() {
    List<Point2D> points =
        IntStream.range(0, 8)
            .<Point2D>mapToObj(i -> new Point2D.Double(300 + 7 * i, 24 + i % 3))
            .toList();
    List<LabelPlacement.Place> places = place(points);
    for (int i = 0; i < places.size(); i++) {
      Rectangle2D box = places.get(i).box();
      assertTrue(AREA.contains(box), "inside: " + box);
      assertTrue(points.stream().noneMatch(box::contains), "no point covered: " + box);
      for (int j = 0; j < i; j++) {
        assertFalse(box.intersects(places.get(j).box()), i + " covers " + j);
      }
    }
  }

  @Test
  void aLabelAtTheBorderStandsOnTheOtherSide() {
    Rectangle2D box = place(List.of(new Point2D.Double(795, 250))).get(0).box();
    assertTrue(box.getMaxX() < 795, box.toString());
    assertFalse(place(List.of(new Point2D.Double(400, 250))).get(0).far());
  }

  @Test
  void whereAllIsFullItStandsBesideItsPoint() {
    Rectangle2D tiny = new Rectangle2D.Double(0, 0, 10, 10);
    List<LabelPlacement.Place> places =
        LabelPlacement.of(
            Stream.<Point2D>of(new Point2D.Double(5, 5)).toList(), List.of(SIZE), tiny);
    assertFalse(places.get(0).far());
  }
}
