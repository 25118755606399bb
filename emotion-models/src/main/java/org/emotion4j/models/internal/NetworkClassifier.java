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
package org.emotion4j.models.internal;

import java.util.List;
import org.emotion4j.BackendInfo;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;

/** The classifier over a network in any engine. Safe to share between threads. */
final class NetworkClassifier implements EmotionClassifier {

  private final BackendInfo info;
  private final NetworkRunner<EmotionScores> runner;

  /**
   * A classifier.
   *
   * @param loaded a network with nine logits, which it closes
   */
  NetworkClassifier(LoadedNetwork loaded) {
    this.info = loaded.info();
    float sharpness = (float) (1 / loaded.description().temperatureOrOne());
    this.runner =
        new NetworkRunner<>(
            "Classifier '" + info.id() + "'", loaded, logits -> scores(logits, sharpness));
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public List<EmotionScores> classifyAll(List<FaceCrop> faces) {
    return runner.run(faces);
  }

  @Override
  public void close() {
    runner.close();
  }

  private static EmotionScores scores(float[] logits, float sharpness) {
    for (int i = 0; i < logits.length; i++) {
      logits[i] *= sharpness;
    }
    return EmotionScores.ofLogits(logits);
  }
}
