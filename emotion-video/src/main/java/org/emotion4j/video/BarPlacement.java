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
package org.emotion4j.video;

import java.awt.Rectangle;
import java.util.List;

/**
 * Finds the places of a face's two bars: beside its box, or inside where there is no room; always
 * within the picture, and beside its label as far as that can be.
 */
final class BarPlacement {

  private BarPlacement() {}

  /**
   * Places the horizontal bar: above the box, below it, or inside at its upper edge.
   *
   * @param box the face's box, within the picture
   * @param thickness how high the bar is
   * @param picture the picture's size
   * @param label the place of the face's label
   * @return where the bar goes; it is as wide as the box
   */
  static Rectangle horizontal(Rectangle box, int thickness, Rectangle picture, Rectangle label) {
    int gap = gap(thickness);
    return firstWithRoom(
        List.of(
            new Rectangle(box.x, box.y - gap - thickness, box.width, thickness),
            new Rectangle(box.x, box.y + box.height + gap, box.width, thickness),
            new Rectangle(box.x, box.y + gap, box.width, thickness)),
        picture,
        label);
  }

  /**
   * Places the vertical bar: to the right of the box, to its left, or inside at its right edge.
   *
   * @param box the face's box, within the picture
   * @param thickness how wide the bar is
   * @param picture the picture's size
   * @param label the place of the face's label
   * @return where the bar goes; it is as high as the box
   */
  static Rectangle vertical(Rectangle box, int thickness, Rectangle picture, Rectangle label) {
    int gap = gap(thickness);
    return firstWithRoom(
        List.of(
            new Rectangle(box.x + box.width + gap, box.y, thickness, box.height),
            new Rectangle(box.x - gap - thickness, box.y, thickness, box.height),
            new Rectangle(box.x + box.width - gap - thickness, box.y, thickness, box.height)),
        picture,
        label);
  }

  private static int gap(int thickness) {
    return Math.max(1, thickness / 3);
  }

  /** The last one is taken where no other has room, as much of it as the picture shows. */
  private static Rectangle firstWithRoom(
      List<Rectangle> places, Rectangle picture, Rectangle label) {
    for (Rectangle place : places) {
      if (picture.contains(place) && !place.intersects(label)) {
        return place;
      }
    }
    return places.get(places.size() - 1).intersection(picture);
  }
}
