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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.ProviderReport;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoCommandTest {

  private static final Path SHARED = Path.of(System.getProperty("emotion4j.shared", "none"));

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  /** Ten frames happy, ten surprised, ten without a face; 25 frames a second. */
  private Path pictures() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    for (int i = 0; i < 30; i++) {
      Path file = pictures.resolve("frame%02d.png".formatted(i));
      if (i < 20) {
        Cli.picture(file, i < 10 ? Emotion.HAPPY : Emotion.SURPRISE);
      } else {
        Cli.emptyPicture(file);
      }
    }
    return pictures;
  }

  @Test
  void writesAllThatIsAskedFor() throws IOException {
    Path csv = folder.resolve("table.csv");
    Path json = folder.resolve("table.jsonl");
    Path chart = folder.resolve("chart.svg");
    Path video = folder.resolve("out.mp4");
    Path frames = folder.resolve("frames");
    Cli.Run run =
        Cli.run(
            "video",
            pictures(),
            "--every",
            1,
            "--smooth",
            0,
            "--csv",
            csv,
            "--json",
            json,
            "--out",
            video,
            "--timeline",
            chart,
            "--peaks",
            "surprise:1",
            "--frames",
            frames);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("30 frames"), run.out());
    assertTrue(run.out().contains("detector on 30"), run.out());
    List<String> head = Arrays.asList(Files.readAllLines(csv).get(0).split(",", -1));
    List<List<String>> rows =
        Files.readAllLines(csv).stream()
            .skip(1)
            .map(line -> Arrays.asList(line.split(",", -1)))
            .toList();
    for (int i = 0; i < 20; i++) {
      List<String> row = rows.get(i);
      assertEquals(String.valueOf(i), row.get(head.indexOf("frame")));
      assertEquals(0.04 * i, Double.parseDouble(row.get(head.indexOf("seconds"))), 1e-9);
      assertEquals(i < 10 ? "happy" : "surprise", row.get(head.indexOf("emotion")), "frame " + i);
    }
    assertEquals(20, rows.size());
    assertEquals(20, Files.readAllLines(json).size());
    assertTrue(Files.readString(chart).contains("surprise"));
    assertEquals(30, count(video));
    try (Stream<Path> files = Files.list(frames)) {
      String name = String.valueOf(files.findFirst().orElseThrow().getFileName());
      assertTrue(name.matches("surprise-1-0m00\\.[4-7].*\\.jpg"), name);
    }
  }

  private static int count(Path video) {
    int count = 0;
    try (FrameSource source = FrameSources.open(video)) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        try (Frame frame = next.get()) {
          count += frame.image().width() == 80 ? 1 : 0;
        }
      }
    }
    return count;
  }

  /**
   * By hand: in a picture of one colour there is nothing to follow, so each face is lost in the
   * frame after its detection, which counts four frames later: 0, 5, 10, 15, 20. From 20 on there
   * is none, which is known in that frame: 24, 28. Every twelfth would be 0, 12, 24.
   */
  @Test
  void withAutoTheDetectorLooksWhereItIsNeeded() throws IOException {
    Path csv = folder.resolve("table.csv");
    Cli.Run run = Cli.run("video", pictures(), "--every", "auto:12", "--csv", csv);
    assertEquals(0, run.exitCode(), run.err());
    Cli.Run again =
        Cli.run("video", pictures(), "--every", "auto:12", "--csv", folder.resolve("again.csv"));
    assertTrue(run.out().contains("detector on 7 of them, 4 faces"), run.out());
    assertTrue(again.out().contains("detector on 7 of them, 4 faces"), again.out());
    assertEquals(-1, Files.mismatch(csv, folder.resolve("again.csv")));
  }

  /** With no time at all every second frame is left out at least, and so is the last. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theProgressBarEndsWhereTheVideoDoes(boolean live) throws IOException {
    Path input = folder.resolve("in.mp4");
    assertEquals(0, Cli.run("video", pictures(), "--out", input).exitCode());
    PrintStream standard = System.err;
    ByteArrayOutputStream bar = new ByteArrayOutputStream();
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            false,
            true,
            Cli::fakeBackends);
    String csv = folder.resolve("table.csv").toString();
    try {
      System.setErr(new PrintStream(bar, true, StandardCharsets.UTF_8));
      String[] words = {
        "video", input.toString(), "--csv", csv, live ? "--live=0.000001" : "--every=1"
      };
      assertEquals(0, EmotionCli.commandLine(terminal).execute(words));
    } finally {
      System.setErr(standard);
    }
    terminal.out().flush();
    assertEquals(live, out.toString().contains("frames left out"), out.toString());
    assertFalse(out.toString().contains("live: 0 frames"), out.toString());
    String shown = bar.toString(StandardCharsets.UTF_8);
    String last = shown.substring(shown.stripTrailing().lastIndexOf('\r') + 1);
    assertTrue(last.contains("100%") && last.contains("30/30 frames"), shown);
  }

  @Test
  void wrongUseIsToldBeforeAnyWork() throws IOException {
    Path pictures = pictures();
    assertEquals(2, Cli.run("video").exitCode());
    assertEquals(2, Cli.run("video", folder.resolve("none.mp4")).exitCode());
    assertEquals(2, Cli.run("video", pictures, "--every", 0).exitCode());
    assertEquals(2, Cli.run("video", pictures, "--every", "often").exitCode());
    assertEquals(2, Cli.run("video", pictures, "--peaks", "surprise:3").exitCode());
    assertEquals(2, Cli.run("video", pictures, "--peaks", "joy:3", "--frames", "f").exitCode());
    assertEquals(2, Cli.run("video", pictures, "--peaks", "sad", "--frames", "f").exitCode());
    assertEquals(
        2,
        Cli.run("video", pictures, "--timeline", "t.svg", "--chart", "valence_arousal").exitCode());
    assertEquals(2, Cli.run("video", pictures, "--out", folder.resolve("out.txt")).exitCode());
    assertFalse(Files.exists(Path.of("f")), "nothing is made");
  }

  @Test
  void afterAFailureWhatWasDoneIsKept() throws IOException {
    Path pictures = pictures();
    Cli.failingPicture(pictures.resolve("frame12.png"));
    Path csv = folder.resolve("table.csv");
    Path video = folder.resolve("out.mp4");
    Path chart = folder.resolve("chart.png");
    Cli.Run run =
        Cli.run("video", pictures, "--every", 1, "--csv", csv, "--out", video, "--timeline", chart);
    assertEquals(1, run.exitCode(), run.out());
    assertTrue(run.err().contains("the fake classifier has failed"), run.err());
    assertEquals(1 + 12, Files.readAllLines(csv).size());
    assertEquals(12, count(video));
    assertTrue(Files.size(chart) > 0);
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(
          files.noneMatch(file -> file.toString().endsWith(".part")), "nothing half-written");
    }
  }

  @Test
  void aVideoThatIsCutOffIsProcessedAsFarAsItGoes() throws IOException {
    Path whole = SHARED.resolve("data/videos/asl_again.mkv");
    Assumptions.assumeTrue(Files.exists(whole), "there are no videos in " + SHARED);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.mkv");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    Path csv = folder.resolve("table.csv");
    Path video = folder.resolve("out.mkv");
    Cli.Run run =
        Cli.run(
            EmotionEngine::builder,
            "video",
            cut,
            "--detector",
            "haar",
            "--csv",
            csv,
            "--out",
            video);
    assertEquals(1, run.exitCode(), run.out());
    assertFalse(run.err().isBlank());
    assertTrue(Files.readAllLines(csv).size() > 5, run.out());
    assertTrue(Files.size(video) > 0);
  }

  /** One person from start to end, detected in every third frame. */
  @ParameterizedTest
  @ValueSource(strings = {"dlib-hog", "haar", "blazeface"})
  void facesOfARealVideoKeepTheirIdentity(String detector) throws IOException {
    Assumptions.assumeTrue(
        EmotionEngine.builder().diagnostics().providers().stream()
            .anyMatch(
                report ->
                    report.id().equals(detector)
                        && report.status() != ProviderReport.Status.UNAVAILABLE),
        detector + " cannot run here");
    Path video = SHARED.resolve("data/videos/pyfeat_single_face.mp4");
    Assumptions.assumeTrue(Files.exists(video), "there are no videos in " + SHARED);
    Path csv = folder.resolve("table.csv");
    Cli.Run run =
        Cli.run(EmotionEngine::builder, "video", video, "--detector", detector, "--csv", csv);
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = Files.readAllLines(csv);
    List<String> head = Arrays.asList(lines.get(0).split(",", -1));
    long identities =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1)[head.indexOf("face")])
            .distinct()
            .count();
    assertEquals(1, identities, run.out());
    assertTrue(run.out().contains("%d faces".formatted(lines.size() - 1)), run.out());
  }
}
