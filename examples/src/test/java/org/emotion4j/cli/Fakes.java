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
package org.emotion4j.cli;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionException;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.PixelFormat;
import org.emotion4j.Point;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.BackendProvider;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.emotion4j.spi.FaceCheckerProvider;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.spi.ValenceArousalRegressorProvider;

/** Backends whose answers can be read from the pictures, ranked above all others. */
final class Fakes {

  private static final int FIRST = 100_000;

  private Fakes() {}

  /** What both providers say of themselves. */
  private abstract static class Provider<T> implements BackendProvider<T> {

    private final String id;

    Provider(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public int priority() {
      return FIRST;
    }

    @Override
    public String description() {
      return "a fake";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Availability probe(BackendOptions options) {
      return Availability.available();
    }

    BackendInfo asInfo() {
      return new BackendInfo(id, "1", "none", Device.CPU);
    }
  }

  private static int firstPixel(Image image) {
    return image.toFormat(PixelFormat.GRAY8).pixels().get(0) & 255;
  }

  /**
   * Finds one face, the middle half, unless the first pixel is black. In a picture that is higher
   * than wide it lies on its side, and its eyes are reported.
   */
  static final class Detector extends Provider<FaceDetector>
      implements FaceDetectorProvider, FaceDetector {

    Detector() {
      super("fake-detector");
    }

    @Override
    public FaceDetector create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return asInfo();
    }

    @Override
    public List<Face> detect(Image image) {
      if (firstPixel(image) == 0) {
        return List.of();
      }
      double width = image.width();
      double height = image.height();
      BoundingBox box = new BoundingBox(width / 4, height / 4, width / 2, height / 2);
      if (height <= width) {
        return List.of(new Face(box, 0.75));
      }
      Map<Landmark, Point> eyes =
          Map.of(
              Landmark.RIGHT_EYE, new Point(width / 2, 0.4 * height),
              Landmark.LEFT_EYE, new Point(width / 2, 0.6 * height));
      return List.of(new Face(box, 0.75, Optional.of(new Landmarks(eyes))));
    }

    @Override
    public void close() {}
  }

  /** Takes every face for none by 0.8, and advises 0.9. */
  static final class Checker extends Provider<FaceChecker>
      implements FaceCheckerProvider, FaceChecker {

    Checker() {
      super("fake-checker");
    }

    @Override
    public FaceChecker create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return asInfo();
    }

    @Override
    public double threshold() {
      return 0.9;
    }

    @Override
    public List<Double> nonFaceAll(List<FaceCrop> faces) {
      return Collections.nCopies(faces.size(), 0.8);
    }

    @Override
    public void close() {}
  }

  /** Finds one face in the middle quarter of a picture, or in its corner if the middle is dark. */
  static final class MiddleDetector extends Provider<FaceDetector>
      implements FaceDetectorProvider, FaceDetector {

    private final int dark;

    MiddleDetector(String id, int dark) {
      super(id);
      this.dark = dark;
    }

    @Override
    public FaceDetector create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return asInfo();
    }

    @Override
    public List<Face> detect(Image image) {
      Image gray = image.toFormat(PixelFormat.GRAY8);
      int middle = gray.pixels().get(gray.stride() * (gray.height() / 2) + gray.width() / 2) & 255;
      double width = image.width() / 2.0;
      double height = image.height() / 2.0;
      if (middle == 0) {
        return List.of();
      }
      double from = middle < dark ? 0 : 0.5;
      return List.of(
          new Face(new BoundingBox(from * width, from * height, 0.9 * width, height), 0.875));
    }

    @Override
    public void close() {}
  }

  /**
   * Finds a face on its head in the middle half of pictures that are not black there: its points
   * are those of a standard face turned by half a turn, on a canvas whose picture has 192 of 320
   * pixels.
   */
  static final class OnItsHead extends Provider<FaceDetector>
      implements FaceDetectorProvider, FaceDetector {

    OnItsHead() {
      super("on-its-head");
    }

    @Override
    public FaceDetector create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return asInfo();
    }

    @Override
    public List<Face> detect(Image image) {
      Image gray = image.toFormat(PixelFormat.GRAY8);
      int middle = gray.pixels().get(gray.stride() * (gray.height() / 2) + gray.width() / 2) & 255;
      if (middle == 0) {
        return List.of();
      }
      Map<Landmark, Point> points =
          Map.of(
              Landmark.RIGHT_EYE, turned(0.324, 0.381),
              Landmark.LEFT_EYE, turned(0.676, 0.381),
              Landmark.NOSE_TIP, turned(0.5, 0.593));
      return List.of(
          new Face(new BoundingBox(80, 80, 160, 160), 0.5, Optional.of(new Landmarks(points))));
    }

    private static Point turned(double x, double y) {
      return new Point(64 + 192 * (1 - x), 64 + 192 * (1 - y));
    }

    @Override
    public void close() {}
  }

  /** Reads the emotion from the first pixel as the classifier does, and answers its centre. */
  static final class Regressor extends Provider<ValenceArousalRegressor>
      implements ValenceArousalRegressorProvider, ValenceArousalRegressor {

    Regressor() {
      super("fake-regressor");
    }

    @Override
    public ValenceArousalRegressor create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return asInfo();
    }

    @Override
    public List<ValenceArousal> estimateAll(List<FaceCrop> faces) {
      return faces.stream()
          .map(face -> Emotion.all().get(firstPixel(face.image()) / 10).centre())
          .toList();
    }

    @Override
    public void close() {}
  }

  /**
   * Reads the emotion from the first pixel of the picture: ten times its ordinal, plus one. Its
   * score is 0.6, that of uncertain 0.4 (1.0 where uncertain itself is the emotion).
   */
  static final class Classifier extends Provider<EmotionClassifier>
      implements EmotionClassifierProvider, EmotionClassifier {

    Classifier() {
      super("fake-classifier");
    }

    @Override
    public EmotionClassifier create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return asInfo();
    }

    @Override
    public List<EmotionScores> classifyAll(List<FaceCrop> faces) {
      return faces.stream().map(Classifier::scores).toList();
    }

    private static EmotionScores scores(FaceCrop face) {
      float[] scores = new float[Emotion.all().size()];
      if (firstPixel(face.image()) / 10 >= scores.length) {
        throw new EmotionException("the fake classifier has failed");
      }
      scores[Emotion.UNCERTAIN.ordinal()] = 0.4f;
      scores[firstPixel(face.image()) / 10] += 0.6f;
      return EmotionScores.ofProbabilities(scores);
    }

    @Override
    public void close() {}
  }
}
