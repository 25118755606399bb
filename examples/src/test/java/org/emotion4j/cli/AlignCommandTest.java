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
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fake takes every picture for a face that stands on its head, unless its middle is black. */
class AlignCommandTest {

  private static final int SIZE = 48;
  private static final String HEAD = "file,label,split,v_happy";

  private final Path folder;
  private final Path data;

  AlignCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  @BeforeEach
  void makeData() throws IOException {
    Path images = Files.createDirectories(data.resolve("images"));
    ramp().write(images.resolve("ramp.png"));
    Cli.gray(images.resolve("even.jpg"), SIZE, SIZE, 90);
    Cli.gray(images.resolve("black.png"), SIZE, SIZE, 0);
    Files.write(
        data.resolve("labels.csv"),
        List.of(
            HEAD,
            "images/ramp.png,happy,train,7",
            "images/even.jpg,sad,valid,0",
            "images/black.png,non_face,train,0"));
  }

  /** Each pixel is four times its column and its row's number. */
  private static Image ramp() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(SIZE * SIZE);
    for (int i = 0; i < SIZE * SIZE; i++) {
      pixels.put((byte) (4 * (i % SIZE) + i / SIZE));
    }
    return Image.wrap(pixels.flip(), SIZE, SIZE, SIZE, PixelFormat.GRAY8);
  }

  private static Cli.Run run(Object... arguments) {
    return Cli.run(
        () ->
            EmotionEngine.builder()
                .addProvider(new Fakes.OnItsHead())
                .addProvider(new Fakes.MiddleDetector("plain", 50)),
        arguments);
  }

  @Test
  void turnsFacesUprightAndLeavesWhatHasNoPoints() throws IOException {
    Path out = folder.resolve("aligned");
    Cli.Run run = run("align", data, "--detector", "on-its-head", "--out", out);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("2 of 3 faces are aligned"), run.out());
    assertEquals(
        List.of(
            HEAD,
            "images/ramp.png,happy,train,7",
            "images/even.jpg.png,sad,valid,0",
            "images/black.png,non_face,train,0"),
        Files.readAllLines(out.resolve("labels.csv")));
    Image turned = Image.read(out.resolve("images/ramp.png")).toFormat(PixelFormat.GRAY8);
    assertEquals(SIZE, turned.width());
    // By hand: turned by half a turn, column 5 of row 10 was column 42 of row 37.
    assertEquals(4 * 42 + 37, turned.pixels().get(10 * turned.stride() + 5) & 255);
    assertArrayEquals(
        Files.readAllBytes(data.resolve("images/black.png")),
        Files.readAllBytes(out.resolve("images/black.png")));
    assertFalse(Files.exists(out.resolve("images/even.jpg")));
  }

  @Test
  void sizeAndMaskAreOptions() throws IOException {
    Path out = folder.resolve("aligned");
    Cli.Run run =
        run("align", data, "--detector", "on-its-head", "--size", 24, "--mask", "--out", out);
    assertEquals(0, run.exitCode(), run.err());
    Image masked = Image.read(out.resolve("images/even.jpg.png")).toFormat(PixelFormat.GRAY8);
    assertEquals(24, masked.width());
    assertEquals(128, masked.pixels().get(0) & 255, "the corner is middle gray");
    assertEquals(90, masked.pixels().get(12 * masked.stride() + 12) & 255);
  }

  @Test
  void reportsThePointsInThePicturesOwnPixels() throws IOException {
    Path report = folder.resolve("points.csv");
    Cli.Run run = run("align", data, "--detector", "on-its-head", "--report", report);
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = Files.readAllLines(report);
    assertTrue(
        lines.get(0).startsWith("file,label,split,aligned,right_eye_x,right_eye_y,left_eye_x"),
        lines.get(0));
    // The right eye of a standard face lies at 0.324 and 0.381, so it is 48 less that.
    assertTrue(lines.get(1).startsWith("images/ramp.png,happy,train,1,32.45,29.71,"), lines.get(1));
    assertTrue(lines.get(3).startsWith("images/black.png,non_face,train,0,,,"), lines.get(3));
  }

  @Test
  void aDetectorWithoutPointsAlignsNothing() {
    Cli.Run run = run("align", data, "--detector", "plain", "--out", folder.resolve("aligned"));
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("0 of 3 faces are aligned"), run.out());
  }

  @Test
  void brokenPicturesAreToldAndLeftOut() throws IOException {
    Files.writeString(data.resolve("images/black.png"), "text");
    Path out = folder.resolve("aligned");
    Cli.Run run = run("align", data, "--detector", "on-its-head", "--out", out);
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("black.png"), run.err());
    assertTrue(run.out().startsWith("2 of 2 faces"), run.out());
    assertEquals(3, Files.readAllLines(out.resolve("labels.csv")).size());
  }

  @Test
  void refusesWhatItCannotDo() {
    assertEquals(2, run("align", data).exitCode(), "no detector");
    assertEquals(2, run("align", data, "--detector", "none").exitCode());
    assertEquals(2, run("align", data, "--detector", "plain", "--size", 0).exitCode());
    assertEquals(2, run("align", data, "--detector", "plain", "--out", data).exitCode());
  }
}
