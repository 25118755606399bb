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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.EmotionEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two fakes: 'strict' finds faces in pictures brighter than 150, 'mild' in those above 50. */
class CleanCommandTest {

  private static final String HEAD = "file,label,split";
  private static final String BRIGHT = "images/bright.png,happy,train";
  private static final String GRAY = "images/gray.png,sad,train";
  private static final String DARK = "images/dark.png,sad,train";
  private static final String BLACK = "images/black.png,non_face,train";
  private static final String OTHER = "images/other.png,fear,valid";

  private final Path folder;
  private final Path data;

  CleanCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  @BeforeEach
  void makeData() throws IOException {
    Path images = Files.createDirectories(data.resolve("images"));
    Cli.gray(images.resolve("bright.png"), 48, 48, 200);
    Cli.gray(images.resolve("gray.png"), 60, 40, 100);
    Cli.gray(images.resolve("dark.png"), 48, 48, 30);
    Cli.gray(images.resolve("black.png"), 48, 48, 0);
    Cli.gray(images.resolve("other.png"), 48, 48, 0);
    Files.write(data.resolve("labels.csv"), List.of(HEAD, BRIGHT, GRAY, DARK, BLACK, OTHER));
  }

  private static Cli.Run run(Object... arguments) {
    return Cli.run(
        () ->
            EmotionEngine.builder()
                .addProvider(new Fakes.MiddleDetector("strict", 150))
                .addProvider(new Fakes.MiddleDetector("mild", 50)),
        arguments);
  }

  @Test
  void copiesPicturesInWhichAnyDetectorFindsAFace() throws IOException {
    Path out = folder.resolve("new/clean.zip");
    Cli.Run run = run("clean", data, "--detector", "strict,mild", "--out", out);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("3 of 5 pictures"), run.out());
    try (FileSystem zip = FileSystems.newFileSystem(out)) {
      assertEquals(
          List.of(HEAD, BRIGHT, GRAY, OTHER), Files.readAllLines(zip.getPath("/labels.csv")));
      assertArrayEquals(
          Files.readAllBytes(data.resolve("images/gray.png")),
          Files.readAllBytes(zip.getPath("/images/gray.png")));
      assertTrue(Files.exists(zip.getPath("/images/other.png")), "other splits stay as they are");
      assertFalse(Files.exists(zip.getPath("/images/dark.png")));
    }
    assertOnly("clean.zip", out);
  }

  private static void assertOnly(String name, Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.resolveSibling("."))) {
      assertEquals(List.of(name), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void oneDetectorAloneDecidesAlone() throws IOException {
    Path out = folder.resolve("clean");
    Cli.Run run = run("clean", data, "--detector", "strict", "--split", "train", "--out", out);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of(HEAD, BRIGHT, OTHER), Files.readAllLines(out.resolve("labels.csv")));
    assertTrue(Files.exists(out.resolve("images/bright.png")));
    assertFalse(Files.exists(out.resolve("images/gray.png")));
  }

  /**
   * By hand: the canvas has 320 pixels, its middle quarter goes from 112 to 208. The box in the
   * middle goes from 80 to 224 and 240, the one in the corner to 144 and 160: it covers 32 of 96 by
   * 48 of 96.
   */
  @Test
  void reportsWhatWasSeen() throws IOException {
    Path report = folder.resolve("report.csv");
    Cli.Run run = run("clean", data, "--detector", "strict,mild", "--report", report);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of(
            "file,label,split,face,strict_face,strict_score,strict_cover,"
                + "mild_face,mild_score,mild_cover",
            BRIGHT + ",1,1,0.875,1.000,1,0.875,1.000",
            GRAY + ",1,0,0.875,0.167,1,0.875,1.000",
            DARK + ",0,0,0.875,0.167,0,0.875,0.167",
            BLACK + ",0,0,0.000,0.000,0,0.000,0.000"),
        Files.readAllLines(report));
    assertTrue(run.out().matches("(?s).*sad +2 +1 +2 +1\n.*all +4 +2 +3 +2\n.*"), run.out());
  }

  @Test
  void brokenPicturesAreToldAndLeftOut() throws IOException {
    Files.writeString(data.resolve("images/gray.png"), "text");
    Path out = folder.resolve("clean");
    Cli.Run run = run("clean", data, "--detector", "mild", "--out", out);
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("gray.png"), run.err());
    assertEquals(List.of(HEAD, BRIGHT, OTHER), Files.readAllLines(out.resolve("labels.csv")));
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    assertEquals(2, run("clean", data).exitCode(), "no detector");
    assertEquals(2, run("clean", data, "--detector", "none").exitCode());
    assertEquals(2, run("clean", folder.resolve("none"), "--detector", "mild").exitCode());
    assertEquals(2, run("clean", data, "--detector", "mild", "--split", "x").exitCode());
    Cli.Run run = run("clean", data, "--detector", "mild", "--out", data);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("is there already"), run.err());
    Files.write(data.resolve("labels.csv"), List.of(HEAD, "../secret.png,sad,valid", BRIGHT));
    Files.writeString(folder.resolve("secret.png"), "text");
    Path out = folder.resolve("new/clean");
    run = run("clean", data, "--detector", "mild", "--out", out);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("outside its data set"), run.err());
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertEquals(0, files.count(), "nothing is left half written");
    }
  }
}
