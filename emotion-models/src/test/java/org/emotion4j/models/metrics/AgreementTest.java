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
package org.emotion4j.models.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;

/** All figures are worked out by hand. */
class AgreementTest {

  private static AxisAgreement of(double[]... pairs) {
    AxisAgreement agreement = new AxisAgreement();
    for (double[] pair : pairs) {
      agreement.add(pair[0], pair[1]);
    }
    return agreement;
  }

  private static double[] pair(double label, double estimate) {
    return new double[] {label, estimate};
  }

  @Test
  void fourEstimates() {
    AxisAgreement four = of(pair(1, 2), pair(2, 2), pair(3, 4), pair(-2, 0));
    assertEquals(4, four.count());
    // Errors 1, 0, 1, 2: squares 1 + 0 + 1 + 4.
    assertEquals(1.5, four.mse().orElseThrow(), 1e-12);
    assertEquals(Math.sqrt(1.5), four.rmse().orElseThrow(), 1e-12);
    // Three of four: an estimate of 0 has not the sign of -2.
    assertEquals(0.75, four.sagr().orElseThrow(), 1e-12);
    // Labels: mean 1, deviations 0, 1, 2, -3, variance 14/4. Estimates: mean 2, deviations 0, 0, 2,
    // -2, variance 8/4. Covariance (0 + 0 + 4 + 6)/4.
    assertEquals(10 / Math.sqrt(14 * 8), four.pearson().orElseThrow(), 1e-12);
    assertEquals(2 * 2.5 / (3.5 + 2 + 1), four.ccc().orElseThrow(), 1e-12);
  }

  @Test
  void aLabelOfZeroHasNoSign() {
    AxisAgreement agreement = of(pair(0, 3), pair(0, -3), pair(0, 0), pair(-1, -2), pair(1, -2));
    assertEquals(5, agreement.count());
    assertEquals(2, agreement.signed());
    assertEquals(0.5, agreement.sagr().orElseThrow());
    assertEquals(OptionalDouble.empty(), of(pair(0, 1)).sagr());
  }

  @Test
  void anotherScaleLowersConcordanceAlone() {
    AxisAgreement doubled = of(pair(-1, -2), pair(0, 0), pair(1, 2));
    assertEquals(1, doubled.pearson().orElseThrow(), 1e-12);
    // Variances 2/3 and 8/3, covariance 4/3: 2 * 4/3 / (10/3).
    assertEquals(0.8, doubled.ccc().orElseThrow(), 1e-12);
    AxisAgreement shifted = of(pair(-1, 1), pair(0, 2), pair(1, 3));
    // Variances 2/3, means 2 apart: 2 * 2/3 / (4/3 + 4).
    assertEquals(0.25, shifted.ccc().orElseThrow(), 1e-12);
    AxisAgreement opposite = of(pair(-1, 1), pair(1, -1));
    assertEquals(-1, opposite.ccc().orElseThrow(), 1e-12);
  }

  @Test
  void whatIsNotDefinedIsEmpty() {
    AxisAgreement none = of();
    assertEquals(OptionalDouble.empty(), none.mse());
    assertEquals(OptionalDouble.empty(), none.rmse());
    assertEquals(OptionalDouble.empty(), none.sagr());
    assertEquals(OptionalDouble.empty(), none.pearson());
    assertEquals(OptionalDouble.empty(), none.ccc());
    AxisAgreement flat = of(pair(1, 2), pair(3, 2));
    assertEquals(OptionalDouble.empty(), flat.pearson());
    assertEquals(0, flat.ccc().orElseThrow(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> none.add(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> none.add(Double.POSITIVE_INFINITY, 1));
  }

  @Test
  void thePlaneHasBothAxesAndTheEmotions() {
    PlaneAgreement plane = new PlaneAgreement();
    assertEquals(OptionalDouble.empty(), plane.inverseTransform());
    // Nearest to (3.9, 1.1) is happy at (4, 1); to (-3.2, 0.8) anger at (-3, 1), not sad.
    plane.add(Emotion.HAPPY, Emotion.HAPPY.centre(), new ValenceArousal(3.9, 1.1));
    plane.add(Emotion.SAD, Emotion.SAD.centre(), new ValenceArousal(-3.2, 0.8));
    assertEquals(0.5, plane.inverseTransform().orElseThrow());
    assertEquals(1, plane.valence().sagr().orElseThrow());
    assertEquals(0.5, plane.arousal().sagr().orElseThrow(), "sad is calm, 0.8 is not");
    // Valence errors 0.1 and 0.3.
    assertEquals(0.05, plane.valence().mse().orElseThrow(), 1e-12);
  }
}
