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

import java.util.List;
import java.util.Locale;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.LabelledFace;

/**
 * How well a network classifies labelled faces.
 *
 * @param images how many faces there are
 * @param loss the mean cross-entropy to the shares of the votes, in nats
 * @param accuracy the part that is classified as labelled, over nine classes
 * @param plurality the accuracy over the eight named emotions, on faces not labelled uncertain
 * @param majority as plurality, only on faces whose label has more than half of the votes
 * @param calibrationError the expected calibration error over nine classes in 15 bins
 * @param confusion how often each label (row) was classified as each emotion (column)
 */
public record Evaluation(
    int images,
    double loss,
    double accuracy,
    double plurality,
    double majority,
    double calibrationError,
    List<List<Integer>> confusion) {

  private static final int CLASSES = Emotion.all().size();
  private static final int BINS = 15;

  public Evaluation {
    confusion = confusion.stream().map(List::copyOf).toList();
  }

  /**
   * Measures a network.
   *
   * @param faces labelled faces, at least one
   * @param logits nine for each face
   * @return the figures
   */
  public static Evaluation of(FaceSet faces, float[] logits) {
    Integer[][] confusion = new Integer[CLASSES][CLASSES];
    for (Integer[] row : confusion) {
      java.util.Arrays.fill(row, 0);
    }
    double loss = 0;
    Share all = new Share();
    Share plurality = new Share();
    Share majority = new Share();
    Calibration calibration = new Calibration();
    for (int i = 0; i < faces.size(); i++) {
      LabelledFace face = faces.get(i);
      double[] probabilities = probabilities(logits, i);
      int label = face.label().ordinal();
      int top = top(probabilities, CLASSES);
      confusion[label][top]++;
      all.count(top == label);
      calibration.add(probabilities[top], top == label);
      for (int c = 0; c < CLASSES; c++) {
        loss -= face.shares()[c] * Math.log(Math.max(probabilities[c], 1e-12));
      }
      if (face.label() != Emotion.UNCERTAIN) {
        boolean right = top(probabilities, CLASSES - 1) == label;
        plurality.count(right);
        if (face.majority()) {
          majority.count(right);
        }
      }
    }
    return new Evaluation(
        faces.size(),
        loss / faces.size(),
        all.value(),
        plurality.value(),
        majority.value(),
        calibration.error(),
        java.util.Arrays.stream(confusion).map(List::of).toList());
  }

  /**
   * The part of the faces with a label that is classified so.
   *
   * @param emotion the label
   * @return from 0 to 1; NaN if there is no such face
   */
  public double recall(Emotion emotion) {
    List<Integer> row = confusion.get(emotion.ordinal());
    int count = row.stream().mapToInt(Integer::intValue).sum();
    return (double) row.get(emotion.ordinal()) / count;
  }

  /**
   * The mean recall of the eight named emotions, which counts rare ones as much as frequent ones.
   *
   * @return from 0 to 1; emotions that no face has do not count
   */
  public double meanRecall() {
    return Emotion.all().stream()
        .filter(emotion -> emotion != Emotion.UNCERTAIN)
        .mapToDouble(this::recall)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /** The most important figures for people, a part of a line. */
  String inWords() {
    return String.format(
        Locale.ROOT,
        "loss %.4f, accuracy %.4f, eight %.4f, majority %.4f, mean recall %.4f",
        loss,
        accuracy,
        plurality,
        majority,
        meanRecall());
  }

  private static double[] probabilities(float[] logits, int face) {
    double[] exponentials = new double[CLASSES];
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < CLASSES; c++) {
      highest = Math.max(highest, logits[face * CLASSES + c]);
    }
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      exponentials[c] = Math.exp(logits[face * CLASSES + c] - highest);
      sum += exponentials[c];
    }
    for (int c = 0; c < CLASSES; c++) {
      exponentials[c] /= sum;
    }
    return exponentials;
  }

  private static int top(double[] values, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** A part of a whole. */
  private static final class Share {
    private int right;
    private int all;

    void count(boolean isRight) {
      all++;
      right += isRight ? 1 : 0;
    }

    double value() {
      return (double) right / all;
    }
  }

  /** How far confidence and accuracy lie apart (Guo and others, 2017). */
  private static final class Calibration {
    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private int all;

    void add(double probability, boolean isRight) {
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      confidence[bin] += probability;
      right[bin] += isRight ? 1 : 0;
      all++;
    }

    double error() {
      double sum = 0;
      for (int bin = 0; bin < BINS; bin++) {
        sum += Math.abs(confidence[bin] - right[bin]);
      }
      return sum / all;
    }
  }
}
