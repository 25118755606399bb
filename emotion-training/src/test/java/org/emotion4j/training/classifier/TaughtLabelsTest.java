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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.TrainingGraph;
import org.junit.jupiter.api.Test;

class TaughtLabelsTest {

  private static final Body BODY = Body.PROTOTYPE;

  /** A network whose last layer has no weights says of every face what its biases say. */
  private static Map<String, float[]> saying(float logit) {
    try (TrainingGraph graph = new TrainingGraph(BODY, 0)) {
      Map<String, float[]> values = graph.parameters().initialValues(1);
      Arrays.fill(Objects.requireNonNull(values.get("head_kernel")), 0);
      Objects.requireNonNull(values.get("head_bias"))[4] = logit;
      return values;
    }
  }

  /** By hand: e^ln 8 to eight times 1 is a half; e^ln 24 to them is three quarters. */
  @Test
  void labelsArePartlyVotesAndPartlyTheMeanOfTheTeachers() {
    FaceSet faces = Faces.set(2, 1);
    TaughtLabels labels = new TaughtLabels(faces, 1);
    labels.ask(BODY, saying((float) Math.log(8)));
    labels.ask(BODY, saying((float) Math.log(24)));
    float[] shares = labels.shares(0.4);
    assertEquals(18, shares.length);
    float mean = (0.5f + 0.75f) / 2;
    float other = (1 - mean) / 8;
    float[] expected = new float[18];
    Arrays.fill(expected, 0.4f * other);
    expected[4] = 0.4f * mean;
    expected[9 + 4] = 0.4f * mean;
    expected[0] += 0.6f; // the first face is angry
    expected[9 + 1] += 0.6f; // the second one's contempt
    assertArrayEquals(expected, shares, 1e-5f);
  }

  @Test
  void nobodyCannotTeach() {
    assertThrows(IllegalArgumentException.class, () -> new Teaching(List.of(), 0.5));
    List<Teaching.Teacher> one = List.of(new Teaching.Teacher("one", BODY));
    assertThrows(IllegalArgumentException.class, () -> new Teaching(one, 0));
    assertThrows(IllegalArgumentException.class, () -> new Teaching(one, 1.1));
  }
}
