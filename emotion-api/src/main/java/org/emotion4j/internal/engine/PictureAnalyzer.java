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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.emotion4j.Analysis;
import org.emotion4j.CropMargin;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;
import org.emotion4j.StageTimings;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.internal.image.ImageReader;
import org.emotion4j.internal.image.PixelBuffers;
import org.emotion4j.spi.ResourcePool;

/**
 * Takes one picture through the stages: read, detect, check, crop and turn, classify.
 *
 * @param reader reads files
 * @param memory where their pixels go, for as many files as are read at the same time
 * @param check parts faces from what is none, if that is asked for
 * @param margin how much around a face its classifier sees
 * @param aligner turns faces level, if that is asked for
 * @param minFaceSize the least width and height of a face's box in pixels
 */
record PictureAnalyzer(
    ImageReader reader,
    ResourcePool<PixelBuffers> memory,
    FaceDetector detector,
    Optional<FaceCheck> check,
    EmotionClassifier classifier,
    Optional<ValenceArousalRegressor> regressor,
    CropMargin margin,
    Optional<FaceAligner> aligner,
    int minFaceSize) {

  Analysis analyze(Path path) {
    return memory.use(
        buffers -> {
          try {
            long start = System.nanoTime();
            Image image = reader.read(path, buffers);
            return analyze(image, since(start));
          } finally {
            buffers.reclaim();
          }
        });
  }

  Analysis analyze(Image image) {
    return analyze(image, Duration.ZERO);
  }

  private Analysis analyze(Image image, Duration decode) {
    long start = System.nanoTime();
    List<Face> faces = detect(image);
    return analyze(image, faces, decode, since(start));
  }

  List<Face> detect(Image image) {
    return detector.detect(image).stream().filter(this::isLargeEnough).toList();
  }

  Analysis analyze(Image image, List<Face> faces) {
    return analyze(image, faces, Duration.ZERO, Duration.ZERO);
  }

  private Analysis analyze(Image image, List<Face> faces, Duration decode, Duration detect) {
    long start = System.nanoTime();
    Optional<FaceCheck.Parted> parted = check.map(each -> each.part(image, faces));
    List<FaceEmotion> emotions =
        parted
            .map(each -> checked(classify(image, each.kept()), each.nonFace()))
            .orElseGet(() -> classify(image, faces));
    Duration classify = since(start);

    return new Analysis(
        image.width(),
        image.height(),
        emotions,
        detector.info(),
        classifier.info(),
        regressor.map(ValenceArousalRegressor::info),
        new StageTimings(decode, detect, classify),
        parted.map(FaceCheck.Parted::rejected).orElse(List.of()),
        check.map(each -> each.checker().info()));
  }

  /** The faces with how likely each is none. */
  private static List<FaceEmotion> checked(List<FaceEmotion> faces, List<Double> nonFace) {
    List<FaceEmotion> checked = new ArrayList<>(faces.size());
    for (int i = 0; i < faces.size(); i++) {
      FaceEmotion face = faces.get(i);
      checked.add(
          new FaceEmotion(
              face.face(),
              face.scores(),
              face.valenceArousal(),
              face.turned(),
              OptionalDouble.of(nonFace.get(i))));
    }
    return checked;
  }

  private boolean isLargeEnough(Face face) {
    return Math.min(face.box().width(), face.box().height()) >= minFaceSize;
  }

  private List<FaceEmotion> classify(Image image, List<Face> faces) {
    if (faces.isEmpty()) {
      return List.of();
    }
    if (aligner.isPresent()) {
      return aligner.get().align(image, faces, this::classify);
    }
    return classify(faces.stream().map(face -> FaceView.plain(image, face, margin)).toList());
  }

  private List<FaceEmotion> classify(List<FaceView> views) {
    List<FaceCrop> crops = views.stream().map(FaceView::crop).toList();
    List<EmotionScores> scores = classifier.classifyAll(crops);
    Optional<List<ValenceArousal>> points = regressor.map(backend -> backend.estimateAll(crops));
    List<FaceEmotion> emotions = new ArrayList<>(views.size());
    for (int i = 0; i < views.size(); i++) {
      int index = i;
      FaceView view = views.get(i);
      emotions.add(
          new FaceEmotion(
              view.face(), scores.get(i), points.map(list -> list.get(index)), view.turned()));
    }
    return emotions;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
