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

/**
 * The smallest square that has a picture in its middle. What it has beyond the picture is black.
 * Immutable and safe to share between threads.
 *
 * @param width the picture's width in pixels
 * @param height the picture's height in pixels
 */
public record Letterbox(int width, int height) {

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if a side is not above 0
   */
  public Letterbox {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "A picture cannot have %dx%d pixels".formatted(width, height));
    }
  }

  /**
   * The square's side.
   *
   * @return pixels of the picture
   */
  public int side() {
    return Math.max(width, height);
  }

  /**
   * Where something is in the picture.
   *
   * @param part how far it is from the square's left edge, as a part of its side
   * @return pixels from the picture's left edge
   */
  public double x(double part) {
    return part * side() + (width - side()) / 2.0;
  }

  /**
   * Where something is in the picture.
   *
   * @param part how far it is from the square's upper edge, as a part of its side
   * @return pixels from the picture's upper edge
   */
  public double y(double part) {
    return part * side() + (height - side()) / 2.0;
  }
}
