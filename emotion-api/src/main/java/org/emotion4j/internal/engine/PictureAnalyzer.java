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
 * Takes one picture through the stages: read, detect, crop, classify.
 *
 * @param reader reads files
 * @param memory where their pixels go, for as many files as are read at the same time
 */
record PictureAnalyzer(
    ImageReader reader,
    ResourcePool<PixelBuffers> memory,
    FaceDetector detector,
    EmotionClassifier classifier,
    Optional<ValenceArousalRegressor> regressor,
    CropMargin margin,
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
    List<Face> faces = detector.detect(image).stream().filter(this::isLargeEnough).toList();
    Duration detect = since(start);

    start = System.nanoTime();
    List<FaceEmotion> emotions = classify(image, faces);
    Duration classify = since(start);

    return new Analysis(
        image.width(),
        image.height(),
        emotions,
        detector.info(),
        classifier.info(),
        regressor.map(ValenceArousalRegressor::info),
        new StageTimings(decode, detect, classify));
  }

  private boolean isLargeEnough(Face face) {
    return Math.min(face.box().width(), face.box().height()) >= minFaceSize;
  }

  private List<FaceEmotion> classify(Image image, List<Face> faces) {
    if (faces.isEmpty()) {
      return List.of();
    }
    List<FaceCrop> crops =
        faces.stream().map(face -> new FaceCrop(image, margin.around(face.box()))).toList();
    List<EmotionScores> scores = classifier.classifyAll(crops);
    Optional<List<ValenceArousal>> points = regressor.map(backend -> backend.estimateAll(crops));
    List<FaceEmotion> emotions = new ArrayList<>(faces.size());
    for (int i = 0; i < faces.size(); i++) {
      int index = i;
      emotions.add(
          new FaceEmotion(faces.get(i), scores.get(i), points.map(list -> list.get(index))));
    }
    return emotions;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
