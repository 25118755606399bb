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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With errors as the file system throws them, but for the one that root never gets. */
class FileErrorsTest {

  @Test
  void whatTheTypeSaysIsSaid(@TempDir Path folder) throws IOException {
    Path none = folder.resolve("none");
    IOException missing = assertThrows(IOException.class, () -> Files.readAllBytes(none));
    assertEquals(none + " does not exist", FileErrors.reason(missing));
    Path file = Files.createFile(folder.resolve("file"));
    IOException inFile =
        assertThrows(IOException.class, () -> PartFile.write(file.resolve("b.txt"), ""));
    assertTrue(FileErrors.reason(inFile).endsWith("file is a file, not a folder"));
    assertEquals(
        "permission denied for a.txt", FileErrors.reason(new AccessDeniedException("a.txt")));
    assertEquals("cut off", FileErrors.reason(new IOException("cut off")));
  }
}
