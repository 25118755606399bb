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

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.emotion4j.Emotion;
import org.emotion4j.training.AtomicFile;
import org.emotion4j.training.Evaluation;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.FoldedNetwork;

/**
 * The files of a trained network: the network for ONNX Runtime, for MobileNet one for TensorFlow
 * too, {@code model.json}, which names and describes them, and the model card.
 */
public final class ModelFiles {

  static final String INPUT = "faces";
  static final String OUTPUT = "logits";

  private static final String VERSION = "1";

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
    Map<String, byte[]> networks = new LinkedHashMap<>();
    networks.put("onnx", OnnxFile.of(network, body.fileName(), body.inputSize(), body.channels()));
    if (body == Body.MOBILENET) { // no backend runs another one in TensorFlow
      networks.put("tensorflow", TensorFlowFile.of(network, body.inputSize(), body.channels()));
    }
    Files.createDirectories(directory);
    for (Map.Entry<String, byte[]> each : networks.entrySet()) {
      write(directory.resolve(fileName(body, each.getKey())), each.getValue());
    }
    String card = new ModelCard(body, temperature).of(valid, training);
    write(directory.resolve("MODEL_CARD.md"), card.getBytes(StandardCharsets.UTF_8));
    write(directory.resolve("model.json"), description(body, networks, temperature, valid));
  }

  private static String fileName(Body body, String engine) {
    return body.fileName() + (engine.equals("onnx") ? ".onnx" : ".pb");
  }

  private static byte[] description(
      Body body, Map<String, byte[]> networks, double temperature, Evaluation valid)
      throws IOException {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", INPUT);
    input.put("width", body.inputSize());
    input.put("height", body.inputSize());
    input.put("channels", body.channels());
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("data", "FER+ valid");
    metrics.put("images", valid.images());
    metrics.put("accuracy", rounded(valid.accuracy()));
    metrics.put("accuracy8Plurality", rounded(valid.plurality()));
    metrics.put("accuracy8Majority", rounded(valid.majority()));
    metrics.put("meanRecall8", rounded(valid.meanRecall()));
    metrics.put("ece", rounded(valid.calibrationError()));
    Map<String, Object> files = new LinkedHashMap<>();
    networks.forEach((engine, content) -> files.put(engine, file(fileName(body, engine), content)));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", body.fileName());
    model.put("version", VERSION);
    model.put("input", input);
    model.put("output", Map.of("name", OUTPUT));
    model.put("classes", Emotion.all().stream().map(Emotion::label).toList());
    model.put("temperature", rounded(temperature));
    model.put("parameters", body.parameters());
    model.put("files", files);
    model.put("metrics", metrics);
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(model);
  }

  private static Map<String, Object> file(String name, byte[] content) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", name);
    file.put("sha256", sha256(content));
    return file;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    AtomicFile.write(file, stream -> stream.write(content));
  }
}
