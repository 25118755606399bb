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

import org.emotion4j.BackendNotFoundException;
import org.emotion4j.EmotionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line: finds the faces in photos and says what each one expresses. */
@Command(
    name = "emotion",
    description = "Finds the faces in photos and says what each one expresses.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 fine, 1 some inputs failed, 2 wrong use.",
      "'emotion COMMAND --help' tells more of a command."
    })
public final class EmotionCli {

  private EmotionCli() {}

  /**
   * Runs a command and ends the JVM with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(commandLine(Terminal.standard()).execute(arguments));
  }

  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, ModelFiles.standard());
  }

  static CommandLine commandLine(Terminal terminal, ModelFiles models) {
    CommandLine commandLine =
        new CommandLine(new EmotionCli())
            .addSubcommand(new AlignCommand(terminal))
            .addSubcommand(new AnalyzeCommand(terminal))
            .addSubcommand(new BackendsCommand(terminal))
            .addSubcommand(new BenchmarkCommand(terminal))
            .addSubcommand(new CleanCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(ModelsCommand.commandLine(terminal, models))
            .addSubcommand(new SubmissionCommand(terminal))
            .addSubcommand(new TrainCommand(terminal))
            .addSubcommand(new VideoCommand(terminal))
            .addSubcommand(new WebcamCommand(terminal));
    Ansi ansi = terminal.colours() ? Ansi.ON : Ansi.OFF;
    return commandLine
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(
            parsed -> {
              Display.choose(parsed);
              return new CommandLine.RunLast().execute(parsed);
            })
        .setExecutionExceptionHandler((error, command, result) -> report(terminal, error));
  }

  /** Nothing could be done: a wrong option, a backend that is not there, an unusable file. */
  private static int report(Terminal terminal, Exception error) {
    if (error instanceof BackendNotFoundException missing) {
      terminal.err().println("emotion: " + BackendChoice.explain(missing));
    } else if (error instanceof WrongUse
        || error instanceof EmotionException
        || error instanceof IllegalArgumentException) {
      terminal.err().println("emotion: " + error.getMessage());
    } else {
      terminal.err().println("emotion: an error that should not happen; please report it");
      error.printStackTrace(terminal.err());
    }
    return ExitCode.WRONG_USE;
  }
}
