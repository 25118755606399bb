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
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.training.classifier.Evaluation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.FoldedNetwork;

/**
 * The files of a trained classifier: for ONNX Runtime, and of MobileNet for TensorFlow too. What
 * they say of the validation faces is measured on the files themselves.
 */
public final class ModelFiles {

  private final Body body;
  private final FoldedNetwork network;
  private final byte[] onnx;
  private final float[] logits;
  private final Optional<EightBitFigures> eightBits;

  private ModelFiles(
      Body body,
      FoldedNetwork network,
      byte[] onnx,
      float[] logits,
      Optional<EightBitFigures> eightBits) {
    this.body = body;
    this.network = network;
    this.onnx = onnx;
    this.logits = logits;
    this.eightBits = eightBits;
  }

  /**
   * Files that compute in float32, as the network was trained.
   *
   * @param body which network it is
   * @param values its parameters by name
   * @param valid the faces set aside
   * @return the files
   */
  public static ModelFiles exact(Body body, Map<String, float[]> values, FaceSet valid) {
    FoldedNetwork network = FoldedNetwork.of(body, values);
    byte[] onnx = OnnxFile.of(network, ports(body));
    return new ModelFiles(body, network, onnx, answers(body, onnx, valid), Optional.empty());
  }

  /**
   * The same with convolutions in eight bits.
   *
   * @param exact the files that compute in float32
   * @param data the faces: those that it learnt from tell the ranges, the others what it costs
   * @return other files
   */
  public static ModelFiles inEightBits(ModelFiles exact, FerPlus data) {
    Body body = exact.body;
    FaceSet shown = EightBitFile.some(data.train());
    byte[] onnx = EightBitFile.of(exact.network, ports(body), shown);
    float[] logits = answers(body, onnx, data.valid());
    EightBitFigures figures = EightBitFigures.of(shown.size(), data.valid(), exact.logits, logits);
    return new ModelFiles(body, exact.network, onnx, logits, Optional.of(figures));
  }

  private static float[] answers(Body body, byte[] onnx, FaceSet faces) {
    try (OnnxAnswers answers = new OnnxAnswers(onnx, ports(body))) {
      return answers.of(faces);
    }
  }

  /**
   * What the ONNX file says of the faces set aside, at temperature 1.
   *
   * @return nine for each face. Not to be changed
   */
  public float[] logits() {
    return logits;
  }

  /**
   * Writes the files, each whole or not at all, {@code model.json} last.
   *
   * @param directory where to; made if it is missing
   * @param temperature by what the logits are to be divided
   * @param valid how the file does on the faces set aside, at that temperature
   * @param training how it was trained
   * @throws IOException if that fails
   */
  public void write(Path directory, double temperature, Evaluation valid, TrainingFacts training)
      throws IOException {
    ModelFolder folder =
        new ModelFolder(body.fileName(), ports(body))
            .withOnnx(onnx)
            .with("classes", Emotion.all().stream().map(Emotion::label).toList())
            .with("temperature", ModelFolder.rounded(temperature))
            .with("parameters", body.parameters())
            .with("metrics", metrics(valid));
    if (body == Body.MOBILENET) { // no backend runs another one in TensorFlow
      folder.withTensorFlow(TensorFlowFile.of(network, ports(body)));
    }
    folder.write(directory, ModelCard.ofFiles(body, temperature, eightBits).of(valid, training));
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
