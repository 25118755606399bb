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

import org.emotion4j.training.data.FaceSet;

/**
 * By what a network's logits are divided, so that of the answers it gives with a probability of 80
 * percent 80 percent are right (Guo and others, 2017). It changes no answer.
 */
public final class Temperature {

  private static final double LOWEST = 0.2;
  private static final double HIGHEST = 5;
  private static final int HALVINGS = 40;

  /** It is written with four digits, so what is measured with it has no more either. */
  private static final double DIGITS = 10_000;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Temperature() {}

  /**
   * The temperature at which the labels are most probable.
   *
   * @param faces labelled faces that were not trained with
   * @param logits nine for each face
   * @return the temperature
   */
  public static double fit(FaceSet faces, float[] logits) {
    // The loss has one minimum over the logarithm of the temperature: a golden section finds it.
    double low = Math.log(LOWEST);
    double high = Math.log(HIGHEST);
    for (int i = 0; i < HALVINGS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(faces, logits, Math.exp(left)) < loss(faces, logits, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.round(Math.exp((low + high) / 2) * DIGITS) / DIGITS;
  }

  /**
   * Logits at a temperature.
   *
   * @param logits at temperature 1
   * @param temperature by what they are divided
   * @return other logits
   */
  public static float[] apply(float[] logits, double temperature) {
    float[] divided = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      divided[i] = (float) (logits[i] / temperature);
    }
    return divided;
  }

  /** The mean cross-entropy to the labels, each of which is certain. */
  private static double loss(FaceSet faces, float[] logits, double temperature) {
    int classes = logits.length / faces.size();
    double sum = 0;
    for (int i = 0; i < faces.size(); i++) {
      double highest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < classes; c++) {
        highest = Math.max(highest, logits[i * classes + c]);
      }
      double exponentials = 0;
      for (int c = 0; c < classes; c++) {
        exponentials += Math.exp((logits[i * classes + c] - highest) / temperature);
      }
      int label = faces.get(i).label().ordinal();
      sum += Math.log(exponentials) - (logits[i * classes + label] - highest) / temperature;
    }
    return sum / faces.size();
  }
}
