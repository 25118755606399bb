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
package org.emotion4j.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its final name and moves it into place: it appears whole or not at all. */
public final class AtomicFile {

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes all of it.
     *
     * @param stream where to; closed by the caller
     * @throws IOException if that fails
     */
    void writeTo(OutputStream stream) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file.
   *
   * @param file where to; one that is there is replaced
   * @param content what to write
   * @throws IOException if that fails; a file that was there is as it was
   */
  public static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + "." + System.nanoTime() + ".part");
    try {
      try (OutputStream stream = Files.newOutputStream(part)) {
        content.writeTo(stream);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
