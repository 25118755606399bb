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
package org.emotion4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples for videos, run on a real one. */
class VideoExamplesTest {

  private static final Path VIDEO =
      Path.of(System.getProperty("emotion4j.shared", "none"), "data/videos/asl_eat.mkv");

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private static String video() {
    Assumptions.assumeTrue(Files.exists(VIDEO), "there is no " + VIDEO);
    return VIDEO.toString();
  }

  /** What a program prints. */
  private static String printed(Runnable program) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** ffprobe counts 47 frames. */
  @Test
  void writesAnAnnotatedVideo() {
    Path out = folder.resolve("out.mp4");
    String[] arguments = {video(), out.toString()};
    String text = printed(() -> AnalyzeVideo.main(arguments));
    assertTrue(text.contains("was read whole: 47 frames"), text);
    try (FrameSource source = FrameSources.open(out)) {
      assertEquals(640, source.info().width());
      for (int i = 0; i < 47; i++) {
        source.next().orElseThrow().close();
      }
      assertTrue(source.next().isEmpty());
    }
  }

  @Test
  void writesATimelineAndPeaks() throws IOException {
    String[] arguments = {video(), folder.resolve("out").toString()};
    String text = printed(() -> EmotionTimelineOfVideo.main(arguments));
    assertTrue(Files.readString(folder.resolve("out/timeline.svg")).contains("surprise"));
    assertTrue(Files.readAllLines(folder.resolve("out/timeline.csv")).size() > 20);
    Path peak = Path.of(text.lines().findFirst().orElseThrow());
    assertTrue(String.valueOf(peak.getFileName()).startsWith("surprise-1-0m0"), text);
    assertTrue(Files.size(peak) > 0);
  }

  /** Tests run without a display. */
  @Test
  void theWindowSaysWhyItCannotBeOpened() {
    String text = printed(() -> WatchCamera.main(new String[] {"0"}));
    assertTrue(text.contains("No window can be opened"), text);
  }
}
