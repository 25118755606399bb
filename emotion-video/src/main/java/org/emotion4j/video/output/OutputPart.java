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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/** A file that is written beside its final name and moved into place when it is whole. */
final class OutputPart {

  private final Path file;
  private final Path part;
  private final LongSupplier usable;

  OutputPart(Path file, Path part, LongSupplier usable) {
    this.file = file;
    this.part = part;
    this.usable = usable;
  }

  /** A part beside a file, whose folder is made if there is none. */
  static OutputPart beside(Path file) {
    try {
      PartFile whole = PartFile.beside(file);
      return new OutputPart(file, whole.path(), DiskReserve.diskOf(whole.folder()));
    } catch (IOException e) {
      throw new VideoOutputException(
          "'" + file + "' cannot be written to: " + FileErrors.reason(e), e);
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
      PartFile.move(part, target);
    } catch (IOException e) {
      throw new VideoOutputException(
          target + " cannot be put in its place: " + FileErrors.reason(e), e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new VideoOutputException(
          "The unfinished " + part + " cannot be deleted: " + FileErrors.reason(e), e);
    }
  }
}
