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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

  private final Path folder;

  PartFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aFileIsReplacedByAWholeOne() throws IOException {
    Path file = folder.resolve("new/a.txt");
    PartFile.write(file, "first");
    PartFile.write(file, "second, é");
    assertEquals("second, é", Files.readString(file));
    assertEquals(List.of("new"), names());
  }

  @Test
  void aFailureLeavesTheFormerFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "former");
    IOException failure = new IOException("the disk is full");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                PartFile.write(
                    file,
                    stream -> {
                      stream.write("half".getBytes(StandardCharsets.UTF_8));
                      throw failure;
                    }));
    assertEquals(failure, thrown);
    assertEquals("former", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "former");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));
    PartFile.write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
    PartFile part = PartFile.beside(folder.resolve("b.txt"));
    Files.writeString(part.path(), "other");
    part.commitTo(link);
    part.discard();
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("other", Files.readString(file));
    assertEquals(List.of("a.txt", "link"), names());
  }

  @Test
  void aLinkToAnotherFolderGetsItsPartThere() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path link =
        Files.createSymbolicLink(
            folder.resolve("link"), Files.writeString(other.resolve("a.txt"), "former"));
    Path part = PartFile.beside(link).path();
    assertEquals(other.toRealPath(), part.getParent());
    assertFalse(Files.exists(part));
  }

  /** A folder with something in it cannot be replaced. */
  @Test
  void nothingIsLeftOfWhatCannotBePutInItsPlace() throws IOException {
    Path place = folder.resolve("place");
    PartFile part = PartFile.beside(place);
    Files.writeString(part.path(), "new");
    Files.createFile(Files.createDirectory(place).resolve("other"));
    assertThrows(IOException.class, part::commit);
    assertEquals(List.of("place"), names());
  }

  @Test
  void whatCannotBeAFileIsRefused() {
    IOException isFolder = assertThrows(IOException.class, () -> PartFile.beside(folder));
    assertTrue(String.valueOf(isFolder.getMessage()).contains("is a folder"));
    assertThrows(IOException.class, () -> PartFile.beside(Path.of("/")));
    assertThrows(IOException.class, () -> PartFile.beside(Path.of("/dev/null")));
  }
}
