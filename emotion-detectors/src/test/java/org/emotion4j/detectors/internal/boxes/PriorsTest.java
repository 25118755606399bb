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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorsTest {

  private final Priors priors =
      new Priors(List.of(new Priors.Level(8, List.of(16, 32)), new Priors.Level(16, List.of(64))));

  @Test
  void theyComeLevelByLevelRowByRowCellByCellSizeBySize() {
    List<String> seen = new ArrayList<>();
    priors.forEach(16, 9, (index, x, y, size) -> seen.add(index + ": " + x + " " + y + " " + size));
    assertEquals(
        List.of(
            "0: 4.0 4.0 16",
            "1: 4.0 4.0 32",
            "2: 12.0 4.0 16",
            "3: 12.0 4.0 32",
            "4: 4.0 12.0 16",
            "5: 4.0 12.0 32",
            "6: 12.0 12.0 16",
            "7: 12.0 12.0 32",
            "8: 8.0 8.0 64"),
        seen);
    assertEquals(seen.size(), priors.count(16, 9));
  }

  @Test
  void sidesAreAboveZeroAndCountsAreNotCutOff() {
    List<Integer> sizes = List.of(16, 0);
    assertThrows(IllegalArgumentException.class, () -> new Priors.Level(8, sizes));
    assertThrows(IllegalArgumentException.class, () -> new Priors.Level(0, List.of(16)));
    assertThrows(ArithmeticException.class, () -> priors.count(1 << 20, 1 << 20));
  }
}
