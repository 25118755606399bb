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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.emotion4j.Emotion;
import org.junit.jupiter.api.Test;

/** Targets worked out by hand. */
class TargetsTest {

  /** Six of ten saw sadness, four fear. */
  private static final LabelledFace FACE =
      new LabelledFace(
          "face", new byte[48 * 48], Emotion.SAD, shares(Emotion.SAD, 0.6f, 0.4f), true);

  private static float[] shares(Emotion most, float share, float fear) {
    float[] shares = new float[Emotion.all().size()];
    shares[Emotion.FEAR.ordinal()] = fear;
    shares[most.ordinal()] = share;
    return shares;
  }

  @Test
  void votesAreTaughtAsTheyAre() {
    assertArrayEquals(FACE.shares(), taught(Targets.VOTES));
  }

  @Test
  void thePluralityIsTheWholeLabel() {
    assertArrayEquals(shares(Emotion.SAD, 1, 0), taught(Targets.PLURALITY));
  }

  @Test
  void aTenthOfASmoothedLabelIsForAllNine() {
    float[] expected = new float[9];
    java.util.Arrays.fill(expected, 0.1f / 9);
    expected[Emotion.SAD.ordinal()] = 0.9f + 0.1f / 9;
    assertArrayEquals(expected, taught(Targets.SMOOTHED), 1e-7f);
  }

  /** The weights of rare emotions stay those of the votes. */
  @Test
  void weightsStayAsTheyAre() {
    LabelledFace other =
        new LabelledFace("other", new byte[48 * 48], Emotion.FEAR, shares(Emotion.SAD, 0, 1), true);
    FaceSet balanced = new FaceSet(List.of(FACE, FACE, other)).balanced(0.5);
    assertArrayEquals(weights(balanced), weights(balanced.taught(Targets.PLURALITY)));
    assertEquals(3, balanced.taught(Targets.PLURALITY).size());
  }

  private static float[] taught(Targets targets) {
    return new FaceSet(List.of(FACE)).taught(targets).get(0).shares();
  }

  private static float[] weights(FaceSet set) {
    return new float[] {set.weight(0), set.weight(1), set.weight(2)};
  }
}
