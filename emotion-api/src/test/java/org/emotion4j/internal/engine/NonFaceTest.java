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
import java.util.OptionalDouble;
import org.emotion4j.Analysis;
import org.emotion4j.BackendKind;
import org.emotion4j.BackendNotFoundException;
import org.emotion4j.BoundingBox;
import org.emotion4j.CropMargin;
import org.emotion4j.Diagnostics;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.RejectedFace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When an engine rejects what is no face, and how. */
class NonFaceTest {

  private static final Image PICTURE =
      Image.wrap(ByteBuffer.allocateDirect(100 * 50), 100, 50, 100, PixelFormat.GRAY8);

  /** Their middles are at 70, 20 and 40 pixels, so they are none by 0.7, 0.2 and 0.4. */
  private static final List<Face> FOUND =
      List.of(
          new Face(new BoundingBox(60, 10, 20, 20), 0.9),
          new Face(new BoundingBox(10, 10, 20, 20), 0.8),
          new Face(new BoundingBox(20, 5, 40, 40), 0.7));

  private final Fakes.Detector detector = new Fakes.Detector("fake", 1, image -> FOUND);
  private final Fakes.Classifier classifier = new Fakes.Classifier();
  private final Fakes.Checker checker = new Fakes.Checker();

  private EmotionEngine.Builder without() {
    return EmotionEngine.builder().addProvider(detector).addProvider(classifier);
  }

  private EmotionEngine.Builder builder() {
    return without().addProvider(checker);
  }

  @AfterEach
  void forget() {
    System.clearProperty("emotion4j.checker");
  }

  private static Analysis analyze(EmotionEngine.Builder builder) {
    try (EmotionEngine engine = builder.build()) {
      return engine.analyze(PICTURE);
    }
  }

  private static List<Face> faces(Analysis analysis) {
    return analysis.faces().stream().map(FaceEmotion::face).toList();
  }

  private static List<Face> rejected(Analysis analysis) {
    return analysis.rejected().stream().map(RejectedFace::face).toList();
  }

  @Test
  void isOffUntilAskedForOrNamed() {
    assertEquals(Optional.empty(), analyze(builder()).checker());
    assertEquals(0, checker.made.get(), "nothing is loaded that is not asked for");
    assertTrue(analyze(builder().rejectNonFaces(true)).checker().isPresent());
    assertTrue(analyze(builder().checker("fake-checker")).checker().isPresent());
    assertTrue(
        analyze(builder().checker("fake-checker").rejectNonFaces(false)).checker().isEmpty());
    System.setProperty("emotion4j.checker", "fake-checker");
    assertTrue(analyze(builder()).checker().isPresent());
    assertTrue(analyze(builder().rejectNonFaces(false)).checker().isEmpty());
    assertEquals(3, checker.made.get());
    assertEquals(3, checker.closed.get());
  }

  @Test
  void changesNothingWhereItIsOff() {
    Analysis off = analyze(builder());
    assertEquals(FOUND, faces(off));
    assertEquals(List.of(), off.rejected());
    off.faces().forEach(face -> assertEquals(OptionalDouble.empty(), face.nonFace()));
    Analysis absent = analyze(without());
    assertEquals(absent.faces(), off.faces(), "as if there were no checker at all");
    assertEquals(0, checker.batches.size());
  }

  @Test
  void rejectsAsTheCheckerAdvisesOrAsTheCallerSays() {
    Analysis advised = analyze(builder().rejectNonFaces(true));
    assertEquals(FOUND.subList(1, 3), faces(advised));
    assertEquals(List.of(new RejectedFace(FOUND.get(0), 0.7)), advised.rejected());
    assertEquals(0.2, advised.faces().get(0).nonFace().orElseThrow(), 1e-9);
    assertEquals(0.4, advised.faces().get(1).nonFace().orElseThrow(), 1e-9);

    Analysis own = analyze(builder().rejectNonFaces(0.3));
    assertEquals(FOUND.subList(1, 2), faces(own));
    assertEquals(List.of(FOUND.get(0), FOUND.get(2)), rejected(own));
    assertEquals(List.of(), rejected(analyze(builder().rejectNonFaces(1.0))));
    assertEquals(
        List.of(FOUND.get(0)),
        rejected(analyze(builder().rejectNonFaces(0.3).rejectNonFaces(true))),
        "the last word counts");
    Analysis all = analyze(builder().rejectNonFaces(0.1));
    assertEquals(List.of(), all.faces());
    assertEquals(FOUND, rejected(all));
  }

  @Test
  void rejectedFacesAreNotClassified() {
    analyze(builder().rejectNonFaces(true));
    assertEquals(2, classifier.shown.size());
  }

  /** Whatever the classifier sees, and whether faces are turned for it. */
  @Test
  void theCheckerSeesTheUsualMarginAsOneBatch() {
    analyze(builder().rejectNonFaces(true).alignFaces(true).cropMargin(CropMargin.relative(1)));
    assertEquals(1, checker.batches.size());
    assertEquals(
        FOUND.stream().map(face -> face.box().expand(face.box().width() / 10)).toList(),
        checker.batches.get(0).stream().map(crop -> crop.region()).toList());
  }

  @Test
  void aThresholdThatIsNoneIsRefused() {
    for (double wrong : new double[] {0, -0.5, 1.01, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> builder().rejectNonFaces(wrong));
    }
  }

  @Test
  void aCheckerThatIsNotThereIsAnErrorThatSaysWhatToAdd() {
    BackendNotFoundException none =
        assertThrows(
            BackendNotFoundException.class, () -> without().rejectNonFaces(true).build().close());
    assertEquals(BackendKind.CHECKER, none.kind());
    assertTrue(String.valueOf(none.getMessage()).contains("emotion-models"), none.getMessage());
    assertEquals(1, detector.closed.get(), "what was made before is closed");
    assertThrows(BackendNotFoundException.class, () -> builder().checker("oracle").build().close());
    assertEquals(Optional.empty(), analyze(without()).checker(), "else it is not missed");
  }

  @Test
  void isMadeAloneWithoutDetectorAndClassifier() {
    try (FaceChecker alone = EmotionEngine.builder().addProvider(checker).buildChecker()) {
      assertSame(checker, alone);
    }
    assertEquals(1, checker.closed.get());
  }

  @Test
  void diagnosticsTellOfIt() {
    assertTrue(
        builder().diagnostics().asText().contains("non-faces: not rejected"),
        builder().diagnostics()::asText);
    assertTrue(
        builder()
            .rejectNonFaces(true)
            .diagnostics()
            .asText()
            .contains("from the probability on that the checker advises"));
    try (EmotionEngine engine = builder().rejectNonFaces(true).build()) {
      Diagnostics diagnostics = engine.diagnostics();
      assertEquals(checker.info(), diagnostics.inUse().get(BackendKind.CHECKER));
      assertTrue(diagnostics.asText().contains("from a probability of 0.5 on"));
    }
    try (EmotionEngine engine = builder().rejectNonFaces(0.8).build()) {
      assertTrue(engine.diagnostics().asText().contains("from a probability of 0.8 on"));
    }
  }
}
