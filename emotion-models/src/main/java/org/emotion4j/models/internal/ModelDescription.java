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

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.ModelFileException;
import org.jspecify.annotations.Nullable;

/**
 * What a model's {@code model.json} says. What it must say for this library to run the model has
 * been checked.
 *
 * @param name the model's name
 * @param version its version
 * @param input what goes in
 * @param output what comes out
 * @param temperature by what the logits are to be divided; a description without one means 1
 * @param threshold from which probability of no face on a box is better left out; a checker's. A
 *     description without one means a half
 * @param classes the classes, in the order of the outputs; a classifier's or a checker's
 * @param values what the outputs are, in their order; a regressor's
 * @param files the network for each engine, by the engine's name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelDescription(
    String name,
    String version,
    Input input,
    Output output,
    @Nullable Double temperature,
    @Nullable Double threshold,
    @Nullable List<String> classes,
    @Nullable List<String> values,
    Map<String, ModelFile> files) {

  /** The name of the description among a model's files. */
  static final String FILE = "model.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The network's input: faces as float32 {@code [N, height, width, channels]}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Input(String name, int width, int height, int channels) {

    /** The largest width that makes sense for a face. */
    private static final int LARGEST = 1024;

    boolean isFace() {
      boolean square = width >= 1 && width <= LARGEST && height == width;
      return isText(name) && square && (channels == 1 || channels == 3);
    }

    /** How many values one face is. */
    int values() {
      return width * height * channels;
    }

    /** The shape of a batch of any number of faces. */
    long[] shape() {
      return new long[] {-1, height, width, channels};
    }
  }

  /** The network's output: float32 {@code [N, outputs]}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Output(String name) {}

  /** A network's file and its SHA-256 in hexadecimal digits. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ModelFile(String file, String sha256) {}

  /**
   * Reads and checks the description among a model's files.
   *
   * @throws ModelFileException if it is missing, broken, or of a model that cannot be run
   */
  static ModelDescription read(ModelFiles files, BuiltInModel model) {
    String where = files.where(FILE);
    @Nullable ModelDescription description;
    try {
      description = JSON.readValue(files.read(FILE), ModelDescription.class);
    } catch (JsonProcessingException e) {
      throw new ModelFileException(where + " is no description of a model: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ModelFileException(where + " could not be read: " + e, e);
    }
    if (description == null) {
      throw new ModelFileException(where + " is no description of a model");
    }
    description.check(where, model);
    return description;
  }

  /** By what the logits are divided. */
  double temperatureOrOne() {
    return temperature == null ? 1 : temperature;
  }

  /** From which probability of no face on a box is better left out. */
  double thresholdOrHalf() {
    return threshold == null ? 0.5 : threshold;
  }

  private void check(String where, BuiltInModel model) {
    require(where, isText(name), "name", "a text", name);
    require(where, isText(version), "version", "a text", version);
    require(
        where,
        input != null && input.isFace(),
        "input",
        "a name, a square of at most %1$dx%1$d, and 1 or 3 channels".formatted(Input.LARGEST),
        input);
    require(
        where,
        temperature == null || (temperature > 0 && Double.isFinite(temperature)),
        "temperature",
        "a positive number",
        temperature);
    require(
        where,
        threshold == null || (threshold > 0 && threshold <= 1),
        "threshold",
        "a number above 0 and at most 1",
        threshold);
    require(where, output != null && isText(output.name()), "output", "a name", output);
    String key = model.outputsKey();
    @Nullable List<String> outputs = key.equals("classes") ? classes : values;
    require(where, model.outputs().equals(outputs), key, model.outputs().toString(), outputs);
    require(where, files != null, "files", "a list of files", files);
  }

  private static boolean isText(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static void require(
      String where, boolean holds, String what, String wanted, @Nullable Object found) {
    if (!holds) {
      throw new ModelFileException(
          "%s does not describe a model that this library can run: '%s' must be %s, not %s"
              .formatted(where, what, wanted, Objects.toString(found, "missing")));
    }
  }
}
