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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.emotion4j.BackendInfo;
import org.emotion4j.BackendKind;
import org.emotion4j.Diagnostics;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceDetector;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.ProviderReport;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.internal.image.ImageReader;
import org.emotion4j.internal.image.PixelBuffers;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.emotion4j.spi.FaceCheckerProvider;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.spi.FrameAnnotatorProvider;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageDecoderProvider;
import org.emotion4j.spi.ResourcePool;
import org.emotion4j.spi.ValenceArousalRegressorProvider;

/** Chooses the backends of an engine and puts it together. */
final class EngineAssembly {

  private final BackendSelector<ImageDecoder> decoders;
  private final BackendSelector<FaceDetector> detectors;
  private final BackendSelector<FaceChecker> checkers;
  private final BackendSelector<EmotionClassifier> classifiers;
  private final BackendSelector<ValenceArousalRegressor> regressors;
  private final BackendSelector<FrameAnnotator> annotators;

  EngineAssembly(BackendRequest request) {
    this.decoders =
        BackendSelector.select(BackendKind.DECODER, ImageDecoderProvider.class, request);
    this.detectors =
        BackendSelector.select(BackendKind.DETECTOR, FaceDetectorProvider.class, request);
    this.checkers = BackendSelector.select(BackendKind.CHECKER, FaceCheckerProvider.class, request);
    this.classifiers =
        BackendSelector.select(BackendKind.CLASSIFIER, EmotionClassifierProvider.class, request);
    this.regressors =
        BackendSelector.select(
            BackendKind.REGRESSOR, ValenceArousalRegressorProvider.class, request);
    this.annotators =
        BackendSelector.select(BackendKind.ANNOTATOR, FrameAnnotatorProvider.class, request);
    checkOptions(request);
  }

  /** An option for a backend that does not exist is a slip of the pen, not something to ignore. */
  private void checkOptions(BackendRequest request) {
    Set<String> known = new TreeSet<>();
    reports().forEach(report -> known.add(report.id()));
    for (String backend : request.options().keySet()) {
      if (!known.contains(backend)) {
        throw new IllegalArgumentException(
            "Options were given for a backend '" + backend + "'; there are only " + known);
      }
    }
  }

  Diagnostics diagnostics(Map<BackendKind, BackendInfo> inUse, EngineSettings settings) {
    return new Diagnostics(EnvironmentFacts.collect(), reports(), inUse, settings.facts());
  }

  private List<ProviderReport> reports() {
    List<ProviderReport> reports = new ArrayList<>();
    reports.addAll(decoders.reports());
    reports.addAll(detectors.reports());
    reports.addAll(checkers.reports());
    reports.addAll(classifiers.reports());
    reports.addAll(regressors.reports());
    reports.addAll(annotators.reports());
    return reports;
  }

  EmotionEngine build(EngineSettings settings) {
    Closeables made = new Closeables();
    try {
      List<ImageDecoder> decoder = decoders.createAll();
      decoder.forEach(made::add);
      FaceDetector detector = made.add(detectors.require());
      EmotionClassifier classifier = made.add(classifiers.require());
      Optional<ValenceArousalRegressor> regressor =
          settings.valenceArousal()
              ? Optional.of(made.add(regressors.require()))
              : Optional.empty();
      Optional<FaceChecker> checker =
          settings.rejectNonFaces() ? Optional.of(made.add(checkers.require())) : Optional.empty();
      EngineSettings used =
          checker.map(each -> settings.withAdvisedThreshold(each.threshold())).orElse(settings);

      Map<BackendKind, BackendInfo> inUse = new EnumMap<>(BackendKind.class);
      inUse.put(BackendKind.DECODER, decoder.get(0).info());
      inUse.put(BackendKind.DETECTOR, detector.info());
      checker.ifPresent(backend -> inUse.put(BackendKind.CHECKER, backend.info()));
      inUse.put(BackendKind.CLASSIFIER, classifier.info());
      regressor.ifPresent(backend -> inUse.put(BackendKind.REGRESSOR, backend.info()));

      PictureAnalyzer analyzer =
          new PictureAnalyzer(
              new ImageReader(decoder, settings.maxImagePixels()),
              made.add(
                  new ResourcePool<>("The engine", mostFilesAtATime(settings), PixelBuffers::new)),
              detector,
              checker.map(each -> new FaceCheck(each, used.nonFaceThreshold().orElseThrow())),
              classifier,
              regressor,
              settings.cropMargin(),
              aligner(settings).map(made::add),
              settings.minFaceSize());
      return new DefaultEmotionEngine(analyzer, diagnostics(inUse, used), settings.threads(), made);
    } catch (RuntimeException | Error e) {
      made.closeAfter(e);
      throw e;
    }
  }

  private static Optional<FaceAligner> aligner(EngineSettings settings) {
    return settings.alignFaces()
        ? Optional.of(new FaceAligner(settings.cropMargin(), mostFilesAtATime(settings)))
        : Optional.empty();
  }

  FrameAnnotator buildAnnotator() {
    return annotators.require();
  }

  FaceDetector buildDetector() {
    return detectors.require();
  }

  EmotionClassifier buildClassifier() {
    return classifiers.require();
  }

  FaceChecker buildChecker() {
    return checkers.require();
  }

  ValenceArousalRegressor buildRegressor() {
    return regressors.require();
  }

  /** Threads of the caller's own may analyse files beside those of a batch. */
  private static int mostFilesAtATime(EngineSettings settings) {
    return settings.threads() + Runtime.getRuntime().availableProcessors();
  }
}
