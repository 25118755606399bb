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

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about model files. */
@Command(
    name = "models",
    description = "Lists, fetches and verifies the model files of others that the detectors use.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A file is looked for where an option of the backend says, then in the jar, then in"
          + " emotion4j/models in the user's cache folder."
    })
final class ModelsCommand {

  private ModelsCommand() {}

  static CommandLine commandLine(Terminal terminal, ModelFiles models) {
    return new CommandLine(new ModelsCommand())
        .addSubcommand(new ModelsListCommand(terminal, models))
        .addSubcommand(new ModelsFetchCommand(terminal, models))
        .addSubcommand(new ModelsVerifyCommand(terminal, models));
  }
}
