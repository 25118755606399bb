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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.EmotionEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  private final Path folder;

  OutputFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final StringWriter out = new StringWriter();
  private final Terminal terminal = terminal(new PrintWriter(out));

  private static Terminal terminal(PrintWriter out) {
    return new Terminal(
        out, new PrintWriter(new StringWriter()), false, false, EmotionEngine::builder);
  }

  @Test
  void appearsWholeWhenItIsCommitted() throws IOException {
    Path path = folder.resolve("x.txt");
    try (OutputFile file = OutputFile.open(path.toString(), terminal)) {
      file.writer().write("grüße");
      file.writer().flush();
      assertFalse(Files.exists(path));
      file.commit();
    }
    assertEquals("grüße", Files.readString(path));
    assertEquals(1, folder.toFile().listFiles().length);
  }

  @Test
  void leavesNothingWhereItIsNotCommitted() throws IOException {
    Path path = Files.writeString(folder.resolve("x.txt"), "old");
    try (OutputFile file = OutputFile.open(path.toString(), terminal)) {
      file.writer().write("new");
    }
    assertEquals("old", Files.readString(path));
    assertEquals(1, folder.toFile().listFiles().length);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void writesThroughALinkAndIntoADevice() throws IOException {
    Path path = Files.writeString(folder.resolve("x.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), path);
    try (OutputFile file = OutputFile.open(link.toString(), terminal)) {
      file.writer().write("new");
      file.commit();
    }
    assertEquals("new", Files.readString(path));
    assertTrue(Files.isSymbolicLink(link));
    try (OutputFile file = OutputFile.open("/dev/null", terminal)) {
      file.writer().write("gone");
      file.commit();
    }
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
  }

  @Test
  void writesToStandardOutputAndLeavesItOpen() throws IOException {
    try (OutputFile file = OutputFile.open("-", terminal)) {
      file.writer().write("text");
      file.commit();
    }
    terminal.out().println(" and more");
    assertEquals("text and more", out.toString().strip());
  }

  @Test
  void saysWhenNobodyReadsStandardOutputAnyMore() throws IOException {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    OutputFile file = OutputFile.open("-", terminal(new PrintWriter(closed)));
    file.writer().write("text");
    assertThrows(IOException.class, () -> file.writer().flush());
  }

  @Test
  void refusesAFolderAndAPathThroughAFile() throws IOException {
    assertThrows(WrongUse.class, () -> OutputFile.open(folder.toString(), terminal));
    Path file = Files.createFile(folder.resolve("file"));
    assertThrows(WrongUse.class, () -> OutputFile.open(file.resolve("x.txt").toString(), terminal));
  }
}
