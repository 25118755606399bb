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
package org.emotion4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Order and centres are those of the original project's rules. */
class EmotionTest {

  @Test
  void keepsTheOrderOfTheOriginal() {
    assertEquals(
        List.of(
            "anger",
            "contempt",
            "disgust",
            "fear",
            "happy",
            "neutral",
            "sad",
            "surprise",
            "uncertain"),
        Emotion.all().stream().map(Emotion::label).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "anger, -3.0, 1.0",
    "contempt, -3.5, -0.5",
    "disgust, -1.0, -1.8",
    "fear, -1.0, 2.8",
    "happy, 4.0, 1.0",
    "neutral, 0, 0",
    "sad, -3.5, -1.8",
    "surprise, 3.0, 2.0",
    "uncertain, 0, -2.0"
  })
  void hasTheCentresOfTheOriginal(String label, double valence, double arousal) {
    assertEquals(new ValenceArousal(valence, arousal), Emotion.ofLabel(label).centre());
  }

  @ParameterizedTest
  @EnumSource
  void isNearestToItsOwnCentre(Emotion emotion) {
    assertEquals(emotion, Emotion.nearest(emotion.centre()));
  }

  /** Distances by hand: the first point is 0.36 from neutral's and 1.66 from uncertain's centre. */
  @ParameterizedTest
  @CsvSource({
    "0.1, -0.35, neutral",
    "4.5, -4.5, uncertain",
    "3.4, 1.6, surprise",
    "3.6, 1.4, happy",
    "-2.0, 2.0, fear",
    "-3.4, -1.0, contempt",
    "-4.5, -4.5, sad",
    "-0.6, -1.9, disgust"
  })
  void invertsByEuclideanDistance(double valence, double arousal, String nearest) {
    assertEquals(nearest, Emotion.nearest(new ValenceArousal(valence, arousal)).label());
  }

  @Test
  void takesTheFirstOfEquallyNearOnes() {
    // Halfway between disgust (-1, -1.8) and contempt (-3.5, -0.5) both are 1.409 away; sad is
    // 2.25.
    assertEquals(Emotion.CONTEMPT, Emotion.nearest(new ValenceArousal(-2.25, -1.15)));
  }

  @Test
  void refusesAnUnknownLabel() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Emotion.ofLabel("joy"));
    assertEquals(true, String.valueOf(e.getMessage()).contains("'joy'"));
  }

  @Test
  void refusesAPointThatIsNoPoint() {
    assertThrows(IllegalArgumentException.class, () -> new ValenceArousal(Double.NaN, 0));
  }
}
