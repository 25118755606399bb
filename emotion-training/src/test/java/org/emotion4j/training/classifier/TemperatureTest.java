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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.LabelledFace;
import org.junit.jupiter.api.Test;

class TemperatureTest {

  /**
   * By hand: of ten faces the network calls happy eight are. Among nine emotions, one logit of x
   * above the others is 80 percent at x = log(0.8 * 8 / 0.2) = log 32.
   */
  @Test
  void makesConfidenceWhatIsRight() {
    List<LabelledFace> faces = new ArrayList<>();
    float[] logits = new float[10 * 9];
    for (int i = 0; i < 10; i++) {
      Emotion label = i < 8 ? Emotion.HAPPY : Emotion.SAD;
      faces.add(new LabelledFace("f" + i, new byte[48 * 48], label, new float[9], true));
      logits[i * 9 + Emotion.HAPPY.ordinal()] = 9;
    }
    FaceSet set = new FaceSet(faces);
    double temperature = Temperature.fit(set, logits);
    assertEquals(9 / Math.log(32), temperature, 1e-4);
    float[] divided = Temperature.apply(logits, temperature);
    assertEquals(0, Evaluation.of(set, divided).calibrationError(), 1e-4);
    assertTrue(Evaluation.of(set, logits).calibrationError() > 0.15);
  }
}
