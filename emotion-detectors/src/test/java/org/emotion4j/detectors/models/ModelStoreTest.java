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
package org.emotion4j.detectors.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emotion4j.ModelFileException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files are looked for, and what is said of those that are not right. */
class ModelStoreTest {

  private static final Optional<Path> NOWHERE = Optional.empty();

  private final ModelFile file = Samples.npm("one");
  private final byte[] genuine = Samples.content("one");
  private final Path folder;
  private final Path cached;
  private final Path packed;
  private final ModelStore store;

  ModelStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    this.cached = cache.resolve("one.bin");
    this.packed = classes.resolve("one.bin");
    this.store = new ModelStore(cache, FetchPrograms.standard(), name -> url(classes, name));
  }

  private static @Nullable URL url(Path classes, String name) {
    Path path = classes.resolve(name);
    try {
      return Files.exists(path) ? path.toUri().toURL() : null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String refusal(Optional<Path> named) {
    return String.valueOf(
        assertThrows(ModelFileException.class, () -> store.read(file, named)).getMessage());
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), text);
    }
  }

  @Test
  void looksWhereTheUserSaysThenOnTheClassPathThenInTheCache() throws IOException {
    assertEquals(Optional.empty(), store.find(file, NOWHERE));
    assertEquals(List.of(), store.copies(file));

    Files.write(cached, genuine);
    assertEquals(Optional.of(cached.toString()), store.find(file, NOWHERE));
    assertEquals("'" + cached + "'", store.read(file, NOWHERE).where());

    Files.write(packed, genuine);
    assertEquals(Optional.of("the class path"), store.find(file, NOWHERE));
    ModelContent content = store.read(file, NOWHERE);
    assertEquals("one.bin on the class path", content.where());
    assertArrayEquals(genuine, content.content());
    assertTrue(content.genuine());

    Path named = Files.writeString(folder.resolve("mine.bin"), "mine");
    assertEquals(Optional.of(named.toString()), store.find(file, Optional.of(named)));
    content = store.read(file, Optional.of(named));
    assertEquals("'" + named + "'", content.where());
    assertEquals("mine", new String(content.content(), StandardCharsets.UTF_8));
    assertFalse(content.genuine());
    assertTrue(store.read(file, Optional.of(cached)).genuine());

    assertEquals(
        List.of(
            new ModelCopy(
                ModelCopy.Place.CLASS_PATH, "one.bin on the class path", Optional.empty()),
            new ModelCopy(ModelCopy.Place.CACHE, "'" + cached + "'", Optional.empty())),
        store.copies(file));
  }

  @Test
  void aMissingFileIsToldWithWhatToDo() {
    String advice = "./emotion models fetch one";
    assertContains(
        refusal(NOWHERE),
        "one.bin is not here",
        advice,
        "models/one.bin of npm package example@1.0.0",
        "emotion4j.backend.model",
        cached.toString());
    assertContains(store.missing(file), "its model file one.bin is not here", advice);
    assertContains(
        store.missing(Samples.user("two")),
        "get it from the zoo of models and name it with the option 'model'",
        "emotion4j.backend.model, or put it at " + cached.resolveSibling("two.bin"));
  }

  @Test
  void aNamedFileThatIsNoneIsRefusedThoughOthersAreThere() throws IOException {
    Files.write(packed, genuine);
    Files.write(cached, genuine);
    Path none = folder.resolve("none.bin");
    assertEquals(Optional.empty(), store.find(file, Optional.of(none)));
    assertContains(refusal(Optional.of(none)), "There is no file '" + none + "'", "fetch one");
    assertEquals(Optional.empty(), store.find(file, Optional.of(folder)));
    assertContains(refusal(Optional.of(folder)), "'" + folder + "' is a folder");
  }

  @Test
  void alteredCopiesInTheCacheAreRefused() throws IOException {
    byte[] altered = genuine.clone();
    altered[3] ^= 1;
    assertAltered(cached, altered, "its SHA-256 is " + Sha256.of(altered) + ", not");
    assertAltered(cached, new byte[0], "it has 0 bytes, not 18");
    assertAltered(cached, Arrays.copyOf(genuine, 17), "it has 17 bytes, not 18");
    assertAltered(cached, Arrays.copyOf(genuine, 19), "it has more than 18 bytes");
    assertContains(refusal(NOWHERE), "Delete it and fetch it with './emotion models fetch one'");
  }

  @Test
  void alteredCopiesOnTheClassPathAreRefusedThoughTheCacheIsRight() throws IOException {
    Files.write(cached, genuine);
    assertAltered(packed, new byte[0], "it has 0 bytes, not 18");
    assertContains(refusal(NOWHERE), "one.bin on the class path", "Build the jar again");
    assertEquals(2, store.copies(file).size());
    assertContains(store.remedy(file, store.copies(file).get(0)), "Build the jar again", "'model'");
  }

  private void assertAltered(Path place, byte[] content, String fault) throws IOException {
    Files.write(place, content);
    assertContains(refusal(NOWHERE), "is not the published one.bin: ", fault);
    assertContains(store.copies(file).get(0).fault().orElseThrow(), fault);
  }

  /** More than memory, or an array, can hold. */
  @Test
  void ofHugeFilesOnlyAsMuchAsMakesSenseIsRead() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(cached.toFile(), "rw")) {
      huge.setLength(5L << 30); // takes no space on the disk
    }
    assertContains(refusal(NOWHERE), "it has more than 18 bytes");
    assertContains(refusal(Optional.of(cached)), "too large to be a file like one.bin");
    Files.delete(cached);
  }

  @Test
  void aFolderInPlaceOfTheCachedFileIsNoFile() throws IOException {
    Files.createDirectory(cached);
    assertEquals(Optional.empty(), store.find(file, NOWHERE));
    assertContains(refusal(NOWHERE), "is not here");
  }

  @Test
  void theCacheIsWhereTheSystemHasIt() {
    Path home = Path.of(System.getProperty("user.home"));
    Path usual = home.resolve(".cache/emotion4j/models");
    assertEquals(usual, CacheFolder.models(null, null));
    assertEquals(usual, CacheFolder.models("", "not/absolute"));
    Path caches = folder.resolve("caches");
    assertEquals(caches.resolve("emotion4j/models"), CacheFolder.models(null, caches.toString()));
    assertEquals(
        folder.resolve("models"), CacheFolder.models(folder.toString(), caches.toString()));
    assertTrue(ModelStore.standard().cached(file).isAbsolute());
  }
}
