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
package org.emotion4j.benchmarks.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expected counts by hand. */
class CoOccurrenceTest {

  private static Performance finds(String name, Boolean... photos) {
    return new Performance(
        name,
        "",
        Optional.of(new Spread(1, 1, 1)),
        1,
        Optional.empty(),
        List.of(photos),
        Optional.empty());
  }

  @Test
  void countsPhotosInWhichBothFindAFace() {
    CoOccurrence matrix =
        CoOccurrence.of(
            List.of(
                finds("a", true, true, false, true),
                Performance.absent("none", "not here"),
                finds("b", true, false, false, true)));
    assertEquals(List.of("a", "b"), matrix.names());
    assertEquals(List.of(List.of(3, 2), List.of(2, 2)), matrix.counts());
  }

  @Test
  void refusesOtherPhotos() {
    List<Performance> unequal = List.of(finds("a", true), finds("b", true, true));
    assertThrows(IllegalArgumentException.class, () -> CoOccurrence.of(unequal));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CoOccurrence(List.of("a", "b"), List.of(List.of(1, 2))));
  }
}
