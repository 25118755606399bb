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

import java.io.PrintWriter;
import java.io.StringWriter;
import org.emotion4j.EmotionEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze",
        "backends",
        "clean",
        "evaluate",
        "models",
        "submission",
        "video",
        "webcam"
      })
  void everyCommandHasHelpAndVersion(String command) {
    Cli.Run help = Cli.run(command, "--help");
    assertEquals(0, help.exitCode());
    assertTrue(help.out().startsWith("Usage: emotion " + command), help.out());
    Cli.Run version = Cli.run(command, "--version");
    assertEquals(0, version.exitCode());
    assertTrue(version.out().matches("(?s)emotion4j \\d+\\.\\d+.*Java \\d+.*"), version.out());
  }

  @Test
  void theProgramItselfTooAndListsItsCommands() {
    Cli.Run help = Cli.run("--help");
    assertEquals(0, help.exitCode());
    for (String command :
        new String[] {
          "analyze",
          "backends",
          "clean",
          "evaluate",
          "models",
          "submission",
          "train",
          "video",
          "webcam"
        }) {
      assertTrue(help.out().contains("  " + command), help.out());
    }
    assertEquals(0, Cli.run("--version").exitCode());
    assertEquals(2, Cli.run().exitCode());
  }

  @Test
  void trainingIsLeftToTheLauncher() {
    Cli.Run run = Cli.run("train", "mobilenet", "--epochs", "3");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("./emotion train mobilenet --epochs 3"), run.err());
  }

  @Test
  void coloursAreForTerminalsOnly() {
    assertFalse(Cli.run("--help").out().contains("\u001b["));
    StringWriter out = new StringWriter();
    Terminal colourful =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            true,
            false,
            EmotionEngine::builder);
    EmotionCli.commandLine(colourful).execute("--help");
    assertTrue(out.toString().contains("\u001b["));
  }

  @Test
  void backendsTellsWhatIsChosenAndWhy() {
    Cli.Run run = Cli.run("backends");
    assertEquals(0, run.exitCode());
    for (String part :
        new String[] {
          "detectors", "fake-detector", "classifiers", "annotators", "boxes", "from "
        }) {
      assertTrue(run.out().contains(part), run.out());
    }
    run = Cli.run("backends", "--classifier", "fake-classifier");
    assertTrue(run.out().contains("asked for with --classifier"), run.out());
  }
}
