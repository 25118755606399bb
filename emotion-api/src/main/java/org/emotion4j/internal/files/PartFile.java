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
package org.emotion4j.internal.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its final name and moved into place, so that it appears whole or
 * not at all.
 *
 * <p>Serves one thread.
 */
public final class PartFile {

  private final Path target;
  private final Path folder;
  private final Path path;

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it to a stream, which is closed afterwards. */
    void writeTo(OutputStream stream) throws IOException;
  }

  private PartFile(Path target, Path folder) {
    this.target = target;
    this.folder = folder;
    // A plain new file rather than createTempFile: that one is readable by its owner only, and the
    // permissions would stay with the file.
    this.path =
        folder.resolve(
            "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
  }

  /**
   * A part beside a file. Its folder is made if there is none; the part itself is not there yet.
   *
   * @param file the final name; a link stays one, what it points to is replaced
   * @throws IOException if it is a folder or a device, or its folder cannot be made
   */
  public static PartFile beside(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("'" + file + "' is a folder or a device; give the name of a file");
    }
    Path target = behindLinks(file);
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("'" + file + "' names no file");
    }
    Files.createDirectories(folder);
    return new PartFile(target, folder);
  }

  /** Writes a whole file. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, stream -> stream.write(content));
  }

  /** Writes a whole file as UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a whole file; if that fails, one that was there is as it was. */
  public static void write(Path file, Content content) throws IOException {
    PartFile part = beside(file);
    try {
      try (OutputStream stream = Files.newOutputStream(part.path)) {
        content.writeTo(stream);
      }
      part.commit();
    } finally {
      part.discard();
    }
  }

  /** The folder of both. */
  public Path folder() {
    return folder;
  }

  /** Where to write to. */
  public Path path() {
    return path;
  }

  /** Puts what was written into its place; a file that is there is replaced. */
  public void commit() throws IOException {
    commitTo(target);
  }

  /** Puts what was written under another name; if that fails, nothing is left of it. */
  public void commitTo(Path other) throws IOException {
    try {
      move(path, other);
    } finally {
      discard();
    }
  }

  /** Removes what was written, if it is not in its place. */
  public void discard() throws IOException {
    Files.deleteIfExists(path);
  }

  /**
   * Moves a file or a folder into its place, in one step where the file system can.
   *
   * @param target the final name; a link stays one, what it points to is replaced
   */
  public static void move(Path part, Path target) throws IOException {
    Path place = behindLinks(target);
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path behindLinks(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }
}
