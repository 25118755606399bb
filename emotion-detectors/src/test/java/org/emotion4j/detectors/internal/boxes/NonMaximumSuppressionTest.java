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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {

  private final Face first = new Face(new BoundingBox(0, 0, 10, 10), 0.9);

  /** Overlaps with the first by half: intersection over union is one third. */
  private final Face second = new Face(new BoundingBox(5, 0, 10, 10), 0.8);

  /** Overlaps with the second by half, with the first not at all. */
  private final Face third = new Face(new BoundingBox(10, 0, 10, 10), 0.7);

  @Test
  void whatASurerOneThatIsKeptOverlapsIsDropped() {
    List<Face> all = List.of(first, second, third);
    assertEquals(List.of(first, third), NonMaximumSuppression.keep(all, 0.33));
    assertEquals(all, NonMaximumSuppression.keep(all, 0.34));
    assertEquals(all, NonMaximumSuppression.keep(all, 1));
    assertEquals(List.of(first, third), NonMaximumSuppression.keep(all, 0));
    assertEquals(List.of(), NonMaximumSuppression.keep(List.of(), 0.5));
  }
}
