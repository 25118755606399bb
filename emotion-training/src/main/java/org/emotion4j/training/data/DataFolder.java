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
package org.emotion4j.training.data;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;

/** Opens what holds labels and pictures: a folder or a ZIP file of one. */
final class DataFolder {

  /** The labels' file in it. */
  static final String LABELS = "labels.csv";

  /** Reads what is in a folder. */
  @FunctionalInterface
  interface Reading<T> {

    T from(Path root) throws IOException;
  }

  private DataFolder() {}

  /**
   * Reads data.
   *
   * @param source a folder or a ZIP file
   * @param option the option that names them, for errors
   * @param reading what reads them
   * @return what that made of them
   * @throws IOException if they are missing or broken
   */
  static <T> T read(Path source, String option, Reading<T> reading) throws IOException {
    if (Files.isDirectory(source)) {
      return reading.from(source);
    }
    if (!Files.isRegularFile(source)) {
      throw new IOException(
          "There are no training data at '%s'; name them with %s".formatted(source, option));
    }
    try (FileSystem zip = FileSystems.newFileSystem(source)) {
      return reading.from(zip.getPath("/"));
    } catch (ProviderNotFoundException e) {
      throw new IOException("'" + source + "' is neither a folder nor a ZIP file", e);
    }
  }
}
