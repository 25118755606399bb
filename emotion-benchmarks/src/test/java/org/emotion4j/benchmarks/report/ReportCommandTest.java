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
package org.emotion4j.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.Image;
import org.emotion4j.benchmarks.contest.Performance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command with all detectors, on two drawn pictures without a face. */
class ReportCommandTest {

  private final Path folder;

  ReportCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void draw(Path file, int width) {
    BufferedImage picture = new BufferedImage(width, 120, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(20, 30, 40, 50);
    graphics.dispose();
    Image.of(picture).write(file);
  }

  @Test
  void writesAReportOfEveryDetector() throws IOException {
    Path images = Files.createDirectories(folder.resolve("photos/images"));
    draw(images.resolve("a.png"), 160);
    draw(images.resolve("b.png"), 200);
    Path out = folder.resolve("new/report");
    String photos = folder.resolve("photos").toString();
    String[] command = {
      "--photos", photos, "--no-faces", photos, "--out", out.toString(), "--quick", "--without-jmh"
    };
    assertEquals(0, ReportCommand.run(command));
    Results results = ResultsFile.read(out.resolve("results.json"));
    assertEquals(2, results.photos());
    assertTrue(results.quick());
    assertEquals(
        List.of(
            "haar",
            "ssd",
            "mtcnn",
            "retinaface",
            "dlib-hog",
            "dlib-cnn",
            "yunet",
            "blazeface",
            "blazeface-full"),
        results.detectors().stream().map(DetectorFigures::id).toList());
    for (DetectorFigures figures : results.detectors()) {
      Performance cpu = figures.cpu();
      // YuNet's file is the user's.
      assertTrue(cpu.millis().isPresent() || figures.id().equals("yunet"), cpu.toString());
      assertFalse(cpu.absence().orElse("").contains("file:"), cpu.toString());
    }
    assertTrue(Files.readString(out.resolve("RESULTS.md")).contains("Not to be quoted"));
    assertTrue(Files.size(out.resolve("matrix.png")) > 0);
    Path again = folder.resolve("again");
    String data = out.resolve("results.json").toString();
    assertEquals(0, ReportCommand.run("--from", data, "--out", again.toString()));
    for (String name : List.of("RESULTS.md", "results.json", "matrix.png", "speed.png")) {
      assertEquals(-1, Files.mismatch(out.resolve(name), again.resolve(name)), name);
    }
    try (Stream<Path> files = Files.list(again)) {
      assertEquals(4, files.count(), "nothing half-written is left");
    }
  }

  @Test
  void refusesWhatItCannotDo() {
    String out = folder.resolve("out").toString();
    assertEquals(2, ReportCommand.run("--out", out));
    assertEquals(2, ReportCommand.run("--photos", folder.resolve("none").toString(), "--out", out));
    assertEquals(2, ReportCommand.run("--photos", out, "--out", out, "--rounds", "0"));
    assertEquals(2, ReportCommand.run("--photos", out, "--out", out, "--video", out + "/none.mp4"));
    assertEquals(2, ReportCommand.run("--photos", out, "--out", out, "--readme", out + "/none.md"));
    assertEquals(
        2, ReportCommand.run("--photos", out, "--out", out, "--compare", out + "/none.json"));
  }
}
