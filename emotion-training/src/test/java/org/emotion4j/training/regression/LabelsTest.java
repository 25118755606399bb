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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.LabelledFace;
import org.junit.jupiter.api.Test;

/** Where faces are said to lie, worked out by hand. */
class LabelsTest {

  /** Half of the votes for anger at (-3, 1), a quarter each for happy at (4, 1) and neutral. */
  private static final FaceSet VOTED =
      new FaceSet(
          List.of(
              new LabelledFace(
                  "f",
                  new byte[48 * 48],
                  Emotion.ANGER,
                  new float[] {0.5f, 0, 0, 0, 0.25f, 0.25f, 0, 0, 0},
                  false)));

  @Test
  void centresAndTheirMeanUnderTheVotes() {
    assertArrayEquals(new float[] {-3, 1}, Labels.CENTRES.of(VOTED, Axes.BOTH, 1));
    // -1.5 + 1 + 0 and 0.5 + 0.25 + 0.
    assertArrayEquals(new float[] {-0.5f, 0.75f}, Labels.EXPECTED_CENTRES.of(VOTED, Axes.BOTH, 1));
    assertArrayEquals(new float[] {-0.5f}, Labels.EXPECTED_CENTRES.of(VOTED, Axes.VALENCE, 1));
    assertArrayEquals(new float[] {0.75f}, Labels.EXPECTED_CENTRES.of(VOTED, Axes.AROUSAL, 1));
  }

  @Test
  void votesAreDrawnAsOftenAsTheyWereGiven() {
    int[] drawn = new int[9];
    for (int seed = 0; seed < 4_000; seed++) {
      float[] point = Labels.DRAWN_VOTES.of(VOTED, Axes.BOTH, seed);
      ValenceArousal place = new ValenceArousal(point[0], point[1]);
      drawn[Emotion.nearest(place).ordinal()]++;
    }
    // Half, a quarter and a quarter; the deviation of the first is 32.
    assertEquals(2_000, drawn[Emotion.ANGER.ordinal()], 150);
    assertEquals(1_000, drawn[Emotion.HAPPY.ordinal()], 150);
    assertEquals(1_000, drawn[Emotion.NEUTRAL.ordinal()], 150);
  }

  @Test
  void theOriginalsLabelsLieWithinFourTenthsOfTheCentre() {
    FaceSet faces = Faces.set(900, 1);
    float[] moved = Labels.NOISY_CENTRES.of(faces, Axes.BOTH, 7);
    float[] centres = Labels.CENTRES.of(faces, Axes.BOTH, 7);
    double sum = 0;
    double most = 0;
    for (int i = 0; i < moved.length; i++) {
      sum += moved[i] - centres[i];
      most = Math.max(most, Math.abs(moved[i] - centres[i]));
    }
    assertTrue(most <= 0.4 + 1e-6 && most > 0.39, "farthest " + most);
    // Uniform within 0.4 has a deviation of 0.23: the mean of 1,800 has one of 0.0054.
    assertEquals(0, sum / moved.length, 0.03);
    assertArrayEquals(moved, Labels.NOISY_CENTRES.of(faces, Axes.BOTH, 7), "the seed decides");
    float[] valence = Labels.NOISY_CENTRES.of(faces, Axes.VALENCE, 7);
    for (int i = 0; i < valence.length; i++) {
      assertEquals(moved[2 * i], valence[i], "one axis has the labels of both");
    }
  }
}
