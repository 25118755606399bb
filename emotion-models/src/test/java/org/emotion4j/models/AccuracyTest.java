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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The classifiers are as good as their models claim; those figures come from the training. So does
 * the temperature, which decides the calibration error.
 */
class AccuracyTest {

  private static final double TWO_TENTHS_OF_A_POINT = 0.002;
  private static final int BINS = 15;

  static List<Arguments> classifiers() {
    return List.of(
        Arguments.of("mobilenet", new MobileNetOnnxProvider()),
        Arguments.of("residual", new ResidualOnnxProvider()));
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void isWhatTheModelClaims(String model, EmotionClassifierProvider provider) throws IOException {
    JsonNode claimed = metrics(model);
    assertTrue(claimed.path("accuracy").asDouble() > 0.4, claimed::toString);
    try (FerPlus ferPlus = FerPlus.openOrSkip();
        EmotionClassifier classifier = provider.create(BackendOptions.defaults(provider))) {
      List<FerPlus.Labelled> labelled =
          ferPlus.valid().stream().filter(face -> !face.label().equals("non_face")).toList();
      List<FaceCrop> faces = labelled.stream().map(ferPlus::face).toList();
      List<EmotionScores> scores = classifier.classifyAll(faces);
      int right = 0;
      double[] gaps = new double[BINS];
      for (int i = 0; i < labelled.size(); i++) {
        Emotion top = scores.get(i).top();
        boolean isRight = top.label().equals(labelled.get(i).label());
        double confidence = scores.get(i).of(top);
        right += isRight ? 1 : 0;
        gaps[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - (isRight ? 1 : 0);
      }
      double accuracy = (double) right / labelled.size();
      double error = Arrays.stream(gaps).map(Math::abs).sum() / labelled.size();
      assertEquals(claimed.path("accuracy").asDouble(), accuracy, TWO_TENTHS_OF_A_POINT);
      assertEquals(claimed.path("ece").asDouble(), error, TWO_TENTHS_OF_A_POINT);
    }
  }

  private static JsonNode metrics(String model) throws IOException {
    String name = model + "/model.json";
    try (InputStream stream =
        Objects.requireNonNull(AccuracyTest.class.getResourceAsStream(name))) {
      return new ObjectMapper().readTree(stream).path("metrics");
    }
  }
}
