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

/** Of faces that overlap, keeps the surest: greedy, by intersection over union. */
public final class NonMaximumSuppression {

  private NonMaximumSuppression() {}

  /**
   * Drops each face that overlaps too much with a surer one that is kept.
   *
   * @param surestFirst faces in the order in which they are preferred
   * @param mostOverlap intersection over union above which two boxes show the same face, 0 to 1
   * @return the faces that are kept, in the same order. A new list
   */
  public static List<Face> keep(List<Face> surestFirst, double mostOverlap) {
    List<Face> kept = new ArrayList<>();
    for (Face face : surestFirst) {
      if (kept.stream().noneMatch(surer -> surer.box().iou(face.box()) > mostOverlap)) {
        kept.add(face);
      }
    }
    return kept;
  }
}
