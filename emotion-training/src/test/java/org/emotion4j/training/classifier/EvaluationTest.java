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

/** Four faces whose figures are worked out by hand. */
class EvaluationTest {

  /** Logits so far apart that the top has all but 3e-4 of the probability. */
  private static final float SURE = 10;

  @Test
  void countsByEachProtocol() {
    List<LabelledFace> faces = new ArrayList<>();
    float[] logits = new float[4 * 9];
    add(faces, logits, Emotion.HAPPY, true, Emotion.HAPPY);
    add(faces, logits, Emotion.SAD, false, Emotion.NEUTRAL);
    add(faces, logits, Emotion.ANGER, true, Emotion.UNCERTAIN);
    add(faces, logits, Emotion.UNCERTAIN, true, Emotion.UNCERTAIN);
    // The third's second choice is anger: right where "uncertain" is no choice.
    logits[2 * 9 + Emotion.ANGER.ordinal()] = 5;
    Evaluation evaluation = Evaluation.of(new FaceSet(faces), logits);
    assertEquals(4, evaluation.images());
    assertEquals(0.5, evaluation.accuracy(), 1e-9, "happy and uncertain are right");
    assertEquals(2 / 3.0, evaluation.plurality(), 1e-9, "happy and anger of three");
    assertEquals(1, evaluation.majority(), 1e-9, "happy and anger of two");
    assertEquals(1, evaluation.recall(Emotion.HAPPY));
    assertEquals(0, evaluation.recall(Emotion.SAD));
    assertTrue(Double.isNaN(evaluation.recall(Emotion.FEAR)));
    assertEquals(
        1, evaluation.confusion().get(Emotion.SAD.ordinal()).get(Emotion.NEUTRAL.ordinal()));
    assertEquals(0.5, evaluation.calibrationError(), 0.005, "sure of all, right in half");
  }

  @Test
  void theLossIsTheCrossEntropyToTheShares() {
    float[] shares = {0.5f, 0.5f, 0, 0, 0, 0, 0, 0, 0};
    FaceSet one =
        new FaceSet(
            List.of(new LabelledFace("f", new byte[48 * 48], Emotion.ANGER, shares, false)));
    assertEquals(Math.log(9), Evaluation.of(one, new float[9]).loss(), 1e-6, "all alike");
  }

  private static void add(
      List<LabelledFace> faces, float[] logits, Emotion label, boolean majority, Emotion answer) {
    float[] shares = new float[9];
    shares[label.ordinal()] = 1;
    logits[faces.size() * 9 + answer.ordinal()] = SURE;
    faces.add(new LabelledFace("face" + faces.size(), new byte[48 * 48], label, shares, majority));
  }
}
