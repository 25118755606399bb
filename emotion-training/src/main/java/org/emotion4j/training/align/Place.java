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
import org.emotion4j.training.data.Variation;
import org.emotion4j.training.network.Alignment;

/**
 * Where a standard face lies in a square picture, as a network tells it: both go from -1 to 1
 * across and down, and a standard face that fills the picture is at 1, 0, 0, 0.
 *
 * @param similarity from the standard face to the picture
 */
record Place(Similarity similarity) {

  /** How many numbers tell a place. */
  static final int NUMBERS = 4;

  /** The standard face fills the picture. */
  static final Place STANDARD = new Place(new Similarity(1, 0, 0, 0));

  /**
   * From pixels.
   *
   * @param place from parts of the standard face's width to pixels
   * @param size width and height of the picture in pixels
   */
  static Place ofPixels(Similarity place, int size) {
    // From -1 to 1 to parts of the width, and from pixels back.
    Similarity before = new Similarity(0.5, 0, 0.5, 0.5);
    Similarity behind = new Similarity(2.0 / size, 0, -1, -1);
    return new Place(behind.after(place).after(before));
  }

  /** What a network tells of it, in the numbers that {@link Alignment} takes. */
  static Place ofAnswer(float[] numbers, int offset) {
    return new Place(
        new Similarity(
            1 + numbers[offset] / Alignment.ARM,
            numbers[offset + 1] / Alignment.ARM,
            numbers[offset + 2],
            numbers[offset + 3]));
  }

  /** Writes what a network is to give. */
  void write(float[] numbers, int offset) {
    numbers[offset] = (float) (Alignment.ARM * (similarity.a() - 1));
    numbers[offset + 1] = (float) (Alignment.ARM * similarity.b());
    numbers[offset + 2] = (float) similarity.dx();
    numbers[offset + 3] = (float) similarity.dy();
  }

  /**
   * Where the face comes to when its picture is shown otherwise. Flaws, which keep no shapes, are
   * not followed.
   *
   * @param variation how the picture is shown
   */
  Place moved(Variation variation) {
    Similarity shown =
        new Similarity(
            variation.size() * Math.cos(variation.angle()),
            variation.size() * Math.sin(variation.angle()),
            2 * variation.across(),
            2 * variation.down());
    return new Place(shown.after(variation.mirrored() ? similarity.mirrored() : similarity));
  }

  /**
   * How far the five points of the standard face lie from where another place has them, as the root
   * of their mean square, in parts of the picture's width.
   */
  double distance(Place other) {
    List<Point> points = StandardFace.FIVE_POINTS;
    double squares = 0;
    for (Point point : points) {
      double x = 2 * point.x() - 1;
      double y = 2 * point.y() - 1;
      Point here = similarity.apply(x, y);
      Point there = other.similarity.apply(x, y);
      double across = (here.x() - there.x()) / 2;
      double down = (here.y() - there.y()) / 2;
      squares += across * across + down * down;
    }
    return Math.sqrt(squares / points.size());
  }
}
