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
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceCrop;

/** The checker over a network in any engine. Safe to share between threads. */
final class NetworkChecker implements FaceChecker {

  private final BackendInfo info;
  private final double threshold;
  private final NetworkRunner<Double> runner;

  /**
   * A checker.
   *
   * @param loaded a network of whose logits the last is that of no face, which it closes
   */
  NetworkChecker(LoadedNetwork loaded) {
    this.info = loaded.info();
    this.threshold = loaded.description().thresholdOrHalf();
    double temperature = loaded.description().temperatureOrOne();
    this.runner =
        new NetworkRunner<>(
            "Checker '" + info.id() + "'",
            loaded,
            logits -> probabilityOfLast(logits, temperature));
  }

  /** By softmax. */
  static double probabilityOfLast(float[] logits, double temperature) {
    double last = logits[logits.length - 1];
    double others = 0;
    for (int i = 0; i < logits.length; i++) {
      if (!Float.isFinite(logits[i])) {
        throw new IllegalArgumentException("Logits must be finite");
      }
      others += i < logits.length - 1 ? Math.exp((logits[i] - last) / temperature) : 0;
    }
    return 1 / (1 + others);
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public double threshold() {
    return threshold;
  }

  @Override
  public List<Double> nonFaceAll(List<FaceCrop> faces) {
    return runner.run(faces);
  }

  @Override
  public void close() {
    runner.close();
  }
}
