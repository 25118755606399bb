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
package org.emotion4j.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.FaceSet;

/**
 * Answers rare emotions more often than they are seen in training: each logit rises by how rare its
 * emotion is (Menon and others, 2021). It costs accuracy where frequent emotions are frequent in
 * use too, and finds more of the rare ones.
 */
final class PriorCorrection {

  private static final String BIAS = "head_bias";

  private PriorCorrection() {}

  /**
   * Corrects a network: its last biases change.
   *
   * @param values the network's parameters by name; not changed
   * @param faces what it learnt from
   * @param strength 0 for no change, 1 to take all emotions for equally frequent
   * @return the parameters of the corrected network
   */
  static Map<String, float[]> apply(Map<String, float[]> values, FaceSet faces, double strength) {
    float[] rise = rise(faces, strength);
    Map<String, float[]> corrected = new LinkedHashMap<>(values);
    corrected.replaceAll((name, value) -> name.endsWith(BIAS) ? sum(value, rise) : value);
    return corrected;
  }

  /** Uncertain is not a face's emotion but a want of one: it is not looked for. */
  private static float[] rise(FaceSet faces, double strength) {
    double[] counts = new double[Emotion.all().size()];
    double most = 0;
    for (Emotion emotion : Emotion.all()) {
      int c = emotion.ordinal();
      for (int i = 0; i < faces.size(); i++) {
        counts[c] += faces.get(i).shares()[c];
      }
      most = Math.max(most, counts[c]);
    }
    float[] rise = new float[counts.length];
    for (Emotion emotion : Emotion.all()) {
      int c = emotion.ordinal();
      if (emotion != Emotion.UNCERTAIN && counts[c] > 0) {
        rise[c] = (float) (strength * Math.log(most / counts[c]));
      }
    }
    return rise;
  }

  private static float[] sum(float[] first, float[] second) {
    float[] sum = first.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += second[i];
    }
    return sum;
  }
}
