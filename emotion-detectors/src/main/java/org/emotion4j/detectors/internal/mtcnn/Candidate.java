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

import java.util.Comparator;

/**
 * What could be a face: a box in pixels and what a network says of it. Numbers are those of the
 * published programs, in the same precision, since some are rounded to whole pixels.
 *
 * @param left edge
 * @param top edge
 * @param right edge
 * @param bottom edge
 * @param score how sure the network is
 * @param offsets how the edges are to be moved, as parts of the sides: left, top, right, bottom
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Candidate(float left, float top, float right, float bottom, float score, float[] offsets) {

  /** The surest first; equal ones stay in their order. */
  static final Comparator<Candidate> SUREST_FIRST = (a, b) -> Float.compare(b.score, a.score);

  /** Row by row. */
  static final Comparator<Candidate> ROW_BY_ROW =
      Comparator.comparingDouble(Candidate::top).thenComparingDouble(Candidate::left);

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }

  /** Whether all is as it has to be, whatever numbers a network says. */
  boolean isSound() {
    return Float.isFinite(left + top + right + bottom) && right > left && bottom > top;
  }

  /**
   * The edges moved.
   *
   * @param more what is added to the box's sides to scale the offsets: the first network was
   *     trained with 0, the others with 1
   */
  Candidate moved(float more) {
    float across = width() + more;
    float down = height() + more;
    return new Candidate(
        left + offsets[0] * across,
        top + offsets[1] * down,
        right + offsets[2] * across,
        bottom + offsets[3] * down,
        score,
        offsets);
  }

  /** The square around the same middle, with the longer side. */
  Candidate squared() {
    float side = Math.max(width(), height());
    float newLeft = left + width() * 0.5f - side * 0.5f;
    float newTop = top + height() * 0.5f - side * 0.5f;
    return new Candidate(newLeft, newTop, newLeft + side, newTop + side, score, offsets);
  }

  /** Intersection over union. */
  static double union(Candidate a, Candidate b) {
    float both = intersection(a, b, 0);
    return both > 0 ? both / (a.area(0) + b.area(0) - both) : 0;
  }

  /** Intersection over the smaller one, with the pixels at both edges counted. */
  static double smaller(Candidate a, Candidate b) {
    float both = intersection(a, b, 1);
    return both > 0 ? both / Math.min(a.area(1), b.area(1)) : 0;
  }

  private static float intersection(Candidate a, Candidate b, float more) {
    float across = Math.min(a.right, b.right) - Math.max(a.left, b.left) + more;
    float down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + more;
    return across > 0 && down > 0 ? across * down : 0;
  }

  private float area(float more) {
    return (width() + more) * (height() + more);
  }
}
