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
package org.emotion4j;

/**
 * A rectangle in a picture, in pixels. The origin is the picture's upper left corner, x runs to the
 * right and y down; the box covers x to x + width and y to y + height.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width the width, more than 0
 * @param height the height, more than 0
 */
public record BoundingBox(double x, double y, double width, double height) {

  public BoundingBox {
    if (!Double.isFinite(x)
        || !Double.isFinite(y)
        || !(width > 0 && width < Double.POSITIVE_INFINITY)
        || !(height > 0 && height < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A box needs a finite position and a finite size above 0, not x="
              + (x + ", y=" + y + ", width=" + width + ", height=" + height));
    }
  }

  /**
   * The box with these corners.
   *
   * @param left the left edge
   * @param top the upper edge
   * @param right the right edge, beyond the left one
   * @param bottom the lower edge, below the upper one
   * @return the box
   */
  public static BoundingBox ofCorners(double left, double top, double right, double bottom) {
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  /**
   * The right edge.
   *
   * @return x + width
   */
  public double right() {
    return x + width;
  }

  /**
   * The lower edge.
   *
   * @return y + height
   */
  public double bottom() {
    return y + height;
  }

  /**
   * The area in square pixels.
   *
   * @return width times height
   */
  public double area() {
    return width * height;
  }

  /**
   * Intersection over union with another box.
   *
   * @param other the other box
   * @return 0 where the boxes do not overlap, 1 where they are equal
   */
  public double iou(BoundingBox other) {
    double overlapWidth = Math.min(right(), other.right()) - Math.max(x, other.x);
    double overlapHeight = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    if (overlapWidth <= 0 || overlapHeight <= 0) {
      return 0;
    }
    double intersection = overlapWidth * overlapHeight;
    return intersection / (area() + other.area() - intersection);
  }

  /**
   * The box grown on all four sides.
   *
   * @param margin how far each side moves outwards, in pixels; negative shrinks the box
   * @return the grown box, which may reach over the picture's border
   * @throws IllegalArgumentException if nothing would remain of the box
   */
  public BoundingBox expand(double margin) {
    return expand(margin, margin);
  }

  /**
   * The box grown on all four sides, by different amounts across and down.
   *
   * @param horizontal how far the left and the right side move outwards, in pixels
   * @param vertical how far the upper and the lower side move outwards, in pixels
   * @return the grown box, which may reach over the picture's border
   * @throws IllegalArgumentException if nothing would remain of the box
   */
  public BoundingBox expand(double horizontal, double vertical) {
    return new BoundingBox(
        x - horizontal, y - vertical, width + 2 * horizontal, height + 2 * vertical);
  }

  /**
   * Tells whether some of the box lies within a picture.
   *
   * @param imageWidth the picture's width in pixels
   * @param imageHeight the picture's height in pixels
   * @return whether {@link #clip} has something to return
   */
  public boolean overlaps(int imageWidth, int imageHeight) {
    return x < imageWidth && y < imageHeight && right() > 0 && bottom() > 0;
  }

  /**
   * The part of the box that lies within a picture.
   *
   * @param imageWidth the picture's width in pixels
   * @param imageHeight the picture's height in pixels
   * @return this box, or the part of it inside the picture
   * @throws IllegalArgumentException if the box lies wholly outside; see {@link #overlaps}
   */
  public BoundingBox clip(int imageWidth, int imageHeight) {
    if (!overlaps(imageWidth, imageHeight)) {
      throw new IllegalArgumentException(
          this + " lies outside the picture of " + imageWidth + "x" + imageHeight + " pixels");
    }
    if (x >= 0 && y >= 0 && right() <= imageWidth && bottom() <= imageHeight) {
      return this;
    }
    return ofCorners(
        Math.max(0, x),
        Math.max(0, y),
        Math.min(imageWidth, right()),
        Math.min(imageHeight, bottom()));
  }
}
