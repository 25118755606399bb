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
package org.emotion4j.internal.image;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file beside its final name and moves it into place, so that no half-written one is left.
 */
final class AtomicFiles {

  private AtomicFiles() {}

  static void write(Path path, byte[] content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("'" + path + "' names no file");
    }
    Files.createDirectories(folder);
    // A plain new file rather than createTempFile: that one is readable by its owner only, and the
    // permissions would stay with the file.
    Path part =
        folder.resolve(
            "." + path.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    try {
      Files.write(part, content);
      moveInto(part, path);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void moveInto(Path part, Path path) throws IOException {
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
