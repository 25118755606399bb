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
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about the TensorFlow backend without touching a class of TensorFlow. */
public final class TensorFlowBackend {

  /** The id of the classifier. */
  public static final String CLASSIFIER = "mobilenet-tensorflow";

  /** The id of the regressor. */
  public static final String REGRESSOR = "mobilenet-va-tensorflow";

  /** The version that this library was built with. */
  public static final String VERSION = "TensorFlow for Java " + Versions.TENSORFLOW_JAVA;

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = EngineSettings.OPTIONS;

  private static final String GROUP = "org.tensorflow:";

  private TensorFlowBackend() {}

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @param loader where TensorFlow is looked for
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options, ClassLoader loader) {
    if (options.device().kind() == Device.Kind.CUDA) {
      return Availability.unavailable(
          "This backend computes on the processor only, so it cannot take %s. Those in ONNX Runtime can"
              .formatted(options.device()));
    }
    if (loader.getResource("org/tensorflow/Session.class") == null
        || loader.getResource("org/tensorflow/internal/c_api/TF_Session.class") == null) {
      return Availability.missing(
          "TensorFlow is not on the class path; it is an optional dependency, besides its native library",
          GROUP + "tensorflow-core-api:" + Versions.TENSORFLOW_JAVA);
    }
    Platform platform = Platform.current();
    String natives = System.getProperty("org.bytedeco.javacpp.platform", platform.javacpp());
    String library =
        "org/tensorflow/internal/c_api/" + natives + "/" + platform.libraryFile("jnitensorflow");
    if (loader.getResource(library) == null) {
      return Availability.missing(
          "TensorFlow's native library for %s is not on the class path".formatted(natives),
          GROUP + "tensorflow-core-native:" + Versions.TENSORFLOW_JAVA + ":" + natives);
    }
    return Availability.available();
  }

  /**
   * Makes the classifier.
   *
   * @param options how
   * @return a new classifier
   */
  public static EmotionClassifier classifier(BackendOptions options) {
    return new NetworkClassifier(
        TensorFlowNetwork.load(CLASSIFIER, EngineSettings.of(options), BuiltInModel.MOBILENET));
  }

  /**
   * Makes the regressor.
   *
   * @param options how
   * @return a new regressor
   */
  public static ValenceArousalRegressor regressor(BackendOptions options) {
    return new MobileNetRegressor(
        TensorFlowNetwork.load(REGRESSOR, EngineSettings.of(options), BuiltInModel.MOBILENET_VA));
  }
}
