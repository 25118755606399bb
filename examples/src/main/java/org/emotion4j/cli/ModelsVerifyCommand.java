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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.emotion4j.detectors.models.ModelCopy;
import org.emotion4j.detectors.models.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks the copies of model files. */
@Command(
    name = "verify",
    description =
        "Checks every copy of the model files, in the jar and in the user's cache, by its SHA-256.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Exit codes: 0 all are genuine, 1 one is altered or one that was named is missing,"
          + " 2 wrong use."
    })
final class ModelsVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final ModelFiles models;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Names of files, as 'emotion models list' tells them; without any, all files.")
  private List<String> names = new ArrayList<>();

  ModelsVerifyCommand(Terminal terminal, ModelFiles models) {
    this.terminal = terminal;
    this.models = models;
  }

  @Override
  public Integer call() {
    List<ModelFile> wanted = names.isEmpty() ? models.catalog().files() : models.named(names);
    boolean fine = true;
    for (ModelFile file : wanted) {
      List<ModelCopy> copies = models.store().copies(file);
      for (ModelCopy copy : copies) {
        fine &= copy.isGenuine();
        terminal
            .out()
            .println(
                file.name()
                    + ": "
                    + (copy.isGenuine()
                        ? copy.where() + " is genuine"
                        : ModelState.problem(copy, file, models.store())));
      }
      if (copies.isEmpty()) {
        fine &= names.isEmpty();
        terminal.out().println(file.name() + ": " + models.store().missing(file));
      }
    }
    terminal.out().flush();
    return fine ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }
}
