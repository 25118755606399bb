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
package org.emotion4j.training.export;

import java.util.Locale;
import org.emotion4j.Emotion;
import org.emotion4j.training.classifier.Evaluation;
import org.emotion4j.training.data.FaceSet;

/**
 * What eight bits change.
 *
 * @param shown how many training faces told the ranges
 * @param exact how the network does in float32
 * @param same the part of the faces of which both say the same emotion
 * @param meanDifference by how much a logit differs on the mean
 */
record EightBitFigures(int shown, Evaluation exact, double same, double meanDifference) {

  /**
   * Compares what a network says of faces in float32 and in eight bits.
   *
   * @param shown how many training faces told the ranges
   */
  static EightBitFigures of(int shown, FaceSet faces, float[] exact, float[] whole) {
    int classes = Emotion.all().size();
    int same = 0;
    double difference = 0;
    for (int face = 0; face < faces.size(); face++) {
      same += top(exact, face, classes) == top(whole, face, classes) ? 1 : 0;
    }
    for (int i = 0; i < exact.length; i++) {
      difference += Math.abs(exact[i] - whole[i]);
    }
    return new EightBitFigures(
        shown,
        Evaluation.of(faces, exact),
        (double) same / faces.size(),
        difference / exact.length);
  }

  private static int top(float[] logits, int face, int classes) {
    int top = 0;
    for (int i = 1; i < classes; i++) {
      if (logits[face * classes + i] > logits[face * classes + top]) {
        top = i;
      }
    }
    return top;
  }

  /**
   * For the model card.
   *
   * @param aligns whether the network finds by itself where the face lies
   */
  String inWords(boolean aligns) {
    return String.format(
        Locale.ROOT,
        """
        * Numbers: convolutions of 16 and more channels multiply whole numbers, weights of seven bits with a scale for each output channel and what goes in of eight bits with one for each tensor (`QuantizeLinear` and `DequantizeLinear` around them), chosen by the ranges that %,d training faces show.%s
        * In float32 all of it has %.4f over nine classes, %.4f by plurality, %.4f by majority and a mean recall of %.4f; of %.1f %% of the validation faces both say the same, and a logit differs by %.3f on the mean.
        """,
        shown,
        aligns ? " What finds the face's place stays in float32." : "",
        exact.accuracy(),
        exact.plurality(),
        exact.majority(),
        exact.meanRecall(),
        100 * same,
        meanDifference);
  }
}
