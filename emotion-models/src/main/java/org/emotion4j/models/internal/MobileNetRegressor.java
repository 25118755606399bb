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
import org.emotion4j.FaceCrop;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;

/** The regressor over a network in any engine. Safe to share between threads. */
final class MobileNetRegressor implements ValenceArousalRegressor {

  private final BackendInfo info;
  private final NetworkRunner<ValenceArousal> runner;

  /**
   * A regressor.
   *
   * @param loaded a network whose outputs are valence and arousal, which it closes
   */
  MobileNetRegressor(LoadedNetwork loaded) {
    this.info = loaded.info();
    this.runner =
        new NetworkRunner<>("Regressor '" + info.id() + "'", loaded, MobileNetRegressor::point);
  }

  /** A linear output may lie a little beyond the end of the scale. */
  static ValenceArousal point(float[] numbers) {
    return new ValenceArousal(onScale(numbers[0]), onScale(numbers[1]));
  }

  private static double onScale(double value) {
    return Math.max(-ValenceArousal.LIMIT, Math.min(ValenceArousal.LIMIT, value));
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public List<ValenceArousal> estimateAll(List<FaceCrop> faces) {
    return runner.run(faces);
  }

  @Override
  public void close() {
    runner.close();
  }
}
