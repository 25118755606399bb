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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.emotion4j.Emotion;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs that cannot come to their end: what is kept, what is told, and what is left behind. */
class VideoFailuresTest {

  /** Of the second signal, counted from 1. */
  private static final long SIGINT_BIT = 2;

  private final Path folder;
  private final Path results;

  VideoFailuresTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.results = Files.createDirectory(folder.resolve("results"));
  }

  private Path pictures(int count, int failing) throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    for (int i = 0; i < count; i++) {
      Path file = pictures.resolve("frame%03d.png".formatted(i));
      if (i == failing) {
        Cli.failingPicture(file);
      } else {
        Cli.picture(file, Emotion.HAPPY);
      }
    }
    return pictures;
  }

  /** Noise, which takes some 20 KB a frame; the first pixel says happy to the fakes. */
  private Path noise(int count) throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("noise"));
    Random random = new Random(1);
    byte[] bytes = new byte[160 * 120 * 3];
    for (int i = 0; i < count; i++) {
      random.nextBytes(bytes);
      bytes[0] = 41;
      bytes[1] = 41;
      bytes[2] = 41;
      ByteBuffer pixels = ByteBuffer.allocateDirect(bytes.length).put(bytes);
      Image.wrap(pixels, 160, 120, 480, PixelFormat.BGR8)
          .write(pictures.resolve("frame%03d.png".formatted(i)));
    }
    return pictures;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static int frames(Path video) {
    try (FrameSource source = FrameSources.open(video)) {
      int count = 0;
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        next.get().close();
        count++;
      }
      assertTrue(source.end().isComplete(), source.end().message());
      return count;
    }
  }

  private Object[] everything(Path input) {
    return new Object[] {
      "video",
      input,
      "--every",
      1,
      "--out",
      results.resolve("out.mp4"),
      "--overlay",
      results.resolve("overlay.mov"),
      "--csv",
      results.resolve("table.csv"),
      "--json",
      results.resolve("table.jsonl"),
      "--timeline",
      results.resolve("chart.svg"),
      "--peaks",
      "happy:1",
      "--frames",
      results.resolve("new/frames")
    };
  }

  @Test
  void afterAFailureFilesFromBeforeStayAndWhatWasDoneIsBesideThem() throws IOException {
    for (String name : List.of("out.mp4", "overlay.mov", "table.csv", "table.jsonl", "chart.svg")) {
      Files.writeString(results.resolve(name), "from before");
    }
    Cli.Run run = Cli.run(everything(pictures(30, 12)));
    assertEquals(1, run.exitCode(), run.out());
    assertTrue(run.err().contains("failed: the fake classifier has failed"), run.err());
    for (String name : List.of("out.mp4", "overlay.mov", "table.csv", "table.jsonl", "chart.svg")) {
      assertEquals("from before", Files.readString(results.resolve(name)), name);
    }
    assertEquals(12, frames(results.resolve("out.unfinished.mp4")));
    assertEquals(12, frames(results.resolve("overlay.unfinished.mov")));
    assertEquals(12, CsvRows.read(results.resolve("table.unfinished.csv")).size());
    assertEquals(12, Files.readAllLines(results.resolve("table.unfinished.jsonl")).size());
    assertTrue(Files.readString(results.resolve("chart.unfinished.svg")).contains("happy"));
    assertTrue(run.out().contains("out.unfinished.mp4: 12 frames"), run.out());
    assertEquals(11, names().size(), names().toString());
  }

  @Test
  void aFailureBeforeTheFirstFrameLeavesNothing() throws IOException {
    Files.writeString(results.resolve("table.csv"), "from before");
    Cli.Run run = Cli.run(everything(pictures(5, 0)));
    assertEquals(1, run.exitCode(), run.out());
    assertEquals("from before", Files.readString(results.resolve("table.csv")));
    assertEquals(List.of("new", "table.csv"), names());
  }

  @Test
  void whatCannotBeWrittenIsToldBeforeAnyWork() throws IOException {
    Path pictures = pictures(3, -1);
    Path file = Files.writeString(results.resolve("file"), "");
    Path below = file.resolve("below.mp4");
    for (Object[] outputs :
        new Object[][] {
          {"--out", below},
          {"--overlay", file.resolve("below.mov")},
          {"--csv", file.resolve("below.csv")},
          {"--json", file.resolve("below.jsonl")},
          {"--timeline", file.resolve("below.svg")},
          {"--peaks", "sad:1", "--frames", file.resolve("below")}
        }) {
      Object[] all = new Object[2 + outputs.length];
      all[0] = "video";
      all[1] = pictures;
      System.arraycopy(outputs, 0, all, 2, outputs.length);
      Cli.Run run = Cli.run(all);
      assertEquals(2, run.exitCode(), outputs[0] + run.err());
      assertTrue(run.err().contains(file.toString()), run.err());
      assertEquals("", run.out());
    }
    assertEquals(List.of("file"), names());
  }

  /** Moved into place, an output would be there instead of it. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void foldersAndDevicesAreNotReplaced() throws IOException {
    Path pictures = pictures(3, -1);
    for (Path place : List.of(Path.of("/dev/null"), results)) {
      Cli.Run run = Cli.run("video", pictures, "--csv", place);
      assertEquals(2, run.exitCode(), run.out());
      assertTrue(run.err().contains("'" + place + "' is a folder or a device"), run.err());
    }
    assertEquals(0, Files.size(Path.of("/dev/null")));
  }

  @Test
  void outputsThatWouldReplaceEachOtherOrTheVideoAreRefused() throws IOException {
    Path input = results.resolve("in.mp4");
    Cli.Run made = Cli.run("video", pictures(3, -1), "--out", input);
    assertEquals(0, made.exitCode(), made.err());
    byte[] before = Files.readAllBytes(input);
    Cli.Run onto = Cli.run("video", input, "--out", results.resolve("../results/in.mp4"));
    assertEquals(2, onto.exitCode());
    assertTrue(onto.err().contains("is the video itself"), onto.err());
    Path twice = results.resolve("a.csv");
    Cli.Run same = Cli.run("video", input, "--csv", twice, "--json", twice);
    assertEquals(2, same.exitCode());
    assertTrue(same.err().contains("cannot both be written"), same.err());
    assertEquals(2, Cli.run("video", input, "--timeline", results.resolve("a.txt")).exitCode());
    assertEquals(2, Cli.run("video", input, "--overlay", results.resolve("a.mp4")).exitCode());
    Object[] opacity = {"video", input, "--overlay", results.resolve("a.mov"), "--opacity", 1.5};
    assertEquals(2, Cli.run(opacity).exitCode());
    assertEquals(List.of("in.mp4"), names());
    assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(input)));
  }

  /** No file may be larger than 128 KB there, which the videos hit first. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFileThatCannotGrowIsNamedAndTheOthersAreKept() throws IOException, InterruptedException {
    Path input = noise(40);
    Files.writeString(results.resolve("out.mp4"), "from before");
    // Without the limit first, so that native libraries are unpacked.
    Cli.Run whole = Cli.run("video", input, "--out", folder.resolve("whole.mp4"));
    assertEquals(0, whole.exitCode(), whole.err());
    assertTrue(Files.size(folder.resolve("whole.mp4")) > 256 << 10, "large enough to hit it");
    List<String> command = Forked.command("ulimit -f 256;", Forked.class, everything(input));
    Forked.Run run = Forked.end(results, Forked.start(results, command));
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.err().contains("cannot be written"), run.err());
    assertTrue(run.err().contains("out.mp4") || run.err().contains("overlay.mov"), run.err());
    assertEquals("from before", Files.readString(results.resolve("out.mp4")));
    List<String> names = names();
    assertTrue(names.containsAll(List.of("table.csv", "table.jsonl", "chart.svg")), run.err());
    assertTrue(names.stream().noneMatch(name -> name.endsWith(".part")), names.toString());
    int rows = CsvRows.read(results.resolve("table.csv")).size();
    assertTrue(rows > 0 && rows < 40, rows + " rows");
    for (String name : names) {
      if (name.endsWith(".mov") || name.equals("out.unfinished.mp4")) {
        assertTrue(frames(results.resolve(name)) > 0, name);
      }
    }
  }

  /** A table that cannot grow beyond 16 KB, with more than that to write. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aTableThatCannotGrowEndsWithAWholeLine() throws IOException, InterruptedException {
    Path input = pictures(400, -1);
    Path csv = results.resolve("table.csv");
    assertEquals(0, Cli.run("video", input, "--every", 1, "--csv", csv).exitCode());
    long size = Files.size(csv);
    assertTrue(size > 40_000, size + " bytes are more than 16 KB and what waits");
    Files.delete(csv);
    List<String> command =
        Forked.command("ulimit -f 32;", Forked.class, "video", input, "--every", 1, "--csv", csv);
    Forked.Run run = Forked.end(results, Forked.start(results, command));
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.err().contains("table.csv' could not be written"), run.err());
    assertTrue(Files.size(csv) <= 16 << 10 && Files.size(csv) > 15 << 10, Files.size(csv) + "");
    assertTrue(Files.readString(csv).endsWith("\n"));
    int columns = Files.readAllLines(csv).get(0).split(",", -1).length;
    for (String line : Files.readAllLines(csv)) {
      assertEquals(columns, line.split(",", -1).length, line);
    }
    assertEquals(List.of("forked.err", "forked.out", "table.csv"), names());
  }

  /**
   * As Ctrl-C does it; the pictures run at their own speed for ten seconds. Where this test was
   * started in the background, programs ignore Ctrl-C, and are asked to end instead.
   */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void interruptedItEndsItsFilesCleanly() throws IOException, InterruptedException {
    Object[] arguments = everything(noise(250));
    Object[] live = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    live[arguments.length] = "--live=1000";
    Process process = Forked.start(results, Forked.command("", Forked.class, live));
    try {
      while (process.isAlive() && partOfVideo() < 100_000) {
        Thread.sleep(50);
      }
      boolean deaf = ignoresInterrupts();
      new ProcessBuilder("kill", deaf ? "-TERM" : "-INT", String.valueOf(process.pid()))
          .start()
          .waitFor();
      Forked.Run run = Forked.end(results, process);
      assertEquals(deaf ? 143 : 130, run.exitCode(), run.err());
      assertEquals("", run.err().replaceAll("Processing was stopped.*\\s*", ""));
    } finally {
      process.destroyForcibly();
    }
    int frames = frames(results.resolve("out.mp4"));
    assertTrue(frames > 0 && frames < 250, frames + " frames");
    assertEquals(frames, frames(results.resolve("overlay.mov")));
    // Live, what was found may have to be followed into a later frame, and is lost in noise.
    int rows = CsvRows.read(results.resolve("table.csv")).size();
    assertTrue(rows <= frames, rows + " rows");
    assertEquals(rows, Files.readAllLines(results.resolve("table.jsonl")).size());
    assertTrue(Files.size(results.resolve("chart.svg")) > 0);
    assertTrue(names().stream().noneMatch(name -> name.endsWith(".part")), names().toString());
  }

  /** What ignores a signal has programs that it starts ignore it too. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(
                line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(mask -> (mask & SIGINT_BIT) != 0);
  }

  /** How much of the annotated video is there. */
  private long partOfVideo() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(".out.mp4"))
          .mapToLong(file -> file.toFile().length())
          .max()
          .orElse(0);
    }
  }
}
