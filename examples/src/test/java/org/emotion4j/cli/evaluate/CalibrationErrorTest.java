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

class CalibrationErrorTest {

  @Test
  void isTheWeightedDistanceOfConfidenceAndAccuracy() {
    CalibrationError error = new CalibrationError(10);
    // Bin (0.8, 0.9]: confidence 0.85, accuracy 0.5, weight 2 of 5.
    error.add(0.82, true);
    error.add(0.88, false);
    // Bin (0.3, 0.4]: confidence 0.35, accuracy 2/3, weight 3 of 5.
    error.add(0.31, true);
    error.add(0.35, true);
    error.add(0.39, false);
    assertEquals(0.4 * 0.35 + 0.6 * (2.0 / 3 - 0.35), error.value().orElseThrow(), 1e-12);
  }

  @Test
  void aBinHoldsItsUpperBorder() {
    CalibrationError error = new CalibrationError(2);
    error.add(0.5, true); // the lower bin: 0.5 too low
    error.add(0.6, false); // the upper bin: 0.6 too high
    assertEquals((0.5 + 0.6) / 2, error.value().orElseThrow(), 1e-12);
    CalibrationError together = new CalibrationError(2);
    together.add(0.5, true);
    together.add(0.4, false);
    assertEquals(Math.abs(1 - 0.9) / 2, together.value().orElseThrow(), 1e-12);
  }

  @Test
  void holdsTheExtremes() {
    CalibrationError error = new CalibrationError(15);
    error.add(0, false);
    error.add(1, true);
    assertEquals(0, error.value().orElseThrow());
    assertTrue(new CalibrationError(15).value().isEmpty());
  }
}
