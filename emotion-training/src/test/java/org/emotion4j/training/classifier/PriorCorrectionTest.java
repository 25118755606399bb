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
package org.emotion4j.training.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.LabelledFace;
import org.junit.jupiter.api.Test;

class PriorCorrectionTest {

  /** By hand: of 18 faces 16 are happy, one is sad and one uncertain; one of nine is two. */
  @Test
  void rareEmotionsRise() {
    List<LabelledFace> faces = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      Emotion label = i == 0 ? Emotion.SAD : i == 1 ? Emotion.UNCERTAIN : Emotion.HAPPY;
      float[] shares = new float[9];
      shares[label.ordinal()] = 1;
      faces.add(new LabelledFace("f", new byte[48 * 48], label, shares, true));
    }
    float[] kernel = {1, 2};
    Map<String, float[]> values = Map.of("a_head_bias", new float[9], "head_kernel", kernel);
    Map<String, float[]> corrected =
        new PriorCorrection(-0.25, 0.5).apply(values, new FaceSet(faces));
    float[] expected = new float[9];
    expected[Emotion.SAD.ordinal()] = (float) (-0.25 * Math.log(16) + 0.5 * Math.log(2));
    assertArrayEquals(expected, corrected.get("a_head_bias"), 1e-6f);
    assertArrayEquals(kernel, corrected.get("head_kernel"));
    assertEquals(0, Objects.requireNonNull(values.get("a_head_bias"))[6]);
  }
}
