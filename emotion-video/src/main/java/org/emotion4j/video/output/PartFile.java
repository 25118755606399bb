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
package org.emotion4j.video.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its final name and moved into place when it is whole. */
final class PartFile {

  private final Path file;
  private final Path part;

  PartFile(Path file, Path part) {
    this.file = file;
    this.part = part;
  }

  /** A part beside a file, whose folder is made if there is none. */
  static PartFile beside(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || file.getFileName() == null) {
      throw new VideoOutputException("'" + file + "' names no file");
    }
    if (Files.isDirectory(file)) {
      throw new VideoOutputException(file + " is a folder; name a file to write to");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new VideoOutputException("The folder " + folder + " cannot be made: " + e, e);
    }
    String name = "." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part";
    return new PartFile(file, folder.resolve(name));
  }

  /** The final name. */
  Path file() {
    return file;
  }

  /** What to write to. */
  Path part() {
    return part;
  }

  void moveIntoPlace() {
    try {
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new VideoOutputException(file + " cannot be put in its place: " + e, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new VideoOutputException("The unfinished " + part + " cannot be deleted: " + e, e);
    }
  }
}
