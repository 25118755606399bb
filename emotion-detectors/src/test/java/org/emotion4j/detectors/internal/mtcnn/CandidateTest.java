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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CandidateTest {

  private static Candidate box(float left, float top, float right, float bottom) {
    return new Candidate(left, top, right, bottom, 0.5f, new float[] {0.1f, -0.1f, 0, 0.2f});
  }

  private static void assertBox(
      Candidate box, double left, double top, double right, double bottom) {
    assertEquals(left, box.left(), 1e-5);
    assertEquals(top, box.top(), 1e-5);
    assertEquals(right, box.right(), 1e-5);
    assertEquals(bottom, box.bottom(), 1e-5);
  }

  @Test
  void movesItsEdges() {
    assertBox(box(10, 20, 30, 60).moved(0), 12, 16, 30, 68);
    assertBox(box(10, 20, 29, 59).moved(1), 12, 16, 29, 67);
  }

  @Test
  void becomesASquareAroundTheSameMiddle() {
    assertBox(box(10, 20, 30, 60).squared(), 0, 20, 40, 60);
    assertBox(box(0, 0, 4, 2).squared(), 0, -1, 4, 3);
  }

  @Test
  void overlaps() {
    Candidate one = box(0, 0, 10, 10);
    assertEquals(1 / 3.0, Candidate.union(one, box(5, 0, 15, 10)), 1e-6);
    assertEquals(0, Candidate.union(one, box(10, 0, 20, 10)));
    assertEquals(1, Candidate.smaller(one, box(2, 2, 5, 5)), 1e-6);
    // 11 x 11 pixels each, of which 6 x 11 are in both.
    assertEquals(6 / 11.0, Candidate.smaller(one, box(5, 0, 15, 10)), 1e-6);
    assertEquals(0, Candidate.smaller(one, box(11, 0, 15, 10)));
  }

  @Test
  void seesWhatIsInThePicture() {
    assertEquals(new Visible(0, 4, 8, 9), Visible.of(box(-3.5f, 5.9f, 8.9f, 20), 12, 9));
    assertTrue(Visible.of(box(-5, 2, 0.9f, 8), 12, 9).isEmpty());
    assertTrue(Visible.of(box(13, 2, 15, 8), 12, 9).isEmpty());
  }

  @Test
  void knowsBrokenNumbers() {
    assertTrue(box(0, 0, 1, 1).isSound());
    assertFalse(box(0, 0, Float.NaN, 1).isSound());
    assertFalse(box(0, 0, Float.POSITIVE_INFINITY, 1).isSound());
    assertFalse(box(1, 0, 1, 1).isSound());
    assertFalse(box(0, 1, 1, 0).isSound());
  }
}
