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
package org.emotion4j.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HoleTest {

  @Test
  void liesWithinThePicture() {
    Augmentation augmentation = new Augmentation(false, 0, 0, 0, 0, 0, 0.25);
    SplittableRandom random = new SplittableRandom(3);
    int holes = 0;
    for (int i = 0; i < 4_000; i++) {
      Hole hole = augmentation.draw(random).hole();
      float[] edges = new float[4];
      hole.write(edges, 0);
      assertTrue(edges[0] >= 0 && edges[1] >= 0 && edges[2] <= 1 && edges[3] <= 1);
      if (hole.width() > 0) {
        holes++;
        assertTrue(hole.width() * hole.height() <= 0.2 + 1e-9, hole::toString);
      }
    }
    assertEquals(1_000, holes, 100);
    float[] none = {1, 1, 1, 1, 1};
    Hole.NONE.write(none, 1);
    assertArrayEquals(new float[] {1, 0, 0, 0, 0}, none);
    assertThrows(IllegalArgumentException.class, () -> new Augmentation(false, 0, 0, 0, 0, 0, 1.1));
  }
}
