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

import java.util.Optional;
import org.emotion4j.BackendKind;
import org.emotion4j.BackendNotFoundException;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FaceDetector;
import org.emotion4j.FrameAnnotator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A builder also makes single parts of an engine. */
class PartsTest {

  private final Fakes.Detector detector = new Fakes.Detector("fake", 1);
  private final Fakes.Classifier classifier = new Fakes.Classifier();
  private final Fakes.Annotator plain = new Fakes.Annotator("plain", 1);
  private final Fakes.Annotator fancy = new Fakes.Annotator("fancy", 2);

  private EmotionEngine.Builder builder() {
    return EmotionEngine.builder()
        .addProvider(detector)
        .addProvider(classifier)
        .addProvider(plain)
        .addProvider(fancy);
  }

  @AfterEach
  void forget() {
    System.clearProperty("emotion4j.annotator");
  }

  @Test
  void choosesAnAnnotatorByNameThenPropertyThenPriority() {
    assertSame(fancy, builder().buildAnnotator());
    System.setProperty("emotion4j.annotator", "plain");
    assertSame(plain, builder().buildAnnotator());
    assertSame(fancy, builder().annotator("fancy").buildAnnotator());
    assertEquals("plain", builder().diagnostics().chosen(BackendKind.ANNOTATOR).orElseThrow().id());
  }

  @Test
  void makesAnAnnotatorWithoutLoadingAnythingElse() {
    try (FrameAnnotator annotator = builder().buildAnnotator()) {
      assertEquals("fancy", annotator.info().id());
    }
    assertEquals(0, detector.made.get());
    assertEquals(1, fancy.closed.get());
    assertEquals(0, classifier.closed.get());
  }

  @Test
  void makesAClassifierWithoutADetector() {
    EmotionEngine.Builder alone = EmotionEngine.builder().addProvider(classifier);
    try (EmotionClassifier made = alone.buildClassifier()) {
      assertSame(classifier, made);
    }
    assertEquals(1, classifier.closed.get());
  }

  @Test
  void makesADetectorWithoutAClassifier() {
    EmotionEngine.Builder alone =
        EmotionEngine.builder().addProvider(new Fakes.Detector("other", 2)).addProvider(detector);
    try (FaceDetector made = alone.detector("fake").buildDetector()) {
      assertSame(detector, made);
    }
    assertEquals(1, detector.made.get());
    assertEquals(1, detector.closed.get());
  }

  @Test
  void saysWhichPartIsMissing() {
    BackendNotFoundException e =
        assertThrows(
            BackendNotFoundException.class, () -> builder().annotator("crayons").buildAnnotator());
    assertEquals(BackendKind.ANNOTATOR, e.kind());
    assertEquals(Optional.of("crayons"), e.requested());
    assertTrue(String.valueOf(e.getMessage()).contains("emotion-video"), e.getMessage());
    assertThrows(
        BackendNotFoundException.class,
        () -> EmotionEngine.builder().addProvider(detector).buildClassifier());
    assertThrows(BackendNotFoundException.class, () -> EmotionEngine.builder().buildDetector());
    assertThrows(BackendNotFoundException.class, () -> EmotionEngine.builder().buildAnnotator());
  }
}
