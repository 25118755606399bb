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

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.emotion4j.Analysis;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.models.metrics.MarkedPhotos;
import org.emotion4j.models.metrics.PhotoSplit;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The shipped checker in an engine, on photos that it did not learn from: what a detector finds is
 * made up, faces where people marked them and the middle of photos that have none.
 */
class RejectionTest {

  private static final Path DETECTION =
      Path.of(System.getProperty("emotion4j.shared", "none"), "data", "detection");

  private static List<MarkedPhoto> measuring(String folder) {
    Assumptions.assumeTrue(
        Files.isDirectory(DETECTION.resolve(folder)), "there is no " + folder + " in " + DETECTION);
    return MarkedPhotos.read(DETECTION.resolve(folder)).stream()
        .filter(photo -> PhotoSplit.isForMeasuring(photo.file()))
        .toList();
  }

  /** Finds what it is told to. */
  private static final class Told implements FaceDetectorProvider, FaceDetector {

    private List<Face> faces = List.of();

    void toFind(List<BoundingBox> boxes) {
      faces = boxes.stream().map(box -> new Face(box, 0.9)).toList();
    }

    @Override
    public String id() {
      return "told";
    }

    @Override
    public int priority() {
      return 1;
    }

    @Override
    public String description() {
      return "finds what it is told to";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Availability probe(BackendOptions options) {
      return Availability.available();
    }

    @Override
    public FaceDetector create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return new BackendInfo("told", "1", "none", Device.CPU);
    }

    @Override
    public List<Face> detect(Image image) {
      return faces;
    }

    @Override
    public void close() {}
  }

  private final Told detector = new Told();

  private EmotionEngine.Builder builder() {
    return EmotionEngine.builder().addProvider(detector).detector("told");
  }

  @Test
  void rejectsWhatIsNoFaceAndKeepsFaces() {
    int places = 0;
    int rejected = 0;
    int faces = 0;
    int kept = 0;
    try (EmotionEngine off = builder().build();
        EmotionEngine on = builder().rejectNonFaces(true).build()) {
      for (MarkedPhoto photo : measuring("noface")) {
        Image image = Image.read(photo.file());
        double side = Math.min(image.width(), image.height()) / 2.0;
        detector.toFind(
            List.of(
                new BoundingBox(
                    (image.width() - side) / 2, (image.height() - side) / 2, side, side)));
        assertEquals(1, off.analyze(image).faces().size(), "nothing changes where it is off");
        Analysis analysis = on.analyze(image);
        places++;
        rejected += analysis.rejected().size();
        assertEquals(1, analysis.rejected().size() + analysis.faces().size());
      }
      for (MarkedPhoto photo : measuring("single")) {
        Image image = Image.read(photo.file());
        detector.toFind(photo.faces());
        List<FaceEmotion> without = off.analyze(image).faces();
        Analysis with = on.analyze(image);
        faces += without.size();
        kept += with.faces().size();
        for (FaceEmotion face : with.faces()) {
          FaceEmotion same =
              without.stream()
                  .filter(other -> other.face().equals(face.face()))
                  .findFirst()
                  .orElseThrow();
          assertEquals(same.scores(), face.scores(), "the emotions stay as they were");
          assertTrue(same.nonFace().isEmpty() && face.nonFace().isPresent());
        }
      }
    }
    assertTrue(rejected >= 0.8 * places, rejected + " of " + places + " places rejected");
    assertTrue(kept >= 0.98 * faces && faces > 50, kept + " of " + faces + " faces kept");
  }

  /** The figure comes from the training. */
  @Test
  void losesNoMoreOfTheValidationFacesThanTheModelClaims() throws IOException {
    double claimed;
    try (InputStream stream =
        Objects.requireNonNull(RejectionTest.class.getResourceAsStream("non-face/model.json"))) {
      claimed = new ObjectMapper().readTree(stream).at("/metrics/lost").asDouble(Double.NaN);
    }
    assertTrue(claimed < 0.005, () -> "" + claimed);
    try (FerPlus ferPlus = FerPlus.openOrSkip();
        FaceChecker checker = EmotionEngine.builder().buildChecker()) {
      List<FaceCrop> faces = new ArrayList<>();
      ferPlus.valid().stream()
          .filter(face -> !face.label().equals("non_face"))
          .forEach(face -> faces.add(ferPlus.face(face)));
      long lost = checker.nonFaceAll(faces).stream().filter(p -> p >= checker.threshold()).count();
      assertEquals(claimed, (double) lost / faces.size(), 0.0005);
    }
  }
}
