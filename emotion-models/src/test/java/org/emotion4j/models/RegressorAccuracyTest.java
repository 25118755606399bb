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
import org.emotion4j.Emotion;
import org.emotion4j.FaceCrop;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.models.metrics.PlaneAgreement;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.Test;

/** The regressor is as good as its model card says; those figures come from the training. */
class RegressorAccuracyTest {

  private static final double TWO_THOUSANDTHS = 0.002;

  @Test
  void isWhatTheModelClaims() throws IOException {
    JsonNode claimed = metrics();
    MobileNetVaOnnxProvider provider = new MobileNetVaOnnxProvider();
    try (FerPlus ferPlus = FerPlus.openOrSkip();
        ValenceArousalRegressor regressor = provider.create(BackendOptions.defaults(provider))) {
      List<FerPlus.Labelled> labelled =
          ferPlus.valid().stream().filter(face -> !face.label().equals("non_face")).toList();
      List<FaceCrop> faces = labelled.stream().map(ferPlus::face).toList();
      List<ValenceArousal> points = regressor.estimateAll(faces);
      PlaneAgreement found = new PlaneAgreement();
      for (int i = 0; i < labelled.size(); i++) {
        Emotion emotion = Emotion.ofLabel(labelled.get(i).label());
        found.add(emotion, emotion.centre(), points.get(i));
      }
      assertEquals(claimed.path("images").asInt(), labelled.size());
      assertClaim(claimed, "valenceRmse", found.valence().rmse().orElseThrow());
      assertClaim(claimed, "valenceSagr", found.valence().sagr().orElseThrow());
      assertClaim(claimed, "arousalRmse", found.arousal().rmse().orElseThrow());
      assertClaim(claimed, "arousalSagr", found.arousal().sagr().orElseThrow());
      assertClaim(claimed, "inverseTransform", found.inverseTransform().orElseThrow());
    }
  }

  private static void assertClaim(JsonNode claimed, String figure, double found) {
    assertTrue(claimed.has(figure), figure);
    assertEquals(claimed.get(figure).asDouble(), found, TWO_THOUSANDTHS, figure);
  }

  private static JsonNode metrics() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            RegressorAccuracyTest.class.getResourceAsStream("mobilenet-va/model.json"))) {
      return new ObjectMapper().readTree(stream).path("metrics");
    }
  }
}
