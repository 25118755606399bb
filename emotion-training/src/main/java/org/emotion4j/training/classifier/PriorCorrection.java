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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.FaceSet;

/**
 * Changes how readily a finished network answers rare emotions: each logit changes by a part of the
 * logarithm of how frequent its emotion is (Menon and others, 2021).
 *
 * @param overall how much frequent emotions fall behind rare ones: 0 not at all, 1 until all are
 *     taken for equally frequent; less than 0 the other way, which makes up for weights in training
 * @param rare how much emotions rarer than one of nine faces rise towards that
 */
public record PriorCorrection(double overall, double rare) {

  /** The network stays as it is. */
  public static final PriorCorrection NONE = new PriorCorrection(0, 0);

  private static final String BIAS = "head_bias";

  public PriorCorrection {
    if (!Double.isFinite(overall) || !(rare >= 0)) {
      throw new IllegalArgumentException("No correction: " + overall + ", " + rare);
    }
  }

  /**
   * Corrects a network: its last biases change.
   *
   * @param values the network's parameters by name; not changed
   * @param faces what it learnt from
   * @return the parameters of the corrected network
   */
  Map<String, float[]> apply(Map<String, float[]> values, FaceSet faces) {
    float[] rise = rise(faces);
    Map<String, float[]> corrected = new LinkedHashMap<>(values);
    corrected.replaceAll((name, value) -> name.endsWith(BIAS) ? sum(value, rise) : value);
    return corrected;
  }

  /**
   * The correction for a reader.
   *
   * @return the end of a sentence; empty if there is none
   */
  public String inWords() {
    return equals(NONE)
        ? ""
        : String.format(
            Locale.ROOT,
            "; at last the logit of each named emotion changes by %s times the logarithm of how much"
                + " rarer it is than the most frequent one, and rises by %s times that of how much"
                + " rarer it is than one of nine, where it is",
            overall,
            rare);
  }

  /** Uncertain is not a face's emotion but a want of one: it is not looked for. */
  private float[] rise(FaceSet faces) {
    int classes = Emotion.all().size();
    double[] counts = new double[classes];
    double most = 0;
    for (int c = 0; c < classes; c++) {
      for (int i = 0; i < faces.size(); i++) {
        counts[c] += faces.get(i).shares()[c];
      }
      most = Math.max(most, counts[c]);
    }
    double even = (double) faces.size() / classes;
    float[] rise = new float[classes];
    for (int c = 0; c < classes; c++) {
      if (c != Emotion.UNCERTAIN.ordinal() && counts[c] > 0) {
        double rareness = Math.max(0, Math.log(even / counts[c]));
        rise[c] = (float) (overall * Math.log(most / counts[c]) + rare * rareness);
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
