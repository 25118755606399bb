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
package org.emotion4j.video.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real window, in a JVM of its own, since this one has no display. Needs a display, or Xvfb on
 * the path (Debian: xvfb), and is skipped, visibly, without.
 */
class FrameWindowTest {

  @Test
  void showsWhatItIsGivenAndTellsThatItWasClosed(@TempDir Path folder)
      throws IOException, InterruptedException {
    Optional<Process> server = Optional.empty();
    String display = System.getenv().getOrDefault("DISPLAY", "");
    try {
      if (display.isEmpty()) {
        Process xvfb = xvfb(folder);
        server = Optional.of(xvfb);
        display = ":" + number(xvfb);
      }
      Path out = folder.resolve("out");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  WindowProgram.class.getName())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      builder.environment().put("DISPLAY", display);
      int exitCode = builder.start().waitFor();
      List<String> lines = Files.readAllLines(out);
      assertEquals(0, exitCode, lines.toString());
      assertEquals(
          List.of(
              "unavailable: Optional.empty",
              "title: a test",
              "left: java.awt.Color[r=220,g=30,b=30]",
              "right: java.awt.Color[r=30,g=30,b=220]",
              "closings: 1, closed: true",
              "visible: false"),
          lines);
    } finally {
      server.ifPresent(Process::destroy);
    }
  }

  private static Process xvfb(Path folder) throws IOException {
    try {
      return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24")
          .redirectError(folder.resolve("xvfb").toFile())
          .start();
    } catch (IOException e) {
      return Assumptions.abort("there is no display and no Xvfb: " + e.getMessage());
    }
  }

  /** Xvfb writes the number of its display as soon as it can be used. */
  private static String number(Process xvfb) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.UTF_8))) {
      String number = reader.readLine();
      Assumptions.assumeTrue(number != null, "Xvfb does not start");
      return String.valueOf(number).strip();
    }
  }
}
