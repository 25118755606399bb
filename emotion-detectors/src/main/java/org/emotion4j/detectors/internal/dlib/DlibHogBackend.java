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
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about dlib's HOG detector without loading native code. */
public final class DlibHogBackend {

  /** The id of the backend. */
  public static final String ID = "dlib-hog";

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = HogSettings.OPTIONS;

  private DlibHogBackend() {}

  /**
   * The engine's version, and for which processors it is compiled.
   *
   * @return the version
   */
  public static String version() {
    return DlibBackend.version();
  }

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options) {
    if (options.device().kind() == Device.Kind.CUDA) {
      return Availability.unavailable(refused(options.device()));
    }
    return DlibBackend.first(DlibBackend.probe(), LandmarkSettings.of(options).probe());
  }

  /**
   * Makes the detector.
   *
   * @param options how
   * @return a new detector
   */
  public static FaceDetector create(BackendOptions options) {
    if (options.device().kind() == Device.Kind.CUDA) {
      throw new EmotionException("Backend '" + ID + "': " + refused(options.device()));
    }
    return HogWorker.newDetector(HogSettings.of(options));
  }

  private static String refused(Device device) {
    return "it computes on the processor only and cannot take %s; choose cpu or auto"
        .formatted(device);
  }
}
