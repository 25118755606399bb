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
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.Emotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionCommandTest {

  private final Path folder;

  SubmissionCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesTheOriginalsResultFile() throws IOException {
    Path faces = Files.createDirectories(folder.resolve("faces"));
    Files.createDirectories(faces.resolve("sub"));
    Cli.picture(faces.resolve("2.png"), Emotion.CONTEMPT);
    Cli.picture(faces.resolve("10.png"), Emotion.UNCERTAIN);
    Cli.picture(faces.resolve("sub/a,b.png"), Emotion.HAPPY);
    Path csv = folder.resolve("submission.csv");
    Cli.Run run = Cli.run("submission", faces, "--csv", csv);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        "image_path,emotion\r\n10.png,uncertain\r\n2.png,contempt\r\n\"sub/a,b.png\",happy\r\n",
        Files.readString(csv));
    assertTrue(run.out().contains("3 faces"), run.out());
  }

  @Test
  void keepsTheOrderOverManyBatches() throws IOException {
    for (int i = 0; i < 200; i++) {
      Cli.gray(folder.resolve("%03d.png".formatted(i)), 8, 8, 10 * (i % 9) + 1);
    }
    Cli.Run run = Cli.run("submission", folder, "--csv", "-");
    StringBuilder expected = new StringBuilder("image_path,emotion\r\n");
    for (int i = 0; i < 200; i++) {
      expected.append("%03d.png,%s\r\n".formatted(i, Emotion.all().get(i % 9).label()));
    }
    assertEquals(expected.toString(), run.out());
  }

  @Test
  void leavesOutBrokenPicturesAndSaysSo() throws IOException {
    Cli.picture(folder.resolve("a.png"), Emotion.SAD);
    Files.writeString(folder.resolve("b.png"), "text");
    Cli.Run run = Cli.run("submission", folder, "--csv", "-");
    assertEquals(1, run.exitCode());
    assertEquals("image_path,emotion\r\na.png,sad\r\n", run.out());
    assertTrue(run.err().contains("b.png"), run.err());
  }

  @Test
  void refusesWhatIsNoFolder() {
    assertEquals(2, Cli.run("submission", folder.resolve("none"), "--csv", "-").exitCode());
    assertEquals(2, Cli.run("submission", folder).exitCode());
  }
}
