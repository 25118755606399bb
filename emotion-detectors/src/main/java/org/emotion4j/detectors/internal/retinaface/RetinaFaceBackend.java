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
package org.emotion4j.detectors.internal.retinaface;

import java.util.List;
import org.emotion4j.BackendInfo;
import org.emotion4j.Device;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.internal.onnx.OnnxDevice;
import org.emotion4j.detectors.internal.onnx.OnnxPresence;
import org.emotion4j.detectors.internal.opencv.OpenCvPresence;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about RetinaFace without loading native code. */
public final class RetinaFaceBackend {

  /** The id of the backend. */
  public static final String ID = "retinaface";

  /** The versions of the engines. */
  public static final String VERSION = OnnxPresence.VERSION + ", " + OpenCvPresence.VERSION;

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = RetinaFaceSettings.OPTIONS;

  private RetinaFaceBackend() {}

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options) {
    Availability network = OnnxPresence.probe(options.device());
    if (!network.equals(Availability.available())) {
      return network;
    }
    Availability scaling = OpenCvPresence.probe(Device.CPU);
    if (!scaling.equals(Availability.available())) {
      return scaling;
    }
    ModelStore store = ModelStore.standard();
    return store.find(RetinaFaceSettings.FILE, RetinaFaceSettings.of(options).model()).isPresent()
        ? Availability.available()
        : Availability.unavailable(store.missing(RetinaFaceSettings.FILE));
  }

  /**
   * Makes the detector.
   *
   * @param options how
   * @return a new detector, which is known to work
   */
  public static FaceDetector create(BackendOptions options) {
    RetinaFaceSettings settings = RetinaFaceSettings.of(options);
    OnnxDevice device = OnnxDevice.choose(options.device());
    ModelContent file = ModelStore.standard().read(RetinaFaceSettings.FILE, settings.model());
    BackendInfo info =
        new BackendInfo(ID, VERSION, file.where() + device.reason(), device.device());
    RetinaFaceNetwork network = RetinaFaceNetwork.open(file, device.device(), settings.threads());
    return new PooledFaceDetector(
        info, () -> new RetinaFaceWorker(settings, network), network::close);
  }
}
