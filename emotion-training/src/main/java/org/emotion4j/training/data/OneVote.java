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

import java.util.Arrays;
import org.emotion4j.Emotion;

/**
 * What one person's label says of a face: what several people said of faces to which one of them
 * gave that label. One who calls a face fearful says much less than ten who do.
 *
 * <p>For every label it is the mean of the shares of FER+'s faces, each face counted by the share
 * that the label itself has in it.
 *
 * <p>Immutable and safe to share between threads.
 */
final class OneVote {

  private final float[][] shares;

  private OneVote(float[][] shares) {
    this.shares = shares;
  }

  /**
   * Learns it from faces that several people labelled.
   *
   * @param faces the faces
   * @return what one of those people's labels says; the label itself alone if it never occurs
   */
  static OneVote of(FaceSet faces) {
    int classes = Emotion.all().size();
    double[][] sums = new double[classes][classes];
    for (int i = 0; i < faces.size(); i++) {
      float[] face = faces.get(i).shares();
      for (int one = 0; one < classes; one++) {
        for (int other = 0; other < classes && face[one] > 0; other++) {
          sums[one][other] += face[one] * face[other];
        }
      }
    }
    float[][] shares = new float[classes][classes];
    for (int one = 0; one < classes; one++) {
      double all = Arrays.stream(sums[one]).sum();
      for (int other = 0; other < classes; other++) {
        shares[one][other] = all > 0 ? (float) (sums[one][other] / all) : one == other ? 1 : 0;
      }
    }
    return new OneVote(shares);
  }

  /**
   * The shares that a label stands for.
   *
   * @param label what one person said
   * @return nine parts of 1 in the order of {@link Emotion}
   */
  float[] shares(Emotion label) {
    return shares[label.ordinal()].clone();
  }
}
