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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.emotion4j.Analysis;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.emotion4j.spi.FaceCheckerProvider;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.spi.FrameAnnotatorProvider;
import org.emotion4j.spi.ValenceArousalRegressorProvider;

/** Backends that need no native code: what is tested is how the engine treats backends. */
final class Fakes {

  private Fakes() {}

  /** A detector whose answer is a function of the picture. */
  static final class Detector implements FaceDetectorProvider, FaceDetector {

    private final String id;
    private final int priority;
    private final Function<Image, List<Face>> answer;
    Availability availability = Availability.available();
    List<BackendOption> options = List.of();
    String received = "";
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    Detector(String id, int priority, Function<Image, List<Face>> answer) {
      this.id = id;
      this.priority = priority;
      this.answer = answer;
    }

    /** Finds one face, in the middle half of every picture. */
    Detector(String id, int priority) {
      this(
          id,
          priority,
          image ->
              List.of(
                  new Face(
                      new BoundingBox(
                          image.width() / 4.0,
                          image.height() / 4.0,
                          image.width() / 2.0,
                          image.height() / 2.0),
                      0.9)));
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public int priority() {
      return priority;
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
    public List<BackendOption> options() {
      return options;
    }

    @Override
    public Availability probe(BackendOptions options) {
      return availability;
    }

    @Override
    public FaceDetector create(BackendOptions options) {
      made.incrementAndGet();
      received = options.toString();
      return this;
    }

    @Override
    public BackendInfo info() {
      return new BackendInfo(id, "1", "none", Device.CPU);
    }

    @Override
    public List<Face> detect(Image image) {
      return answer.apply(image);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  /** A classifier that finds every face happy, and remembers what it was shown. */
  static final class Classifier implements EmotionClassifierProvider, EmotionClassifier {

    final List<FaceCrop> shown = Collections.synchronizedList(new ArrayList<>());

    /** Looks at a batch while its memory still belongs to it. */
    Consumer<List<FaceCrop>> look = faces -> {};

    final AtomicInteger closed = new AtomicInteger();

    @Override
    public String id() {
      return "fake-classifier";
    }

    @Override
    public int priority() {
      return 1;
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

    @Override
    public EmotionClassifier create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return new BackendInfo(id(), "1", "none", Device.CPU);
    }

    @Override
    public List<EmotionScores> classifyAll(List<FaceCrop> faces) {
      shown.addAll(faces);
      look.accept(faces);
      EmotionScores happy = EmotionScores.ofProbabilities(0, 0, 0, 0, 1, 0, 0, 0, 0);
      return Collections.nCopies(faces.size(), happy);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  /** A regressor that finds every face unpleasantly calm, and remembers its batches. */
  static final class Regressor implements ValenceArousalRegressorProvider, ValenceArousalRegressor {

    static final ValenceArousal ANSWER = new ValenceArousal(-1, -2);

    final List<List<FaceCrop>> batches = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public String id() {
      return "fake-regressor";
    }

    @Override
    public int priority() {
      return 1;
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

    @Override
    public ValenceArousalRegressor create(BackendOptions options) {
      made.incrementAndGet();
      return this;
    }

    @Override
    public BackendInfo info() {
      return new BackendInfo(id(), "1", "none", Device.CPU);
    }

    @Override
    public List<ValenceArousal> estimateAll(List<FaceCrop> faces) {
      batches.add(faces);
      return Collections.nCopies(faces.size(), ANSWER);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  /**
   * A checker that takes a box for a face the surer, the farther left it lies: the probability of
   * none is its middle in hundreds of pixels. It advises a half.
   */
  static final class Checker implements FaceCheckerProvider, FaceChecker {

    final List<List<FaceCrop>> batches = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public String id() {
      return "fake-checker";
    }

    @Override
    public int priority() {
      return 1;
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

    @Override
    public FaceChecker create(BackendOptions options) {
      made.incrementAndGet();
      return this;
    }

    @Override
    public BackendInfo info() {
      return new BackendInfo(id(), "1", "none", Device.CPU);
    }

    @Override
    public double threshold() {
      return 0.5;
    }

    @Override
    public List<Double> nonFaceAll(List<FaceCrop> faces) {
      batches.add(faces);
      return faces.stream().map(face -> (face.region().x() + face.region().right()) / 200).toList();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  /** An annotator that draws nothing. */
  static final class Annotator implements FrameAnnotatorProvider, FrameAnnotator {

    private final String id;
    private final int priority;
    final AtomicInteger closed = new AtomicInteger();

    Annotator(String id, int priority) {
      this.id = id;
      this.priority = priority;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public int priority() {
      return priority;
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

    @Override
    public FrameAnnotator create(BackendOptions options) {
      return this;
    }

    @Override
    public BackendInfo info() {
      return new BackendInfo(id, "1", "none", Device.CPU);
    }

    @Override
    public Image annotate(Image frame, Analysis analysis) {
      return frame;
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
