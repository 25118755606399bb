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

import java.util.List;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about YuNet without touching a class of OpenCV. */
public final class YuNetBackend {

  /** The id of the backend. */
  public static final String ID = "yunet";

  /** The engine's version. */
  public static final String VERSION = OpenCvPresence.VERSION;

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = YuNetSettings.OPTIONS;

  private YuNetBackend() {}

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
    ModelStore store = ModelStore.standard();
    return store.find(YuNetSettings.FILE, YuNetSettings.of(options).model()).isPresent()
        ? engine
        : Availability.unavailable(store.missing(YuNetSettings.FILE));
  }

  /**
   * Makes the detector.
   *
   * @param options how
   * @return a new detector
   */
  public static FaceDetector create(BackendOptions options) {
    NetworkDevice device = NetworkDevice.choose(ID, options.device());
    YuNetSettings settings = YuNetSettings.of(options);
    return YuNetWorker.newDetector(
        settings, device, ModelStore.standard().read(YuNetSettings.FILE, settings.model()));
  }
}
