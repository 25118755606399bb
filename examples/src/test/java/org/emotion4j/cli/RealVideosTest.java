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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emotion4j.EmotionEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real videos from start to end, compared with what ffprobe says of them. */
class RealVideosTest {

  private static final Path VIDEOS =
      Path.of(System.getProperty("emotion4j.shared", "none"), "data", "videos");

  /** The module beside this one keeps what ffprobe says; tests run in the module's folder. */
  private static final Path FRAMES =
      Path.of("..", "emotion-video", "src/test/resources/org/emotion4j/video/source")
          .resolve("ffprobe-frames.csv");

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  static Stream<String> videos() throws IOException {
    return Files.readAllLines(FRAMES).stream().filter(line -> !line.startsWith("#"));
  }

  private static Path video(String name) {
    Path video = VIDEOS.resolve(name);
    Assumptions.assumeTrue(Files.exists(video), "there are no videos in " + VIDEOS);
    return video;
  }

  private Path table(Path video, String name, String detector, long frames) {
    Path csv = folder.resolve(name);
    Cli.Run run =
        Cli.run(EmotionEngine::builder, "video", video, "--detector", detector, "--csv", csv);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains(": %d frames in".formatted(frames)), run.out());
    return csv;
  }

  @ParameterizedTest
  @MethodSource("videos")
  void twoRunsAreTheSameAndEveryFrameHasItsTime(String line) throws IOException {
    String[] facts = line.split(";", -1);
    List<Long> times =
        Arrays.stream(facts[facts.length - 1].split(" ")).map(Long::parseLong).toList();
    Path video = video(facts[0]);
    Path first = table(video, "first.csv", "blazeface", times.size());
    Path second = table(video, "second.csv", "blazeface", times.size());
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    for (Map<String, String> row : CsvRows.read(first)) {
      int frame = (int) CsvRows.number(row, "frame");
      assertEquals(times.get(frame) / 1e6, CsvRows.number(row, "seconds"), 1e-3, "frame " + frame);
    }
  }

  @Test
  void whereNobodyIsThereIsNoFace() throws IOException {
    Path csv = table(video("pyfeat_no_face.mp4"), "none.csv", "dlib-hog", 95);
    assertEquals(1, Files.readAllLines(csv).size());
  }
}
