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
package org.emotion4j.video.pipeline;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.BackendProvider;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.emotion4j.spi.FaceDetectorProvider;

/** A detector that finds the middle of each picture, and a classifier that reads its brightness. */
final class MiddleFace {

  private static final BackendInfo INFO = new BackendInfo("middle", "1", "none", Device.CPU);

  private MiddleFace() {}

  private abstract static class Provider<T> implements BackendProvider<T> {

    @Override
    public String id() {
      return "middle";
    }

    @Override
    public int priority() {
      return 0;
    }

    @Override
    public String description() {
      return "for tests";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Availability probe(BackendOptions options) {
      return Availability.available();
    }
  }

  /** Finds one face; fails the so-manieth time. */
  static final class Detector extends Provider<FaceDetector>
      implements FaceDetectorProvider, FaceDetector {

    private final AtomicInteger calls = new AtomicInteger();
    private final int failing;

    private CountDownLatch start = new CountDownLatch(0);

    Detector(int failing) {
      this.failing = failing;
    }

    /** Looks at no picture before. */
    Detector after(CountDownLatch latch) {
      start = latch;
      return this;
    }

    @Override
    public FaceDetector create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return INFO;
    }

    @Override
    public void close() {}

    @Override
    public List<Face> detect(Image image) {
      SteppedSource.await(start);
      if (calls.incrementAndGet() == failing) {
        throw new IllegalStateException("the detector has failed");
      }
      double width = image.width() / 2.0;
      double height = image.height() / 2.0;
      return List.of(new Face(new BoundingBox(width / 2, height / 2, width, height), 0.75));
    }
  }

  /** The brighter the first pixel, the happier; fails the so-manieth time. */
  static final class Classifier extends Provider<EmotionClassifier>
      implements EmotionClassifierProvider, EmotionClassifier {

    private final AtomicInteger calls = new AtomicInteger();
    private final int failing;

    Classifier() {
      this(0);
    }

    Classifier(int failing) {
      this.failing = failing;
    }

    @Override
    public EmotionClassifier create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return INFO;
    }

    @Override
    public void close() {}

    @Override
    public List<EmotionScores> classifyAll(List<FaceCrop> faces) {
      if (calls.incrementAndGet() == failing) {
        throw new IllegalStateException("the classifier has failed");
      }
      return faces.stream().map(Classifier::scores).toList();
    }

    private static EmotionScores scores(FaceCrop face) {
      float happy = (face.image().pixels().get(0) & 255) / 255f;
      float[] scores = new float[9];
      scores[4] = happy;
      scores[5] = 1 - happy;
      return EmotionScores.ofProbabilities(scores);
    }
  }
}
