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

import java.util.Map;
import org.emotion4j.EmotionScores;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.network.Network;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;

/** What labels become when trained networks have a say in them. */
final class TaughtLabels {

  private static final int BATCH = 64;

  private final FaceSet faces;
  private final int threads;
  private final float[] said;
  private int teachers;

  /**
   * Labels that nobody has taught yet.
   *
   * @param faces the faces
   * @param threads how many threads compute
   */
  TaughtLabels(FaceSet faces, int threads) {
    this.faces = faces;
    this.threads = threads;
    this.said = new float[faces.shares().length];
  }

  /**
   * Asks a teacher.
   *
   * @param network a classifier
   * @param values its parameters by name
   */
  void ask(Network network, Map<String, float[]> values) {
    int classes = network.outputs();
    try (TrainingGraph graph = new TrainingGraph(network, 0);
        TrainingSession session = new TrainingSession(graph, BATCH, threads, Precision.FLOAT32)) {
      session.setValues(values);
      float[] logits = session.answers(faces);
      float[] own = new float[classes];
      for (int i = 0; i < faces.size(); i++) {
        System.arraycopy(logits, i * classes, own, 0, classes);
        float[] probabilities = EmotionScores.ofLogits(own).toArray();
        for (int c = 0; c < classes; c++) {
          said[i * classes + c] += probabilities[c];
        }
      }
    }
    teachers++;
  }

  /**
   * The labels.
   *
   * @param part how much of them the teachers say; the rest are the votes
   * @return the shares of the emotions for each face, one after the other
   */
  float[] shares(double part) {
    float[] shares = faces.shares();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) ((1 - part) * shares[i] + part * said[i] / teachers);
    }
    return shares;
  }
}
