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
package org.emotion4j.detectors.internal.dlib;

import java.util.List;
import java.util.Optional;
import org.emotion4j.BackendInfo;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.internal.onnx.OnnxDevice;
import org.emotion4j.detectors.internal.onnx.OnnxPresence;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about dlib's CNN detector without loading native code. */
public final class DlibCnnBackend {

  /** The id of the backend. */
  public static final String ID = "dlib-cnn";

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = CnnSettings.OPTIONS;

  private static final int FIRST = 130;
  private static final int BELOW_HAAR = 90;

  private DlibCnnBackend() {}

  /**
   * How much it is to be preferred: before all others where a graphics processor computes it, else
   * behind those that are faster.
   *
   * @return the priority
   */
  public static int priority() {
    return priority(OnnxPresence.noCuda());
  }

  static int priority(Optional<String> noCuda) {
    return noCuda.isEmpty() ? FIRST : BELOW_HAAR;
  }

  /**
   * The versions of the engines.
   *
   * @return the versions
   */
  public static String version() {
    return DlibBackend.version() + ", " + OnnxPresence.VERSION;
  }

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options) {
    return DlibBackend.first(
        OnnxPresence.probe(options.device()),
        DlibBackend.probe(),
        DlibModels.CNN.probe(options.path(CnnSettings.MODEL)),
        LandmarkSettings.of(options).probe());
  }

  /**
   * Makes the detector.
   *
   * @param options how
   * @return a new detector, which is known to work
   */
  public static FaceDetector create(BackendOptions options) {
    CnnSettings settings = CnnSettings.of(options);
    OnnxDevice device = OnnxDevice.choose(options.device());
    DlibLibrary.load();
    ModelContent file = DlibModels.CNN.read(settings.model());
    BackendInfo info =
        new BackendInfo(ID, version(), file.where() + device.reason(), device.device());
    CnnParts parts = CnnParts.load(settings, file, device.device());
    return new PooledFaceDetector(info, () -> new CnnWorker(settings, parts), parts::close);
  }
}
