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
package org.emotion4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EmotionScoresTest {

  private static final float[] MOSTLY_HAPPY = {.05f, .05f, .05f, .05f, .6f, .05f, .05f, .05f, .05f};

  @Test
  void knowsItsTop() {
    EmotionScores scores = EmotionScores.ofProbabilities(MOSTLY_HAPPY);
    assertEquals(Emotion.HAPPY, scores.top());
    assertEquals(0.6f, scores.of(Emotion.HAPPY));
    assertArrayEquals(MOSTLY_HAPPY, scores.toArray());
  }

  @Test
  void isNotChangedFromOutside() {
    float[] given = MOSTLY_HAPPY.clone();
    EmotionScores scores = EmotionScores.ofProbabilities(given);
    given[4] = 0;
    scores.toArray()[4] = 0;
    assertEquals(EmotionScores.ofProbabilities(MOSTLY_HAPPY), scores);
  }

  @Test
  void takesTheFirstOfEqualOnes() {
    assertEquals(Emotion.FEAR, EmotionScores.ofProbabilities(0, 0, 0, .5f, .5f, 0, 0, 0, 0).top());
  }

  /** exp(ln 1), exp(ln 2) and so on are 1 to 9, which add up to 45. */
  @Test
  void turnsLogitsIntoProbabilities() {
    float[] logits = new float[9];
    for (int i = 0; i < 9; i++) {
      logits[i] = (float) Math.log(i + 1) + 500;
    }
    EmotionScores scores = EmotionScores.ofLogits(logits);
    for (int i = 0; i < 9; i++) {
      assertEquals((i + 1) / 45f, scores.toArray()[i], 3e-5f);
    }
  }

  @Test
  void refusesWhatAreNoProbabilities() {
    assertThrows(IllegalArgumentException.class, () -> EmotionScores.ofProbabilities(.5f, .5f));
    assertThrows(
        IllegalArgumentException.class,
        () -> EmotionScores.ofProbabilities(.5f, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> EmotionScores.ofProbabilities(2, -1, 0, 0, 0, 0, 0, 0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> EmotionScores.ofLogits(Float.NaN, 0, 0, 0, 0, 0, 0, 0, 0));
  }
}
