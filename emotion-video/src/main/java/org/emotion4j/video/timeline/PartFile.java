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
package org.emotion4j.video.timeline;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its final name and moved into place, so it appears whole or not.
 */
final class PartFile {

  private final Path target;
  private final Path part;

  /** Chooses the name; makes the folder if need be. */
  PartFile(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw new IOException("'" + target + "' names no file");
    }
    // A link stays a link: what it points to is replaced.
    this.target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
    Path home =
        this.target.resolveSibling(
            "." + this.target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    Files.createDirectories(folder);
    this.part = home;
  }

  /** Where to write to. */
  Path part() {
    return part;
  }

  /** Puts the written file into place. */
  void commit() throws IOException {
    commitTo(target);
  }

  /** Gives the written file another name. */
  void commitTo(Path other) throws IOException {
    Path real = Files.exists(other) ? other.toRealPath() : other;
    try {
      Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, real, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      discard();
    }
  }

  /** Removes what was written, if it is not in place. */
  void discard() throws IOException {
    Files.deleteIfExists(part);
  }

  /** Writes a whole file at once. */
  static void write(Path target, byte[] content) throws IOException {
    PartFile file = new PartFile(target);
    try {
      Files.write(file.part(), content);
      file.commit();
    } finally {
      file.discard();
    }
  }
}
