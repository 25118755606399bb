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

/**
 * What of a standard picture is the face: an ellipse from the hairline to the chin and from ear to
 * ear, with a soft edge. It follows the size, turn and place of the face, as the picture does, but
 * not its outline, for which five points tell too little.
 */
final class FaceMask {

  private static final double MIDDLE = 0.5;
  private static final double ACROSS = 0.42;
  private static final double DOWN = 0.52;

  /** From full to nothing, in parts of the ellipse's radius. */
  private static final double EDGE = 0.12;

  private FaceMask() {}

  /**
   * How much of a place is the face.
   *
   * @param x as a part of the standard picture's width
   * @param y as a part of its height
   * @return 1 inside, 0 outside, between them at the edge
   */
  static double at(double x, double y) {
    double radius = Math.hypot((x - MIDDLE) / ACROSS, (y - MIDDLE) / DOWN);
    return Math.max(0, Math.min(1, (1 + EDGE / 2 - radius) / EDGE));
  }
}
