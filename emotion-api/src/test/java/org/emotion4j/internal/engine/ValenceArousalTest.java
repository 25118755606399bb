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
package org.emotion4j.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Analysis;
import org.emotion4j.BackendKind;
import org.emotion4j.BackendNotFoundException;
import org.emotion4j.BoundingBox;
import org.emotion4j.Diagnostics;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.ValenceArousalRegressor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When an engine places faces in the valence-arousal plane, and how. */
class ValenceArousalTest {

  private static final Image PICTURE =
      Image.wrap(ByteBuffer.allocateDirect(200 * 100), 200, 100, 200, PixelFormat.GRAY8);

  private final Fakes.Detector detector =
      new Fakes.Detector(
          "fake",
          1,
          image ->
              List.of(
                  new Face(new BoundingBox(10, 10, 50, 50), 0.9),
                  new Face(new BoundingBox(100, 20, 60, 60), 0.8)));
  private final Fakes.Classifier classifier = new Fakes.Classifier();
  private final Fakes.Regressor regressor = new Fakes.Regressor();

  private EmotionEngine.Builder without() {
    return EmotionEngine.builder().addProvider(detector).addProvider(classifier);
  }

  private EmotionEngine.Builder builder() {
    return without().addProvider(regressor);
  }

  @AfterEach
  void forget() {
    System.clearProperty("emotion4j.regressor");
  }

  private boolean isOn(EmotionEngine.Builder builder) {
    try (EmotionEngine engine = builder.build()) {
      Analysis analysis = engine.analyze(PICTURE);
      boolean on = analysis.regressor().isPresent();
      assertEquals(2, analysis.faces().size());
      for (FaceEmotion face : analysis.faces()) {
        assertEquals(
            on ? Optional.of(Fakes.Regressor.ANSWER) : Optional.empty(), face.valenceArousal());
      }
      Diagnostics diagnostics = engine.diagnostics();
      assertEquals(on, diagnostics.inUse().containsKey(BackendKind.REGRESSOR));
      assertEquals(
          on, String.valueOf(diagnostics.settings().get("valence and arousal")).equals("on"));
      return on;
    }
  }

  @Test
  void isOffUntilAskedForOrNamed() {
    assertEquals(false, isOn(builder()));
    assertEquals(0, regressor.made.get(), "nothing is loaded that is not asked for");
    assertEquals(true, isOn(builder().valenceArousal(true)));
    assertEquals(true, isOn(builder().regressor("fake-regressor")));
    assertEquals(false, isOn(builder().regressor("fake-regressor").valenceArousal(false)));
    System.setProperty("emotion4j.regressor", "fake-regressor");
    assertEquals(true, isOn(builder()));
    assertEquals(false, isOn(builder().valenceArousal(false)));
    assertEquals(3, regressor.made.get());
    assertEquals(3, regressor.closed.get());
  }

  @Test
  void allFacesOfAPictureAreOneBatchOfTheClassifiersCrops() {
    try (EmotionEngine engine = builder().valenceArousal(true).build()) {
      engine.analyze(PICTURE);
      assertEquals(1, regressor.batches.size());
      List<FaceCrop> batch = regressor.batches.get(0);
      assertEquals(2, batch.size());
      for (int i = 0; i < 2; i++) {
        assertSame(classifier.shown.get(i), batch.get(i));
      }
    }
  }

  @Test
  void aRegressorThatIsNotThereIsAnErrorThatSaysWhatToAdd() {
    BackendNotFoundException none =
        assertThrows(
            BackendNotFoundException.class, () -> without().valenceArousal(true).build().close());
    assertEquals(BackendKind.REGRESSOR, none.kind());
    assertEquals(Optional.empty(), none.requested());
    assertTrue(String.valueOf(none.getMessage()).contains("emotion-models"), none.getMessage());
    BackendNotFoundException other =
        assertThrows(
            BackendNotFoundException.class, () -> builder().regressor("mood-ring").build().close());
    assertEquals(Optional.of("mood-ring"), other.requested());
    assertTrue(String.valueOf(other.getMessage()).contains("fake-regressor"), other.getMessage());
    assertEquals(2, classifier.closed.get(), "what was made before is closed");
    assertEquals(false, isOn(without()), "without being asked for it is not missed");
  }

  @Test
  void isMadeAloneWithoutDetectorAndClassifier() {
    try (ValenceArousalRegressor alone =
        EmotionEngine.builder().addProvider(regressor).buildRegressor()) {
      assertSame(regressor, alone);
    }
    assertEquals(1, regressor.closed.get());
    assertThrows(BackendNotFoundException.class, () -> without().buildRegressor());
  }

  @Test
  void diagnosticsTellOfItBeforeAnythingIsMade() {
    Diagnostics diagnostics = builder().diagnostics();
    assertEquals("fake-regressor", diagnostics.chosen(BackendKind.REGRESSOR).orElseThrow().id());
    assertTrue(diagnostics.asText().contains("valence and arousal: off"), diagnostics.asText());
    assertTrue(
        without().diagnostics().asText().contains("emotion-models"),
        "where there is none, it says where to get one");
  }
}
