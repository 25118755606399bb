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
package org.emotion4j.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emotion4j.BackendInfo;
import org.emotion4j.FaceCrop;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.spi.ValenceArousalRegressorProvider;
import org.junit.jupiter.api.Test;

/**
 * What every valence-arousal regressor must do, whoever wrote it. To test one, extend this class
 * and give its {@link #provider()}.
 */
public abstract class ValenceArousalRegressorCompatibilityKit
    extends FaceCropCompatibilityKit<ValenceArousalRegressor, ValenceArousal> {

  /** For subclasses. */
  protected ValenceArousalRegressorCompatibilityKit() {}

  @Override
  protected abstract ValenceArousalRegressorProvider provider();

  @Override
  final BackendInfo info(ValenceArousalRegressor regressor) {
    return regressor.info();
  }

  @Override
  final ValenceArousal answer(ValenceArousalRegressor regressor, FaceCrop face) {
    return regressor.estimate(face);
  }

  @Override
  final List<ValenceArousal> answerAll(ValenceArousalRegressor regressor, List<FaceCrop> faces) {
    return regressor.estimateAll(faces);
  }

  @Override
  final double[] numbers(ValenceArousal point) {
    return new double[] {point.valence(), point.arousal()};
  }

  @Override
  final double tolerance() {
    return 1e-4;
  }

  @Test
  final void pointsLieOnTheScale() {
    for (ValenceArousal point : backend().estimateAll(faces(20))) {
      double farthest = Math.max(Math.abs(point.valence()), Math.abs(point.arousal()));
      assertTrue(farthest <= ValenceArousal.LIMIT, point::toString);
    }
  }
}
