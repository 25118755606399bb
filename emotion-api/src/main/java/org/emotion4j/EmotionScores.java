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

import java.util.Arrays;

/**
 * How likely each of the nine emotions is: nine probabilities that add up to 1.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class EmotionScores {

  private static final double SUM_TOLERANCE = 1e-3;

  private final float[] probabilities;

  private EmotionScores(float[] probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * Scores from probabilities.
   *
   * @param probabilities nine numbers from 0 to 1 in the order of {@link Emotion}, adding up to 1
   *     within 0.001
   * @return the scores
   * @throws IllegalArgumentException if they are not that
   */
  public static EmotionScores ofProbabilities(float... probabilities) {
    checkCount(probabilities.length);
    double sum = 0;
    for (float probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "Probabilities must be from 0 to 1: " + Arrays.toString(probabilities));
      }
      sum += probability;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException(
          "Probabilities must add up to 1, not to "
              + (sum + ": " + Arrays.toString(probabilities)));
    }
    return new EmotionScores(probabilities.clone());
  }

  /**
   * Scores from a network's raw outputs, by softmax.
   *
   * @param logits nine finite numbers in the order of {@link Emotion}
   * @return the scores
   * @throws IllegalArgumentException if there are not nine, or one is not finite
   */
  public static EmotionScores ofLogits(float... logits) {
    checkCount(logits.length);
    double max = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        throw new IllegalArgumentException("Logits must be finite: " + Arrays.toString(logits));
      }
      max = Math.max(max, logit);
    }
    double[] exponentials = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      exponentials[i] = Math.exp(logits[i] - max);
      sum += exponentials[i];
    }
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) (exponentials[i] / sum);
    }
    return new EmotionScores(probabilities);
  }

  private static void checkCount(int count) {
    if (count != Emotion.all().size()) {
      throw new IllegalArgumentException(
          "There must be " + Emotion.all().size() + " scores, one for each emotion, not " + count);
    }
  }

  /**
   * The likeliest emotion; of equally likely ones the first in order.
   *
   * @return the emotion
   */
  public Emotion top() {
    Emotion top = Emotion.ANGER;
    for (Emotion emotion : Emotion.all()) {
      if (of(emotion) > of(top)) {
        top = emotion;
      }
    }
    return top;
  }

  /**
   * The probability of one emotion.
   *
   * @param emotion the emotion
   * @return from 0 to 1
   */
  public float of(Emotion emotion) {
    return probabilities[emotion.ordinal()];
  }

  /**
   * All probabilities.
   *
   * @return a new array of nine in the order of {@link Emotion}
   */
  public float[] toArray() {
    return probabilities.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmotionScores scores
        && Arrays.equals(probabilities, scores.probabilities);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(probabilities);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("EmotionScores[");
    for (Emotion emotion : Emotion.all()) {
      text.append(emotion.ordinal() == 0 ? "" : ", ")
          .append(emotion.label())
          .append('=')
          .append(of(emotion));
    }
    return text.append(']').toString();
  }
}
