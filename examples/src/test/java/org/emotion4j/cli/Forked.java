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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.emotion4j.EmotionEngine;

/** Runs the command line in a JVM of its own, with the fake backends. */
final class Forked {

  private Forked() {}

  /** What a process did. */
  record Run(int exitCode, String out, String err) {}

  /** The program. */
  public static void main(String[] arguments) {
    Terminal standard = Terminal.standard();
    Terminal terminal =
        new Terminal(
            standard.out(),
            standard.err(),
            false,
            false,
            () ->
                EmotionEngine.builder()
                    .addProvider(new Fakes.Detector())
                    .addProvider(new Fakes.Classifier()));
    System.exit(EmotionCli.commandLine(terminal).execute(arguments));
  }

  /** A command of this JVM's Java with this class path, and what is to be set before it. */
  static List<String> command(String before, Class<?> program, Object... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", before + " exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** Starts it; standard output and error go to files in a folder. */
  static Process start(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("forked.out").toFile())
        .redirectError(folder.resolve("forked.err").toFile())
        .start();
  }

  /** Waits for its end. */
  static Run end(Path folder, Process process) throws IOException, InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the process does not end");
    }
    return new Run(
        process.exitValue(),
        Files.readString(folder.resolve("forked.out")),
        Files.readString(folder.resolve("forked.err")));
  }
}
