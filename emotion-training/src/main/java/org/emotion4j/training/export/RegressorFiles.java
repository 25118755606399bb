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
package org.emotion4j.training.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.regression.AxisFigures;
import org.emotion4j.training.regression.RegressionFigures;
import org.emotion4j.training.regression.Regressor;

/** The files of a trained regressor: for ONNX Runtime and for TensorFlow. */
public final class RegressorFiles {

  private static final String NAME = "mobilenet-va";
  private static final String FILES =
      "`mobilenet-va.onnx` and `mobilenet-va.pb` (a TensorFlow GraphDef) hold the same weights";

  private RegressorFiles() {}

  /**
   * Writes the files, each whole or not at all, {@code model.json} last.
   *
   * @param directory where to; made if it is missing
   * @param regressor the network
   * @param valid how it does on the faces set aside
   * @param training how it was trained
   * @throws IOException if that fails
   */
  public static void write(
      Path directory, Regressor regressor, RegressionFigures valid, TrainingFacts training)
      throws IOException {
    FoldedNetwork network = regressor.used();
    Ports ports =
        new Ports(
            NAME,
            regressor.network().inputSize(),
            regressor.network().channels(),
            "valence_arousal",
            regressor.network().outputs());
    new ModelFolder(NAME, ports)
        .withOnnx(OnnxFile.of(network, ports))
        .withTensorFlow(TensorFlowFile.of(network, ports))
        .with("values", regressor.axes().names())
        .with("parameters", regressor.parameters())
        .with("metrics", metrics(valid))
        .write(directory, RegressorCard.of(regressor, FILES, valid, training));
  }

  private static Map<String, Object> metrics(RegressionFigures valid) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("data", "FER+ valid, labels at the class centres");
    metrics.put("images", valid.images());
    for (AxisFigures axis : valid.axes()) {
      metrics.put(axis.axis() + "Rmse", ModelFolder.rounded(axis.rmse()));
      metrics.put(axis.axis() + "Sagr", ModelFolder.rounded(axis.sagr()));
      metrics.put(axis.axis() + "Ccc", ModelFolder.rounded(axis.ccc()));
    }
    valid
        .inverseTransform()
        .ifPresent(accuracy -> metrics.put("inverseTransform", ModelFolder.rounded(accuracy)));
    return metrics;
  }
}
