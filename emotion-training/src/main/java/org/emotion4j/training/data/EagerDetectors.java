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
package org.emotion4j.training.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * The product's detectors with thresholds so low that they take much for a face that is none: what
 * a network has to tell apart. {@code yunet} is not among them, since its file is the user's.
 *
 * <p>Serves one thread.
 */
final class EagerDetectors implements AutoCloseable {

  /** Each detector by id and options. */
  private static final Map<String, Map<String, String>> SETTINGS = settings();

  private final Map<String, FaceDetector> detectors = new LinkedHashMap<>();

  /**
   * Makes them.
   *
   * @throws EmotionException if one is missing: with another choice the network would be another
   */
  EagerDetectors() {
    List<FaceDetectorProvider> providers = new ArrayList<>();
    ServiceLoader.load(FaceDetectorProvider.class).forEach(providers::add);
    try {
      SETTINGS.forEach((name, options) -> detectors.put(name, make(providers, name, options)));
    } catch (RuntimeException | LinkageError e) {
      close();
      throw e;
    }
  }

  private static Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    settings.put("haar", Map.of("min-neighbours", "1", "scale-factor", "1.1"));
    settings.put("dlib-hog", Map.of("threshold", "-0.8", "upsampling", "1", "landmarks", "false"));
    settings.put("dlib-cnn", Map.of("threshold", "-0.8", "landmarks", "false"));
    settings.put("blazeface", Map.of("score-threshold", "0.15"));
    settings.put("blazeface/full", Map.of("range", "full", "score-threshold", "0.15"));
    settings.put("retinaface", Map.of("score-threshold", "0.05", "threads", "1"));
    settings.put("ssd", Map.of("confidence-threshold", "0.08"));
    settings.put("mtcnn", Map.of("o-threshold", "0.2", "threads", "1"));
    return settings;
  }

  private static FaceDetector make(
      List<FaceDetectorProvider> providers, String name, Map<String, String> options) {
    String id = name.split("/", -1)[0];
    Optional<FaceDetectorProvider> provider =
        providers.stream().filter(candidate -> candidate.id().equals(id)).findFirst();
    if (provider.isEmpty()) {
      throw new EmotionException(
          "There is no detector '%s', of which this training learns; put the complete emotion-detectors on the class path"
              .formatted(id));
    }
    BackendOptions chosen = BackendOptions.of(provider.get(), Device.CPU, options);
    if (provider.get().probe(chosen) instanceof Availability.Unavailable reason) {
      throw new EmotionException(
          "The detector '%s', of which this training learns, cannot run here: %s"
              .formatted(id, reason.reason()));
    }
    return provider.get().create(chosen);
  }

  /** Each by a name. */
  Map<String, FaceDetector> all() {
    return detectors;
  }

  @Override
  public void close() {
    detectors.values().forEach(FaceDetector::close);
  }
}
