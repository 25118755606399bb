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

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.emotion4j.ModelFileException;
import org.emotion4j.models.internal.ModelDescription.ModelFile;

/**
 * A model whose description has been read and whose file has been compared with its checksum.
 *
 * @param description what the model is
 * @param network the file for one engine
 * @param where how messages call that file
 * @param origin where the model comes from
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between reader and engine, never compared
record ModelBundle(ModelDescription description, byte[] network, String where, String origin) {

  /**
   * Reads a model.
   *
   * @param directory where its files are; if empty, those built into this library
   * @param builtIn the name of the model built in
   * @param engine for which engine, as {@code model.json} calls it
   * @throws ModelFileException if a file is missing, broken or altered, or cannot be run
   */
  static ModelBundle read(Optional<Path> directory, String builtIn, String engine) {
    ModelFiles files = ModelFiles.in(directory, builtIn);
    ModelDescription description = ModelDescription.read(files);
    ModelFile file = description.files().get(engine);
    if (file == null || file.file() == null || file.sha256() == null) {
      throw new ModelFileException(
          "%s lists no file with a sha256 for '%s', only for %s"
              .formatted(files.where(ModelDescription.FILE), engine, description.files().keySet()));
    }
    byte[] network = files.read(file.file());
    String found = sha256(network);
    if (!found.equalsIgnoreCase(file.sha256())) {
      throw new ModelFileException(
          "%s has been altered or cut off: it has %d bytes with the SHA-256 %s, but %s says %s. Put the right file there"
              .formatted(
                  files.where(file.file()),
                  network.length,
                  found,
                  ModelDescription.FILE,
                  file.sha256()));
    }
    return new ModelBundle(description, network, files.where(file.file()), files.origin());
  }

  /** The model in few words, for {@link org.emotion4j.BackendInfo}. */
  String label() {
    return description.name() + " " + description.version() + " (" + origin + ")";
  }

  /** An error about the network's file. */
  ModelFileException broken(String what, Throwable cause) {
    return new ModelFileException(where + " cannot be run: " + what, cause);
  }

  /** An error about the network's file, without a cause. */
  ModelFileException broken(String what) {
    return new ModelFileException(where + " cannot be run: " + what);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
