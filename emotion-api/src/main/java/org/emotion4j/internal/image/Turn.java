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

import org.emotion4j.Point;

/**
 * A turn of a picture about a point. The sine and cosine are kept instead of the angle, so that
 * quarter and half turns are exact. Clockwise is what looks clockwise on a picture whose y runs
 * down.
 *
 * @param centre what stays where it is, in pixels from the picture's upper left corner
 * @param cos the cosine of the clockwise angle
 * @param sin its sine
 */
public record Turn(Point centre, double cos, double sin) {

  public Turn {
    if (!(Math.abs(Math.hypot(cos, sin) - 1) < 1e-6)) {
      throw new IllegalArgumentException(
          "(" + cos + ", " + sin + ") are no cosine and sine of one angle");
    }
  }

  /**
   * The turn after which a line runs level to the right.
   *
   * @param centre what stays where it is
   * @param right how far the line goes to the right now
   * @param down how far it goes down now; not both may be 0
   */
  public static Turn levelling(Point centre, double right, double down) {
    double length = Math.hypot(right, down);
    return new Turn(centre, right / length, 0.0 - down / length); // never -0.0
  }

  /** Whether it leaves everything where it is. */
  public boolean isNone() {
    return cos == 1;
  }

  /** The clockwise angle in degrees, above -180 and up to 180. */
  public double degrees() {
    return Math.toDegrees(Math.atan2(sin, cos));
  }
}
