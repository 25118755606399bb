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

import java.util.ArrayList;
import java.util.List;
import org.emotion4j.Face;

/** Of boxes that overlap, keeps the surest: greedy. */
public final class NonMaximumSuppression {

  private NonMaximumSuppression() {}

  /**
   * How much two boxes overlap.
   *
   * @param <T> what has a box
   */
  public interface Overlap<T> {

    /**
     * Compares two.
     *
     * @param surer the one that is kept
     * @param other the other
     * @return 0 where they do not overlap, 1 where they are equal
     */
    double between(T surer, T other);
  }

  /**
   * Drops each face that overlaps too much with a surer one that is kept.
   *
   * @param surestFirst faces in the order in which they are preferred
   * @param mostOverlap intersection over union above which two boxes show the same face, 0 to 1
   * @return the faces that are kept, in the same order. A new list
   */
  public static List<Face> keep(List<Face> surestFirst, double mostOverlap) {
    return keep(surestFirst, mostOverlap, (surer, other) -> surer.box().iou(other.box()));
  }

  /**
   * Drops whatever overlaps too much with something surer that is kept.
   *
   * @param surestFirst what has boxes, in the order in which it is preferred
   * @param mostOverlap above which one of two is dropped
   * @param overlap how much two overlap
   * @param <T> what has a box
   * @return what is kept, in the same order. A new list
   */
  public static <T> List<T> keep(List<T> surestFirst, double mostOverlap, Overlap<T> overlap) {
    List<T> kept = new ArrayList<>();
    for (T one : surestFirst) {
      if (!isCovered(one, kept, mostOverlap, overlap)) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static <T> boolean isCovered(
      T one, List<T> kept, double mostOverlap, Overlap<T> overlap) {
    for (int i = 0; i < kept.size(); i++) {
      if (overlap.between(kept.get(i), one) > mostOverlap) {
        return true;
      }
    }
    return false;
  }
}
