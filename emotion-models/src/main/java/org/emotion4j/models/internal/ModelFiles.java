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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.emotion4j.ModelFileException;

/** Where the files of a model lie: on the class path, or in a directory that the user names. */
final class ModelFiles {

  /** More than any model of this kind has; a file beyond it is the wrong one. */
  private static final int LARGEST = 256 << 20;

  private final Optional<Path> directory;
  private final String builtIn;

  private ModelFiles(Optional<Path> directory, String builtIn) {
    this.directory = directory;
    this.builtIn = builtIn;
  }

  /**
   * The files of a model.
   *
   * @param directory where they are; if empty, those built into this library
   * @param builtIn the name of the model built in
   */
  static ModelFiles in(Optional<Path> directory, String builtIn) {
    return new ModelFiles(directory, "/org/emotion4j/models/" + builtIn + "/");
  }

  /**
   * Reads a file.
   *
   * @param name its name within the model
   * @return all of it
   * @throws ModelFileException if it is missing, unreadable or far too large
   */
  byte[] read(String name) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw new ModelFileException(
          "'" + name + "' is no plain file name. The files of a model lie beside each other");
    }
    try (InputStream stream = open(name)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new ModelFileException(
            "%s has more than %d bytes; that is not a model file".formatted(where(name), LARGEST));
      }
      return bytes;
    } catch (IOException e) {
      throw new ModelFileException(where(name) + " could not be read: " + e, e);
    }
  }

  private InputStream open(String name) throws IOException {
    if (directory.isPresent()) {
      Path file = directory.get().resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new ModelFileException(
            "There is no file %s. The option 'model' must name a directory with model.json and the files it lists"
                .formatted(file.toAbsolutePath()));
      }
      return Files.newInputStream(file);
    }
    InputStream stream = ModelFiles.class.getResourceAsStream(builtIn + name);
    if (stream == null) {
      throw new ModelFileException(
          "%s is not on the class path. It belongs into the jar of emotion-models: use a complete one, or name a model's directory with the option 'model'"
              .formatted(where(name)));
    }
    return stream;
  }

  /** How messages call a file. */
  String where(String name) {
    return directory
        .map(path -> path.resolve(name).toAbsolutePath().toString())
        .orElse("Resource " + builtIn + name);
  }

  /** Where the model is, in few words. */
  String origin() {
    return directory.map(path -> path.toAbsolutePath().toString()).orElse("built in");
  }
}
