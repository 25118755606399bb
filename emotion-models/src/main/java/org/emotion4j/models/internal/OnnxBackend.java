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
package org.emotion4j.models.internal;

import java.util.List;
import org.emotion4j.Device;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.FaceChecker;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about the backends in ONNX Runtime without touching a class of ONNX Runtime. */
public final class OnnxBackend {

  /** The id of the classifier with MobileNet. */
  public static final String MOBILENET = "mobilenet-onnx";

  /** The id of the classifier with the residual networks. */
  public static final String RESIDUAL = "residual-onnx";

  /** The id of the checker. */
  public static final String CHECKER = "non-face-onnx";

  /** The id of the regressor. */
  public static final String REGRESSOR = "mobilenet-va-onnx";

  /** The version that this library was built with. */
  public static final String VERSION = "ONNX Runtime " + Versions.ONNX_RUNTIME;

  /** The options of each backend. */
  public static final List<BackendOption> OPTIONS = EngineSettings.OPTIONS;

  private static final String GROUP = "com.microsoft.onnxruntime:";
  private static final String CPU_COORDINATE = GROUP + "onnxruntime:" + Versions.ONNX_RUNTIME;
  private static final String GPU_COORDINATE = GROUP + "onnxruntime_gpu:" + Versions.ONNX_RUNTIME;

  private OnnxBackend() {}

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @param loader where ONNX Runtime is looked for
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options, ClassLoader loader) {
    if (loader.getResource("ai/onnxruntime/OrtEnvironment.class") == null) {
      return Availability.missing("ONNX Runtime is not on the class path", CPU_COORDINATE);
    }
    Platform platform = Platform.current();
    String natives = "ai/onnxruntime/native/" + platform.onnxRuntime() + "/";
    if (loader.getResource(natives + platform.libraryFile("onnxruntime")) == null
        && System.getProperty("onnxruntime.native.path") == null) {
      return Availability.unavailable(
          "ONNX Runtime's jar has no native library for %s. Name the directory of your own with the system property onnxruntime.native.path"
              .formatted(platform.javacpp()));
    }
    if (options.device().kind() == Device.Kind.CUDA
        && loader.getResource(natives + platform.libraryFile("onnxruntime_providers_cuda"))
            == null) {
      return Availability.missing(
          "ONNX Runtime on the class path computes on the processor only, so it cannot take %s. Put the one for CUDA in its place"
              .formatted(options.device()),
          GPU_COORDINATE);
    }
    return Availability.available();
  }

  /**
   * Makes the classifier.
   *
   * @param id which: {@link #MOBILENET} or {@link #RESIDUAL}
   * @param options how
   * @return a new classifier
   */
  public static EmotionClassifier classifier(String id, BackendOptions options) {
    BuiltInModel builtIn = id.equals(RESIDUAL) ? BuiltInModel.RESIDUAL : BuiltInModel.MOBILENET;
    return new NetworkClassifier(OnnxNetwork.load(id, EngineSettings.of(options), builtIn));
  }

  /**
   * Makes the checker.
   *
   * @param options how
   * @return a new checker
   */
  public static FaceChecker checker(BackendOptions options) {
    return new NetworkChecker(
        OnnxNetwork.load(CHECKER, EngineSettings.of(options), BuiltInModel.NON_FACE));
  }

  /**
   * Makes the regressor.
   *
   * @param options how
   * @return a new regressor
   */
  public static ValenceArousalRegressor regressor(BackendOptions options) {
    return new MobileNetRegressor(
        OnnxNetwork.load(REGRESSOR, EngineSettings.of(options), BuiltInModel.MOBILENET_VA));
  }
}
