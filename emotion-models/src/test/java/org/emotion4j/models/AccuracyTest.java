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
package org.emotion4j.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.Test;

/** The classifier is as good as its model card says; that figure comes from the training. */
class AccuracyTest {

  private static final double TWO_TENTHS_OF_A_POINT = 0.002;

  @Test
  void isWhatTheModelClaims() throws IOException {
    double claimed = metrics().path("accuracy").asDouble();
    assertTrue(claimed > 0.4, () -> "claimed: " + claimed);
    MobileNetOnnxProvider provider = new MobileNetOnnxProvider();
    try (FerPlus ferPlus = FerPlus.openOrSkip();
        EmotionClassifier classifier = provider.create(BackendOptions.defaults(provider))) {
      List<FerPlus.Labelled> labelled =
          ferPlus.valid().stream().filter(face -> !face.label().equals("non_face")).toList();
      List<FaceCrop> faces = labelled.stream().map(ferPlus::face).toList();
      List<EmotionScores> scores = classifier.classifyAll(faces);
      int right = 0;
      for (int i = 0; i < labelled.size(); i++) {
        right += scores.get(i).top().label().equals(labelled.get(i).label()) ? 1 : 0;
      }
      assertEquals(claimed, (double) right / labelled.size(), TWO_TENTHS_OF_A_POINT);
    }
  }

  private static JsonNode metrics() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(AccuracyTest.class.getResourceAsStream("mobilenet/model.json"))) {
      return new ObjectMapper().readTree(stream).path("metrics");
    }
  }
}
