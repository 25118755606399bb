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
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is told where there is no camera, and no display as in all tests. */
class WebcamCommandTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCameraThatIsNotThereIsNamed() throws IOException {
    Assumptions.assumeTrue(Files.notExists(Path.of("/dev/video0")), "there is a camera");
    Path csv = folder.resolve("table.csv");
    Cli.Run run = Cli.run("webcam", "--csv", csv);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("There is no camera /dev/video0 here"), run.err());
    assertTrue(run.err().contains("without a window: "), "the window is left out: " + run.err());
    for (String device : new String[] {"63", "/dev/video63"}) {
      run = Cli.run("webcam", "--no-show", "--device", device, "--csv", csv);
      assertEquals(2, run.exitCode());
      assertTrue(run.err().contains("There is no camera /dev/video63 here"), run.err());
      assertTrue(!run.err().contains("window"), run.err());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count(), "nothing is made");
    }
  }

  @Test
  void withoutADisplayFilesMustBeNamed() {
    Cli.Run run = Cli.run("webcam");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("No window can be opened"), run.err());
    assertTrue(run.err().contains("--csv FILE"), run.err());
    run = Cli.run("webcam", "--show", "--csv", folder.resolve("a.csv"));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("No window can be opened"), run.err());
    run = Cli.run("webcam", "--no-show");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("Nothing would come of it"), run.err());
    run = Cli.run("video", folder, "--show");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("No window can be opened"), run.err());
  }

  @Test
  void wrongOptionsAreRefused() {
    Path csv = folder.resolve("a.csv");
    assertEquals(2, Cli.run("webcam", "--csv", csv, "--live", 0).exitCode());
    assertEquals(2, Cli.run("webcam", "--csv", csv, "--every", 0).exitCode());
    assertEquals(2, Cli.run("webcam", "--csv", csv, "--compute", "abacus").exitCode());
    assertEquals(2, Cli.run("webcam", "--csv", csv, "--rate", -1).exitCode());
  }
}
