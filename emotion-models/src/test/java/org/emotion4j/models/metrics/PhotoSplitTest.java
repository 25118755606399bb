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
package org.emotion4j.models.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoSplitTest {

  private final Path folder;

  PhotoSplitTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /**
   * The digests of the empty text and of "abc" begin with e3b0c442... and ba7816bf... (FIPS 180).
   */
  @Test
  void goesByTheFirstByteOfTheDigestOfTheContent() throws IOException {
    assertTrue(PhotoSplit.isForMeasuring(file("a.jpg", "")));
    assertEquals(false, PhotoSplit.isForMeasuring(file("b.jpg", "abc")));
    assertEquals(0xb0c44298fc1c149aL, PhotoSplit.seed(file("c.png", "")));
    assertThrows(
        UncheckedIOException.class, () -> PhotoSplit.isForMeasuring(folder.resolve("none.jpg")));
  }
}
