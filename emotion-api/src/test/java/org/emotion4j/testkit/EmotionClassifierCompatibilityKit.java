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
package org.emotion4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.emotion4j.BackendInfo;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.junit.jupiter.api.Test;

/**
 * What every emotion classifier must do, whoever wrote it. To test one, extend this class and give
 * its {@link #provider()}.
 */
public abstract class EmotionClassifierCompatibilityKit
    extends FaceCropCompatibilityKit<EmotionClassifier, EmotionScores> {

  /** For subclasses. */
  protected EmotionClassifierCompatibilityKit() {}

  @Override
  protected abstract EmotionClassifierProvider provider();

  @Override
  final BackendInfo info(EmotionClassifier classifier) {
    return classifier.info();
  }

  @Override
  final EmotionScores answer(EmotionClassifier classifier, FaceCrop face) {
    return classifier.classify(face);
  }

  @Override
  final List<EmotionScores> answerAll(EmotionClassifier classifier, List<FaceCrop> faces) {
    return classifier.classifyAll(faces);
  }

  @Override
  final double[] numbers(EmotionScores scores) {
    return Emotion.all().stream().mapToDouble(scores::of).toArray();
  }

  @Override
  final double tolerance() {
    return 1e-5;
  }

  @Test
  final void probabilitiesAddUpToOne() {
    for (EmotionScores scores : backend().classifyAll(faces(20))) {
      double sum = 0;
      for (Emotion emotion : Emotion.all()) {
        sum += scores.of(emotion);
      }
      assertEquals(1, sum, 1e-5, scores::toString);
    }
  }
}
