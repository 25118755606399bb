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
import org.emotion4j.Emotion;
import org.emotion4j.training.Evaluation;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.FoldedNetwork;

/** The files of a trained classifier: for ONNX Runtime, and of MobileNet for TensorFlow too. */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * Writes the files, each whole or not at all, {@code model.json} last.
   *
   * @param directory where to; made if it is missing
   * @param body which network it is
   * @param values its parameters by name
   * @param temperature by what its logits are to be divided
   * @param valid how the network does on the faces set aside, at that temperature
   * @param training how it was trained
   * @throws IOException if that fails
   */
  public static void write(
      Path directory,
      Body body,
      Map<String, float[]> values,
      double temperature,
      Evaluation valid,
      TrainingFacts training)
      throws IOException {
    FoldedNetwork network = FoldedNetwork.of(body, values);
    Ports ports = ports(body);
    ModelFolder folder =
        new ModelFolder(body.fileName(), ports)
            .withOnnx(OnnxFile.of(network, ports))
            .with("classes", Emotion.all().stream().map(Emotion::label).toList())
            .with("temperature", ModelFolder.rounded(temperature))
            .with("parameters", body.parameters())
            .with("metrics", metrics(valid));
    if (body == Body.MOBILENET) { // no backend runs another one in TensorFlow
      folder.withTensorFlow(TensorFlowFile.of(network, ports));
    }
    folder.write(directory, new ModelCard(body, temperature).of(valid, training));
  }

  /** What the files of a classifier are like from outside. */
  static Ports ports(Body body) {
    return new Ports(body.fileName(), body.inputSize(), body.channels(), "logits", body.outputs());
  }

  private static Map<String, Object> metrics(Evaluation valid) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("data", "FER+ valid");
    metrics.put("images", valid.images());
    metrics.put("accuracy", ModelFolder.rounded(valid.accuracy()));
    metrics.put("accuracy8Plurality", ModelFolder.rounded(valid.plurality()));
    metrics.put("accuracy8Majority", ModelFolder.rounded(valid.majority()));
    metrics.put("meanRecall8", ModelFolder.rounded(valid.meanRecall()));
    metrics.put("ece", ModelFolder.rounded(valid.calibrationError()));
    return metrics;
  }
}
