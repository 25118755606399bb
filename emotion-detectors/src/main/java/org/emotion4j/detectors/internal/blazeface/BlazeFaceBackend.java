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
package org.emotion4j.detectors.internal.blazeface;

import java.util.List;
import org.emotion4j.BackendInfo;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.internal.onnx.OnnxDevice;
import org.emotion4j.detectors.internal.onnx.OnnxPresence;
import org.emotion4j.detectors.internal.onnx.OnnxSession;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about BlazeFace without loading native code. */
public final class BlazeFaceBackend {

  /** The id of the backend. */
  public static final String ID = "blazeface";

  /** The engine's version. */
  public static final String VERSION = OnnxPresence.VERSION;

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = BlazeFaceSettings.OPTIONS;

  private BlazeFaceBackend() {}

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options) {
    Availability engine = OnnxPresence.probe(options.device());
    if (!engine.equals(Availability.available())) {
      return engine;
    }
    BlazeFaceSettings settings = BlazeFaceSettings.of(options);
    ModelFile file = settings.range().file();
    ModelStore store = ModelStore.standard();
    return store.find(file, settings.model()).isPresent()
        ? engine
        : Availability.unavailable(store.missing(file));
  }

  /**
   * Makes the detector.
   *
   * @param options how
   * @return a new detector, which is known to work
   */
  public static FaceDetector create(BackendOptions options) {
    BlazeFaceSettings settings = BlazeFaceSettings.of(options);
    OnnxDevice device = OnnxDevice.choose(options.device());
    ModelContent file = ModelStore.standard().read(settings.range().file(), settings.model());
    BackendInfo info =
        new BackendInfo(ID, VERSION, file.where() + device.reason(), device.device());
    OnnxSession network = BlazeFaceNetwork.open(settings, file, device.device());
    return new PooledFaceDetector(
        info, () -> new BlazeFaceWorker(settings, network), network::close);
  }
}
