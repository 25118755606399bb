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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.emotion4j.detectors.internal.boxes.WeightedSuppression.Candidate;
import org.junit.jupiter.api.Test;

class WeightedSuppressionTest {

  private static Candidate box(double score, double left, double top, double side) {
    return new Candidate(score, new double[] {left, top, left + side, top + side, left, top});
  }

  @Test
  void mergesWhatOverlapsAndKeepsTheBestScore() {
    List<Candidate> merged =
        WeightedSuppression.merge(
            List.of(box(0.25, 4, 0, 10), box(0.75, 0, 0, 10), box(0.5, 50, 50, 10)), 0.3);
    assertEquals(2, merged.size());
    assertEquals(0.75, merged.get(0).score());
    assertArrayEquals(new double[] {1, 0, 11, 10, 1, 0}, merged.get(0).values(), 1e-12);
    assertEquals(0.5, merged.get(1).score());
    assertArrayEquals(new double[] {50, 50, 60, 60, 50, 50}, merged.get(1).values(), 1e-12);
  }

  /** 6 of 14 columns are common: an overlap of 0.43. */
  @Test
  void leavesWhatOverlapsLess() {
    List<Candidate> two = List.of(box(0.75, 0, 0, 10), box(0.25, 4, 0, 10));
    assertEquals(2, WeightedSuppression.merge(two, 0.43).size());
    assertEquals(1, WeightedSuppression.merge(two, 0.42).size());
  }

  @Test
  void survivesScoresOfNothingAndNoBoxes() {
    assertEquals(List.of(), WeightedSuppression.merge(List.of(), 0.3));
    assertEquals(1, WeightedSuppression.merge(List.of(box(0, 0, 0, 1), box(0, 0, 0, 1)), 0).size());
  }
}
