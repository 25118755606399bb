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
package org.emotion4j.video.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;

class ScoreSmootherTest {

  private static FaceEmotion happy(double happy, Optional<ValenceArousal> point) {
    float[] scores = new float[9];
    scores[Emotion.HAPPY.ordinal()] = (float) happy;
    scores[Emotion.NEUTRAL.ordinal()] = (float) (1 - happy);
    Face face = new Face(new BoundingBox(0, 0, 1, 1), 1);
    return new FaceEmotion(face, EmotionScores.ofProbabilities(scores), point);
  }

  private static FaceEmotion happy(double happy) {
    return happy(happy, Optional.empty());
  }

  /** After one time constant 1 - 1/e = 0.632121 of a step has come through. */
  @Test
  void followsAStepByTimeRatherThanByFrames() {
    ScoreSmoother coarse = new ScoreSmoother(Duration.ofMillis(500));
    coarse.smooth(1, 0, happy(0));
    FaceEmotion after = coarse.smooth(1, 500_000, happy(1));
    assertEquals(0.632121, after.scores().of(Emotion.HAPPY), 1e-6);
    assertEquals(0.367879, after.scores().of(Emotion.NEUTRAL), 1e-6);
    ScoreSmoother fine = new ScoreSmoother(Duration.ofMillis(500));
    fine.smooth(1, 0, happy(0));
    for (int i = 1; i < 50; i++) {
      fine.smooth(1, i * 10_000L, happy(1));
    }
    assertEquals(0.632121, fine.smooth(1, 500_000, happy(1)).scores().of(Emotion.HAPPY), 1e-6);
  }

  @Test
  void smoothsValenceAndArousalToo() {
    ScoreSmoother smoother = new ScoreSmoother(Duration.ofSeconds(1), Duration.ofSeconds(3));
    smoother.smooth(1, 0, happy(1, Optional.of(new ValenceArousal(-2, 4))));
    // 1 - exp(-2) = 0.864665: -2 + 0.864665 * 4 and 4 - 0.864665 * 4.
    ValenceArousal after =
        smoother
            .smooth(1, 2_000_000, happy(1, Optional.of(new ValenceArousal(2, 0))))
            .valenceArousal()
            .orElseThrow();
    assertEquals(1.458659, after.valence(), 1e-6);
    assertEquals(0.541341, after.arousal(), 1e-6);
    assertEquals(Optional.empty(), smoother.smooth(1, 2_100_000, happy(1)).valenceArousal());
  }

  @Test
  void keepsIdentitiesApartAndBeginsAnewAfterAGap() {
    ScoreSmoother smoother = new ScoreSmoother(Duration.ofSeconds(10));
    smoother.smooth(1, 0, happy(0));
    assertEquals(1, smoother.smooth(2, 0, happy(1)).scores().of(Emotion.HAPPY));
    assertEquals(
        0.095163, smoother.smooth(1, 1_000_000, happy(1)).scores().of(Emotion.HAPPY), 1e-6);
    assertEquals(1, smoother.smooth(1, 2_000_001, happy(1)).scores().of(Emotion.HAPPY));
    assertEquals(0, smoother.smooth(1, 1_000_000, happy(0)).scores().of(Emotion.HAPPY));
    smoother.reset();
    assertEquals(1, smoother.smooth(1, 1_000_001, happy(1)).scores().of(Emotion.HAPPY));
  }

  @Test
  void aTimeConstantOfZeroLeavesEverythingAsItIs() {
    ScoreSmoother smoother = new ScoreSmoother(Duration.ZERO);
    FaceEmotion raw = happy(0.3);
    smoother.smooth(1, 0, happy(1));
    assertSame(raw, smoother.smooth(1, 1, raw));
    assertThrows(IllegalArgumentException.class, () -> new ScoreSmoother(Duration.ofMillis(-1)));
  }
}
