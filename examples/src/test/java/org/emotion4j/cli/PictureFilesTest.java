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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

  private final Path folder;

  PictureFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private List<String> found(Path... named) {
    return PictureFiles.of(List.of(named)).pictures().stream()
        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void walksFoldersInTheOrderOfNames() throws IOException {
    for (String name :
        List.of("b.jpg", "a/z.PNG", "a/y.webp", "c.tiff", "readme.md", "a/labels.csv", ".d.jpg")) {
      file(name);
    }
    file(".hidden/e.jpg");
    assertEquals(List.of("a/y.webp", "a/z.PNG", "b.jpg", "c.tiff"), found(folder));
  }

  @Test
  void takesNamedFilesWhateverTheirEnding() throws IOException {
    assertEquals(List.of("x.dat", "gone.jpg"), found(file("x.dat"), folder.resolve("gone.jpg")));
  }

  @Test
  void followsLinksOnceAndNotInCircles() throws IOException {
    file("a/x.jpg");
    Files.createSymbolicLink(folder.resolve("a/round"), folder);
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    assertEquals(List.of("a/x.jpg"), found(folder));
    assertEquals(List.of("b/x.jpg"), found(folder.resolve("b")));
  }
}
