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
package org.emotion4j.detectors.internal.opencv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about the SSD without touching a class of OpenCV. */
public final class SsdBackend {

  /** The id of the backend. */
  public static final String ID = "ssd";

  /** The engine's version. */
  public static final String VERSION = OpenCvPresence.VERSION;

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = SsdSettings.OPTIONS;

  private SsdBackend() {}

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options) {
    Availability engine = OpenCvPresence.probeNetwork(options.device());
    if (!engine.equals(Availability.available())) {
      return engine;
    }
    SsdSettings settings = SsdSettings.of(options);
    Availability model = probe(SsdSettings.MODEL_FILE, settings.model());
    return model.equals(Availability.available())
        ? probe(SsdSettings.CONFIG_FILE, settings.config())
        : model;
  }

  private static Availability probe(ModelFile file, Optional<Path> named) {
    ModelStore store = ModelStore.standard();
    return store.find(file, named).isPresent()
        ? Availability.available()
        : Availability.unavailable(store.missing(file));
  }

  /**
   * Makes the detector.
   *
   * @param options how
   * @return a new detector, which is known to work
   */
  public static FaceDetector create(BackendOptions options) {
    NetworkDevice device = NetworkDevice.choose(ID, options.device());
    SsdSettings settings = SsdSettings.of(options);
    ModelStore store = ModelStore.standard();
    return SsdWorker.newDetector(
        settings,
        device,
        store.read(SsdSettings.CONFIG_FILE, settings.config()),
        store.read(SsdSettings.MODEL_FILE, settings.model()));
  }
}
