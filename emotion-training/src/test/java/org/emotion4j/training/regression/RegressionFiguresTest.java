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
package org.emotion4j.training.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.FaceSet;
import org.junit.jupiter.api.Test;

class RegressionFiguresTest {

  /** Nine faces, one of each emotion in their order. */
  private static final FaceSet FACES = Faces.set(9, 1);

  @Test
  void estimatesThatAreTheCentres() {
    float[] centres = Labels.CENTRES.of(FACES, Axes.BOTH, 1);
    RegressionFigures figures = RegressionFigures.of(FACES, Axes.BOTH, centres, 1);
    assertEquals(9, figures.images());
    assertEquals(OptionalDouble.of(1), figures.inverseTransform());
    for (AxisFigures axis : figures.axes()) {
      assertEquals(0, axis.mse());
      assertEquals(1, axis.sagr());
      assertEquals(1, axis.ccc(), 1e-9);
      assertEquals(1, axis.pearson(), 1e-9);
      // Neutral has a sign by chance and its estimate of 0 has none; uncertain too on valence.
      assertEquals(axis.axis().equals("valence") ? 7 / 9.0 : 8 / 9.0, axis.noisySagr(), 1e-9);
    }
  }

  @Test
  void oneAxisHasNoInverseButTwoTogetherHave() {
    float[] valence = Labels.CENTRES.of(FACES, Axes.VALENCE, 1);
    float[] arousal = Labels.CENTRES.of(FACES, Axes.AROUSAL, 1);
    RegressionFigures figures = RegressionFigures.of(FACES, Axes.VALENCE, valence, 1);
    assertEquals(1, figures.axes().size());
    assertTrue(figures.inverseTransform().isEmpty());
    assertEquals(1, RegressionFigures.inverseTransform(FACES, valence, arousal));
    // With no arousal: anger and contempt lie nearest to contempt at (-3.5, -0.5), but contempt
    // itself at (-3.5, 0) too; disgust and fear at (-1, 0) to neutral; sad to contempt; happy at
    // (4, 0) to happy; surprise at (3, 0) to happy; uncertain to neutral.
    assertEquals(3 / 9.0, RegressionFigures.inverseTransform(FACES, valence, new float[9]));
  }
}
