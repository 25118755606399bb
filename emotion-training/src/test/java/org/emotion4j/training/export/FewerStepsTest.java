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
package org.emotion4j.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network with all of its steps, in the same runtime, is what the others are held against. */
class FewerStepsTest {

  private static final FaceSet FACES = Faces.set(7, 3);

  @ParameterizedTest
  @EnumSource
  void theSameComesOutOfFewerSteps(Body body) {
    FoldedNetwork network = MadeUp.network(body);
    FoldedNetwork fewer = FewerSteps.of(network);
    float[] expected = answers(network, body);
    float largest = 1;
    for (float logit : expected) {
      largest = Math.max(largest, Math.abs(logit));
    }
    assertArrayEquals(expected, answers(fewer, body), 1e-5f * largest);
  }

  @Test
  void theSecondLooksAtThePictureItselfAndMeansAreConvolved() {
    FoldedNetwork network = MadeUp.network(Body.RESIDUAL_PAIR);
    List<Step> fewer = FewerSteps.of(network).steps();
    // By hand: two blocks of each network halve the picture, and one of them mirrors it.
    assertEquals(network.steps().size() - 2 * 2 - 1, fewer.size());
    assertTrue(fewer.stream().noneMatch(step -> step instanceof Step.Pooling));
    assertTrue(fewer.stream().noneMatch(step -> step instanceof Step.MirrorImage));
  }

  @Test
  void theMeansInFrontOfALargerKernelStay() {
    FoldedNetwork network = MadeUp.network(Body.RESIDUAL_ALIGNED);
    List<Step> fewer = FewerSteps.of(network).steps();
    assertEquals(1, fewer.stream().filter(step -> step instanceof Step.Pooling).count());
  }

  private static float[] answers(FoldedNetwork network, Body body) {
    Ports ports = ModelFiles.ports(body);
    try (OnnxAnswers answers = new OnnxAnswers(OnnxFile.of(network, ports), ports)) {
      return answers.of(FACES);
    }
  }
}
