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
package org.emotion4j.detectors.internal.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.FetchPrograms;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelSource;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.detectors.models.ModelUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packing from a cache that has the files; nothing can be fetched here. */
class PackModelsTest {

  private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);

  /** Of "abc", as the standard has it (FIPS 180-4, an example of NIST). */
  private static final String SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final Path cache;
  private final Path target;
  private final ModelStore store;
  private final ModelCatalog catalog =
      new ModelCatalog(
          List.of(
              file(
                  "one",
                  new ModelSource.InPackage(ModelSource.Registry.NPM, "example", "1", "one.bin")),
              file("two", new ModelSource.User("a friend"))));

  PackModelsTest(@TempDir Path folder) throws IOException {
    this.cache = Files.createDirectory(folder.resolve("cache"));
    this.target = folder.resolve("target/classes/models");
    List<List<String>> none = List.of(List.of("no-such-program-as-this"));
    this.store = new ModelStore(cache, new FetchPrograms(none, none, none));
  }

  private static ModelFile file(String name, ModelSource source) {
    return new ModelFile(
        name,
        name + ".bin",
        CONTENT.length,
        SHA256,
        "MIT",
        "nothing",
        List.of(new ModelUse("backend", Optional.empty())),
        source);
  }

  private List<String> packed() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void packsWhatCanBeFetchedAndReplacesWhatIsAltered() throws IOException {
    Files.write(cache.resolve("one.bin"), CONTENT);
    Files.write(cache.resolve("two.bin"), CONTENT);
    PackModels.pack(catalog, store, target);
    assertEquals(List.of("one.bin"), packed());
    Files.writeString(target.resolve("one.bin"), "xyz");
    PackModels.pack(catalog, store, target);
    assertArrayEquals(CONTENT, Files.readAllBytes(target.resolve("one.bin")));
    assertEquals(List.of("one.bin"), packed());
  }

  @Test
  void whatIsPackedIsLeftAloneAndNeedsNoCache() throws IOException {
    Files.createDirectories(target);
    Path file = Files.write(target.resolve("one.bin"), CONTENT);
    FileTime time = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, time);
    PackModels.pack(catalog, store, target);
    assertEquals(time, Files.getLastModifiedTime(file));
  }

  @Test
  void withoutTheFileAndWithoutNpmItSaysWhatToDo() {
    ModelFileException missing =
        assertThrows(ModelFileException.class, () -> PackModels.pack(catalog, store, target));
    String message = String.valueOf(missing.getMessage());
    assertTrue(message.contains("install npm"), message);
    assertTrue(message.contains("at " + cache.resolve("one.bin") + " yourself"), message);
  }
}
