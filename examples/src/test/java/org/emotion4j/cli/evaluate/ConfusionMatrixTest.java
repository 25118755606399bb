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
package org.emotion4j.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  private final ConfusionMatrix matrix = new ConfusionMatrix(3);

  @Test
  void countsByHand() {
    matrix.add(0, 0);
    matrix.add(0, 0);
    matrix.add(0, 1);
    matrix.add(1, 1);
    matrix.add(1, 0);
    assertEquals(3.0 / 5, matrix.accuracy().orElseThrow());
    assertEquals(2.0 / 3, matrix.recall(0).orElseThrow());
    assertEquals(1.0 / 2, matrix.recall(1).orElseThrow());
    assertEquals(1, matrix.count(0, 1));
    assertEquals(3, matrix.occurrences(0));
    assertEquals(5, matrix.total());
  }

  @Test
  void aClassThatDidNotOccurHasNoRecall() {
    assertTrue(matrix.recall(2).isEmpty());
    assertTrue(matrix.accuracy().isEmpty());
  }
}
