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
package org.emotion4j.detectors.internal.boxes;

import java.util.List;

/**
 * The squares that a network's boxes are relative to, also called anchors: of each level some sizes
 * around the middle of each cell of a grid. A network reports numbers for each, level by level, row
 * by row, cell by cell, size by size.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param levels the grids, in the network's order
 */
public record Priors(List<Level> levels) {

  /**
   * A grid over the picture.
   *
   * @param stride the side of a cell in pixels
   * @param sizes the sides of the squares in pixels
   */
  public record Level(int stride, List<Integer> sizes) {

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if there is a side that is not above 0
     */
    public Level {
      sizes = List.copyOf(sizes);
      if (stride <= 0 || sizes.stream().anyMatch(size -> size <= 0)) {
        throw new IllegalArgumentException(
            "Sides must be above 0, not %d, %s".formatted(stride, sizes));
      }
    }

    private int cells(int pixels) {
      return (pixels + stride - 1) / stride;
    }
  }

  /** What is done with a square. */
  public interface Visitor {

    /**
     * Called for each square, in the network's order.
     *
     * @param index how many there were before
     * @param x the middle, in pixels from the left border
     * @param y the middle, in pixels from the upper border
     * @param size the side in pixels
     */
    void visit(int index, double x, double y, int size);
  }

  /** Copies the list. */
  public Priors {
    levels = List.copyOf(levels);
  }

  /**
   * How many there are; cells at the border may reach over it.
   *
   * @param width the picture's width in pixels
   * @param height the picture's height in pixels
   * @return the number of squares
   */
  public int count(int width, int height) {
    int count = 0;
    for (Level level : levels) {
      int cells = Math.multiplyExact(level.cells(width), level.cells(height));
      count = Math.addExact(count, Math.multiplyExact(cells, level.sizes.size()));
    }
    return count;
  }

  /**
   * Visits all of them.
   *
   * @param width the picture's width in pixels
   * @param height the picture's height in pixels
   * @param visitor what is done with each
   */
  public void forEach(int width, int height, Visitor visitor) {
    int index = 0;
    for (Level level : levels) {
      int stride = level.stride;
      for (int row = 0; row < level.cells(height); row++) {
        for (int column = 0; column < level.cells(width); column++) {
          for (int size : level.sizes) {
            visitor.visit(index++, (column + 0.5) * stride, (row + 0.5) * stride, size);
          }
        }
      }
    }
  }
}
