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
package org.emotion4j.training.regression;

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
import org.emotion4j.training.AtomicFile;
import org.emotion4j.training.export.TrainingFacts;

/**
 * Writes the model of a trained regressor: the network for ONNX Runtime and for TensorFlow, {@code
 * model.json}, which names and describes them, and the model card.
 */
public final class RegressorModel {

  private static final String NAME = "mobilenet-va";
  private static final String VERSION = "1";

  private RegressorModel() {}

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
    byte[] onnx = RegressorFiles.onnx(regressor);
    byte[] tensorflow = RegressorFiles.tensorflow(regressor);
    Files.createDirectories(directory);
    write(directory.resolve(NAME + ".onnx"), onnx);
    write(directory.resolve(NAME + ".pb"), tensorflow);
    String card = RegressorCard.of(regressor, valid, training);
    write(directory.resolve("MODEL_CARD.md"), card.getBytes(StandardCharsets.UTF_8));
    write(directory.resolve("model.json"), description(regressor, onnx, tensorflow, valid));
  }

  private static byte[] description(
      Regressor regressor, byte[] onnx, byte[] tensorflow, RegressionFigures valid)
      throws IOException {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", "faces");
    input.put("width", RegressionGraph.INPUT_SIZE);
    input.put("height", RegressionGraph.INPUT_SIZE);
    input.put("channels", 3);
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("data", "FER+ valid, labels at the class centres");
    metrics.put("images", valid.images());
    for (AxisFigures axis : valid.axes()) {
      metrics.put(axis.axis() + "Rmse", rounded(axis.rmse()));
      metrics.put(axis.axis() + "Sagr", rounded(axis.sagr()));
      metrics.put(axis.axis() + "Ccc", rounded(axis.ccc()));
    }
    valid
        .inverseTransform()
        .ifPresent(accuracy -> metrics.put("inverseTransform", rounded(accuracy)));
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("onnx", file(NAME + ".onnx", onnx));
    files.put("tensorflow", file(NAME + ".pb", tensorflow));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", NAME);
    model.put("version", VERSION);
    model.put("input", input);
    model.put("output", Map.of("name", Regressor.OUTPUT));
    model.put("values", regressor.axes().names());
    model.put("parameters", regressor.parameters());
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
