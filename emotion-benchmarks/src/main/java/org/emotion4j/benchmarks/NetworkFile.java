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
package org.emotion4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.emotion4j.detectors.internal.tflite.Extents;
import org.emotion4j.detectors.internal.tflite.TfliteConverter;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelStore;

/**
 * Writes a network of TensorFlow Lite as the ONNX file that the detectors make of it in memory, so
 * that other programs can run it alone.
 *
 * <p>{@code java -cp benchmarks.jar org.emotion4j.benchmarks.NetworkFile NAME FILE}, where NAME is
 * one of the model files, such as {@code blazeface-short}.
 */
public final class NetworkFile {

  private NetworkFile() {}

  /**
   * Writes the file.
   *
   * @param arguments the name and the file
   * @throws IOException if that fails
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: NetworkFile NAME FILE");
      System.exit(2);
    }
    ModelContent content =
        ModelStore.standard().read(ModelCatalog.standard().named(arguments[0]), Optional.empty());
    Files.write(
        Path.of(arguments[1]),
        TfliteConverter.convert(content.where(), content.content(), Extents.FIXED).model());
  }
}
