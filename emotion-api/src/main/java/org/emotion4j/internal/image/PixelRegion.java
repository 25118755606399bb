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
package org.emotion4j.internal.image;

import org.emotion4j.BoundingBox;

/**
 * A part of a picture in whole pixels, which may reach over its border.
 *
 * @param left the first column
 * @param top the first row
 * @param width how many columns, at least 1
 * @param height how many rows, at least 1
 */
public record PixelRegion(int left, int top, int width, int height) {

  public PixelRegion {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A region cannot have " + width + "x" + height + " pixels");
    }
  }

  /**
   * All pixels that a box touches.
   *
   * @param box a box
   * @throws ArithmeticException if it lies or reaches too far away to be counted in pixels
   */
  public static PixelRegion touchedBy(BoundingBox box) {
    int left = whole(Math.floor(box.x()));
    int top = whole(Math.floor(box.y()));
    return new PixelRegion(
        left,
        top,
        Math.max(1, Math.subtractExact(whole(Math.ceil(box.right())), left)),
        Math.max(1, Math.subtractExact(whole(Math.ceil(box.bottom())), top)));
  }

  private static int whole(double position) {
    return Math.toIntExact((long) position);
  }

  /** How many pixels it has. */
  public long pixels() {
    return (long) width * height;
  }

  /** A box of the picture, as seen from this region's upper left corner. */
  public BoundingBox within(BoundingBox box) {
    return new BoundingBox(box.x() - left, box.y() - top, box.width(), box.height());
  }
}
