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
import org.emotion4j.internal.files.PartFile;

/**
 * A folder with a model: the network in one or several formats, {@code model.json}, which names and
 * describes them, and the model card.
 */
final class ModelFolder {

  private static final String VERSION = "1";

  private final String name;
  private final Ports ports;
  private final Map<String, byte[]> networks = new LinkedHashMap<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();

  /** An empty folder for a model of this name. */
  ModelFolder(String name, Ports ports) {
    this.name = name;
    this.ports = ports;
  }

  /** Adds the network for ONNX Runtime. */
  ModelFolder withOnnx(byte[] content) {
    networks.put("onnx", content);
    return this;
  }

  /** Adds the network for TensorFlow. */
  ModelFolder withTensorFlow(byte[] content) {
    networks.put("tensorflow", content);
    return this;
  }

  /** Adds what the model's description says besides its files, input and output. */
  ModelFolder with(String fact, Object value) {
    facts.put(fact, value);
    return this;
  }

  /** Writes each file whole or not at all, {@code model.json} last. */
  void write(Path directory, String card) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, byte[]> network : networks.entrySet()) {
      write(directory.resolve(fileName(network.getKey())), network.getValue());
    }
    write(directory.resolve(TrainingCards.NAME), card.getBytes(StandardCharsets.UTF_8));
    write(directory.resolve("model.json"), description());
  }

  private static void write(Path file, byte[] content) throws IOException {
    PartFile.write(file, content);
  }

  private String fileName(String engine) {
    return name + (engine.equals("onnx") ? ".onnx" : ".pb");
  }

  private byte[] description() throws IOException {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", Ports.INPUT);
    input.put("width", ports.inputSize());
    input.put("height", ports.inputSize());
    input.put("channels", ports.channels());
    Map<String, Object> files = new LinkedHashMap<>();
    networks.forEach((engine, content) -> files.put(engine, file(fileName(engine), content)));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", name);
    model.put("version", VERSION);
    model.put("input", input);
    model.put("output", Map.of("name", ports.output()));
    model.put("files", files);
    model.putAll(facts);
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(model);
  }

  private static Map<String, Object> file(String name, byte[] content) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", name);
    file.put("sha256", sha256(content));
    return file;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A figure with as many decimals as are worth keeping. */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
