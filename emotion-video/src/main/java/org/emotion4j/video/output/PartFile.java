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
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A file that is written beside its final name and moved into place when it is whole. */
final class PartFile {

  private final Path file;
  private final Path part;
  private final LongSupplier usable;

  PartFile(Path file, Path part, LongSupplier usable) {
    this.file = file;
    this.part = part;
    this.usable = usable;
  }

  /** A part beside a file, whose folder is made if there is none. */
  static PartFile beside(Path file) {
    Path folder = homeOf(file);
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
    return new PartFile(file, folder.resolve(name), DiskReserve.diskOf(folder));
  }

  /** The folder in which it will lie: of a link, that of what it points to. */
  private static @Nullable Path homeOf(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath().getParent() : file.toAbsolutePath().getParent();
    } catch (IOException e) {
      throw new VideoOutputException(file + " cannot be written to: " + e, e);
    }
  }

  /** The final name. */
  Path file() {
    return file;
  }

  /** What to write to. */
  Path part() {
    return part;
  }

  /** How many bytes can still be written. */
  LongSupplier usable() {
    return usable;
  }

  /** Gives it its final name, or another one. */
  void moveTo(Path target) {
    try {
      // A link stays a link: what it points to is replaced.
      Path real = Files.exists(target) ? target.toRealPath() : target;
      try {
        Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, real, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new VideoOutputException(target + " cannot be put in its place: " + e, e);
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
