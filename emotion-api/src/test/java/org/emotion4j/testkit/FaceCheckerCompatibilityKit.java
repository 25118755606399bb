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
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceCrop;
import org.emotion4j.spi.FaceCheckerProvider;
import org.junit.jupiter.api.Test;

/**
 * What every face checker must do, whoever wrote it. To test one, extend this class and give its
 * {@link #provider()}.
 */
public abstract class FaceCheckerCompatibilityKit
    extends FaceCropCompatibilityKit<FaceChecker, Double> {

  /** For subclasses. */
  protected FaceCheckerCompatibilityKit() {}

  @Override
  protected abstract FaceCheckerProvider provider();

  @Override
  final BackendInfo info(FaceChecker checker) {
    return checker.info();
  }

  @Override
  final Double answer(FaceChecker checker, FaceCrop face) {
    return checker.nonFace(face);
  }

  @Override
  final List<Double> answerAll(FaceChecker checker, List<FaceCrop> faces) {
    return checker.nonFaceAll(faces);
  }

  @Override
  final double[] numbers(Double nonFace) {
    return new double[] {nonFace};
  }

  @Override
  final double tolerance() {
    return 1e-5;
  }

  @Test
  final void answersAndThresholdAreProbabilities() {
    for (double nonFace : backend().nonFaceAll(faces(20))) {
      assertTrue(nonFace >= 0 && nonFace <= 1, () -> "" + nonFace);
    }
    double threshold = backend().threshold();
    assertTrue(threshold > 0 && threshold <= 1, () -> "" + threshold);
  }
}
