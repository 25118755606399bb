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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A new text file that ends with a whole line, whatever happens: lines that could be written in
 * part only, because the disk is full, are taken back. Text is UTF-8. Used by one thread at a time.
 */
final class WholeLines implements AutoCloseable {

  private static final int ENOUGH = 1 << 14;

  private final FileChannel channel;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * ENOUGH);
  private long whole;
  private boolean failed;

  WholeLines(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Adds lines.
   *
   * @param text one or more, each with its end
   * @throws IOException if what waits could not be written; it is lost then, and nothing is added
   *     any more
   */
  void add(String text) throws IOException {
    waiting.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    if (waiting.size() >= ENOUGH) {
      flush();
    }
  }

  private void flush() throws IOException {
    byte[] text = waiting.toByteArray();
    waiting.reset();
    if (failed) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(text);
    failed = true;
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      failed = false;
    } finally {
      whole += wholeLines(text, bytes.position());
      if (failed) {
        channel.truncate(whole);
      }
    }
  }

  /** How many bytes the whole lines at the start have. */
  private static int wholeLines(byte[] text, int length) {
    int end = length;
    while (end > 0 && text[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** Writes what waits. After a failure before, that is nothing. */
  @Override
  public void close() throws IOException {
    try (channel) {
      flush();
    }
  }
}
