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

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelUse;
import picocli.CommandLine.Command;

/** Prints which model files there are. */
@Command(
    name = "list",
    description = "Tells which model files there are, where each is, and where it comes from.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ModelsListCommand implements Callable<Integer> {

  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;

  private final Terminal terminal;
  private final ModelFiles models;

  ModelsListCommand(Terminal terminal, ModelFiles models) {
    this.terminal = terminal;
    this.models = models;
  }

  @Override
  public Integer call() {
    TextTable table =
        new TextTable("NAME", "STATE", "SIZE", "LICENCE", "USED BY", "SOURCE", "TRAINING DATA");
    List<String> notes = new ArrayList<>();
    for (ModelFile file : models.catalog().files()) {
      ModelState state = ModelState.of(file, models.store());
      table.add(
          file.name(),
          state.phrase(),
          size(file.bytes()),
          file.licence(),
          file.usedBy().stream().map(ModelUse::backend).collect(Collectors.joining(", ")),
          file.source().phrase(),
          file.trainingData());
      state.problem().ifPresent(problem -> notes.add(file.name() + ": " + problem));
    }
    PrintWriter out = terminal.out();
    table.print(out);
    if (!notes.isEmpty()) {
      out.println();
      notes.forEach(out::println);
    }
    out.flush();
    return ExitCode.FINE;
  }

  private static String size(long bytes) {
    return bytes < MEGA
        ? String.format(Locale.ROOT, "%.0f kB", bytes / KILO)
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
  }
}
