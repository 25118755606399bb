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

import org.emotion4j.Emotion;

/**
 * How much faces count in training, so that rare emotions are not lost among the frequent ones. An
 * emotion counts as a power of how rare it is: with 0 all count alike, with 1 all emotions together
 * count alike. A face counts as its votes do, and all faces together as many as they are.
 *
 * <p>Immutable and safe to share between threads.
 */
final class ClassWeights {

  private final double[] weights;

  private ClassWeights(double[] weights) {
    this.weights = weights;
  }

  /**
   * The weights for some faces.
   *
   * @param faces the faces that are learnt from, at least one
   * @param power how strongly rare emotions are favoured, from 0 to 1
   * @return the weights
   */
  static ClassWeights of(FaceSet faces, double power) {
    int classes = Emotion.all().size();
    double[] counts = new double[classes];
    for (int i = 0; i < faces.size(); i++) {
      for (int c = 0; c < classes; c++) {
        counts[c] += faces.get(i).shares()[c];
      }
    }
    double[] weights = new double[classes];
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      weights[c] = Math.pow(faces.size() / Math.max(1, counts[c]), power);
      sum += weights[c] * counts[c];
    }
    for (int c = 0; c < classes; c++) {
      weights[c] *= faces.size() / sum;
    }
    return new ClassWeights(weights);
  }

  /**
   * How much a face counts.
   *
   * @param shares its nine shares of the votes
   * @return about 1, more for rare emotions
   */
  float of(float[] shares) {
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      sum += weights[c] * shares[c];
    }
    return (float) sum;
  }
}
