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

import java.util.ArrayList;
import java.util.List;

/** In which sizes the first network looks at a picture, and in which pieces. */
final class Pyramid {

  /** The first network looks at squares of so many pixels, every second across and down. */
  static final int CELL = 12;

  static final int STRIDE = 2;

  /** How many places a piece has across and down at the most: its numbers fit into the caches. */
  private static final int MOST_PLACES = 96;

  private Pyramid() {}

  /**
   * One size.
   *
   * @param scale pixels of the level for one of the picture
   * @param width of the level in pixels
   * @param height likewise
   */
  record Level(double scale, int width, int height) {}

  /**
   * A part of a level, which is computed at once.
   *
   * @param level the level's number
   * @param across which columns
   * @param down which rows
   */
  record Piece(int level, Range across, Range down) {}

  /**
   * Places next to each other, at which the network looks.
   *
   * @param first place
   * @param last behind the last place
   * @param end behind the last pixel that is seen
   */
  record Range(int first, int last, int end) {

    int places() {
      return last - first;
    }

    /** The first pixel that is seen. */
    int start() {
      return first * STRIDE;
    }

    int pixels() {
      return end - start();
    }
  }

  static List<Level> levels(int width, int height, int minFaceSize, double factor) {
    List<Level> levels = new ArrayList<>();
    double scale = (double) CELL / minFaceSize;
    for (double side = Math.min(width, height) * scale; side >= CELL; side *= factor) {
      levels.add(new Level(scale, (int) (width * scale + 1), (int) (height * scale + 1)));
      scale *= factor;
    }
    return levels;
  }

  /** All pieces of all levels, the large levels first. */
  static List<Piece> pieces(List<Level> levels) {
    List<Piece> pieces = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      List<Range> down = ranges(levels.get(level).height());
      for (Range across : ranges(levels.get(level).width())) {
        for (Range rows : down) {
          pieces.add(new Piece(level, across, rows));
        }
      }
    }
    return pieces;
  }

  /** At how many places the network looks: windows of 3, then every second, then 3 and 3. */
  private static int places(int pixels) {
    return (pixels - 1) / STRIDE - 4;
  }

  private static List<Range> ranges(int pixels) {
    int places = places(pixels);
    int count = (places + MOST_PLACES - 1) / MOST_PLACES;
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = (int) ((long) i * places / count);
      int last = (int) ((i + 1L) * places / count);
      int end = last == places ? pixels : last * STRIDE + CELL - STRIDE;
      ranges.add(new Range(first, last, end));
    }
    return ranges;
  }
}
