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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.emotion4j.Emotion;
import org.junit.jupiter.api.Test;

class ClassWeightsTest {

  private static final FaceSet FACES =
      new FaceSet(
          List.of(
              face(Emotion.HAPPY, 1, Emotion.SAD),
              face(Emotion.HAPPY, 1, Emotion.SAD),
              face(Emotion.HAPPY, 1, Emotion.SAD),
              face(Emotion.SAD, 1, Emotion.HAPPY)));

  private static LabelledFace face(Emotion most, float share, Emotion other) {
    float[] shares = new float[9];
    shares[most.ordinal()] = share;
    shares[other.ordinal()] += 1 - share;
    return new LabelledFace("f", new byte[48 * 48], most, shares, true);
  }

  /** By hand: three faces to one, all together four. */
  @Test
  void rareEmotionsCountMore() {
    assertWeights(1, 1, 0);
    assertWeights(2 / 3.0, 2, 1);
    // 1 / sqrt 3 to 1, and 3 a + b = 4.
    double a = 4 / (3 + Math.sqrt(3));
    assertWeights(a, a * Math.sqrt(3), 0.5);
  }

  private static void assertWeights(double happy, double sad, double power) {
    FaceSet balanced = FACES.balanced(power);
    assertEquals(happy, balanced.weight(0), 1e-6);
    assertEquals(sad, balanced.weight(3), 1e-6);
    ClassWeights byVotes = ClassWeights.of(FACES, power);
    float[] half = face(Emotion.HAPPY, 0.5f, Emotion.SAD).shares();
    assertEquals((happy + sad) / 2, byVotes.of(half), 1e-6);
  }
}
