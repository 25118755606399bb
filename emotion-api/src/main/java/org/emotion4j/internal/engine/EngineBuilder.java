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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.emotion4j.BackendKind;
import org.emotion4j.CropMargin;
import org.emotion4j.Device;
import org.emotion4j.Diagnostics;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceDetector;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.internal.image.ImageReader;
import org.emotion4j.spi.BackendProvider;

/** Collects what an engine is to be made of. */
public final class EngineBuilder implements EmotionEngine.Builder {

  private static final int DEFAULT_MIN_FACE_SIZE = 20;

  private final Map<BackendKind, String> ids = new EnumMap<>(BackendKind.class);
  private final Map<String, Map<String, String>> options = new HashMap<>();
  private final List<BackendProvider<?>> additions = new ArrayList<>();
  private Optional<Device> device = Optional.empty();
  private Optional<Boolean> valenceArousal = Optional.empty();
  private Optional<Boolean> rejectNonFaces = Optional.empty();
  private OptionalDouble nonFaceThreshold = OptionalDouble.empty();
  private CropMargin cropMargin = CropMargin.DEFAULT;
  private boolean alignFaces;
  private int minFaceSize = DEFAULT_MIN_FACE_SIZE;
  private long maxImagePixels = ImageReader.DEFAULT_MAX_PIXELS;
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public EngineBuilder detector(String id) {
    ids.put(BackendKind.DETECTOR, id);
    return this;
  }

  @Override
  public EngineBuilder classifier(String id) {
    ids.put(BackendKind.CLASSIFIER, id);
    return this;
  }

  @Override
  public EngineBuilder valenceArousal(boolean wanted) {
    this.valenceArousal = Optional.of(wanted);
    return this;
  }

  @Override
  public EngineBuilder regressor(String id) {
    ids.put(BackendKind.REGRESSOR, id);
    return this;
  }

  @Override
  public EngineBuilder rejectNonFaces(boolean wanted) {
    this.rejectNonFaces = Optional.of(wanted);
    this.nonFaceThreshold = OptionalDouble.empty();
    return this;
  }

  @Override
  public EngineBuilder rejectNonFaces(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "The threshold for non-faces must be above 0 and at most 1, not " + threshold);
    }
    this.rejectNonFaces = Optional.of(true);
    this.nonFaceThreshold = OptionalDouble.of(threshold);
    return this;
  }

  @Override
  public EngineBuilder checker(String id) {
    ids.put(BackendKind.CHECKER, id);
    return this;
  }

  @Override
  public EngineBuilder decoder(String id) {
    ids.put(BackendKind.DECODER, id);
    return this;
  }

  @Override
  public EngineBuilder annotator(String id) {
    ids.put(BackendKind.ANNOTATOR, id);
    return this;
  }

  @Override
  public EngineBuilder option(String backend, String name, String value) {
    options.computeIfAbsent(backend, key -> new HashMap<>()).put(name, value);
    return this;
  }

  @Override
  public EngineBuilder device(Device device) {
    this.device = Optional.of(device);
    return this;
  }

  @Override
  public EngineBuilder cropMargin(CropMargin margin) {
    this.cropMargin = margin;
    return this;
  }

  @Override
  public EngineBuilder alignFaces(boolean align) {
    this.alignFaces = align;
    return this;
  }

  @Override
  public EngineBuilder minFaceSize(int pixels) {
    this.minFaceSize = atLeast(1, pixels, "The least size of a face");
    return this;
  }

  @Override
  public EngineBuilder maxImagePixels(long pixels) {
    if (pixels < 1) {
      throw new IllegalArgumentException("The most pixels of a picture cannot be " + pixels);
    }
    this.maxImagePixels = pixels;
    return this;
  }

  @Override
  public EngineBuilder threads(int threads) {
    this.threads = atLeast(1, threads, "The number of threads");
    return this;
  }

  @Override
  public EngineBuilder addProvider(BackendProvider<?> provider) {
    additions.add(provider);
    return this;
  }

  @Override
  public Diagnostics diagnostics() {
    return new EngineAssembly(request()).diagnostics(Map.of(), settings());
  }

  @Override
  public EmotionEngine build() {
    return new EngineAssembly(request()).build(settings());
  }

  @Override
  public FrameAnnotator buildAnnotator() {
    return new EngineAssembly(request()).buildAnnotator();
  }

  @Override
  public FaceDetector buildDetector() {
    return new EngineAssembly(request()).buildDetector();
  }

  @Override
  public EmotionClassifier buildClassifier() {
    return new EngineAssembly(request()).buildClassifier();
  }

  @Override
  public FaceChecker buildChecker() {
    return new EngineAssembly(request()).buildChecker();
  }

  @Override
  public ValenceArousalRegressor buildRegressor() {
    return new EngineAssembly(request()).buildRegressor();
  }

  private EngineSettings settings() {
    boolean withRegressor =
        valenceArousal.orElseGet(() -> request().named(BackendKind.REGRESSOR).isPresent());
    boolean withChecker =
        rejectNonFaces.orElseGet(() -> request().named(BackendKind.CHECKER).isPresent());
    return new EngineSettings(
        cropMargin,
        alignFaces,
        withRegressor,
        withChecker,
        nonFaceThreshold,
        minFaceSize,
        maxImagePixels,
        threads);
  }

  private BackendRequest request() {
    return new BackendRequest(ids, device, options, additions);
  }

  private static int atLeast(int least, int value, String what) {
    if (value < least) {
      throw new IllegalArgumentException(what + " must be at least " + least + ", not " + value);
    }
    return value;
  }
}
