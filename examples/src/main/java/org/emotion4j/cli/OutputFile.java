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
package org.emotion4j.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/**
 * A text file to be written: into a temporary file beside it, which {@link #commit()} moves into
 * place. Without that, nothing is left of it. Text is UTF-8.
 */
final class OutputFile implements Closeable {

  /** Stands for standard output. */
  static final String STANDARD_OUTPUT = "-";

  private final Writer writer;

  /** Nothing for standard output, devices and pipes. */
  private final Optional<PartFile> part;

  private boolean closed;

  private OutputFile(Writer writer, Optional<PartFile> part) {
    this.writer = writer;
    this.part = part;
  }

  /**
   * Opens a file, so that a place that cannot be written to is known before any work is done.
   *
   * @param target a path, or {@code -} for standard output
   * @throws WrongUse if it cannot be written to
   */
  static OutputFile open(String target, Terminal terminal) {
    if (target.equals(STANDARD_OUTPUT)) {
      return new OutputFile(new Unclosed(terminal.out()), Optional.empty());
    }
    try {
      Path path = Path.of(target).toAbsolutePath();
      if (Files.isDirectory(path)) {
        throw new WrongUse("'" + target + "' is a folder; give the name of a file");
      }
      if (Files.exists(path) && !Files.isRegularFile(path)) { // a device or a pipe
        return new OutputFile(Files.newBufferedWriter(path), Optional.empty());
      }
      PartFile part = PartFile.beside(path);
      BufferedWriter writer =
          Files.newBufferedWriter(
              part.path(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      part.path().toFile().deleteOnExit();
      return new OutputFile(writer, Optional.of(part));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new WrongUse("'" + target + "' cannot be written to: " + FileErrors.reason(e), e);
    }
  }

  Writer writer() {
    return writer;
  }

  /** Finishes the file and puts it where it belongs. */
  void commit() throws IOException {
    closed = true;
    writer.close();
    if (part.isPresent()) {
      part.get().commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try {
        writer.close();
      } finally {
        if (part.isPresent()) {
          part.get().discard();
        }
      }
    }
  }

  /** Standard output, which stays open, and which says so where nobody reads it any more. */
  private static final class Unclosed extends Writer {

    private final PrintWriter out;

    Unclosed(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) {
      out.write(text, offset, length);
    }

    @Override
    public void flush() throws IOException {
      if (out.checkError()) { // flushes
        throw new IOException("standard output was closed");
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
