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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.emotion4j.Point;
import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class SimilarityTest {

  private static Point at(double x, double y) {
    return new Point(x, y);
  }

  @Test
  void twoPointsAreMetExactly() {
    // Twice as long and turned by a right angle.
    Similarity found = Similarity.fit(List.of(at(0, 0), at(1, 0)), List.of(at(2, 3), at(2, 5)));
    assertEquals(new Similarity(0, 2, 2, 3), found);
    assertEquals(2, found.scale());
    assertEquals(at(0, 3), found.apply(0, 1));
  }

  @Test
  void morePointsAreMetAsWellAsPossible() {
    // Across it is twice as long, down as long as before: the best single size is 6 / 4.
    Similarity found =
        Similarity.fit(
            List.of(at(-1, 0), at(1, 0), at(0, -1), at(0, 1)),
            List.of(at(-2, 0), at(2, 0), at(0, -1), at(0, 1)));
    assertEquals(new Similarity(1.5, 0, 0, 0), found);
  }

  @Test
  void onePlaceTellsNoSize() {
    List<Point> same = List.of(at(1, 1), at(1, 1));
    assertThrows(IllegalArgumentException.class, () -> Similarity.fit(same, same));
  }
}
