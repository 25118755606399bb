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

import java.util.List;

/** Commands that the launcher runs, in a JVM and with a class path of their own. */
final class ByLauncher {

  private ByLauncher() {}

  /**
   * Says where a command is that is not here.
   *
   * @param terminal where to
   * @param command the command
   * @param arguments what it was called with
   * @param main the class that runs it
   * @param module the module which that is in
   * @return the exit code
   */
  static int refuse(
      Terminal terminal, String command, List<String> arguments, String main, String module) {
    terminal
        .err()
        .println(
            "emotion: '%s' needs a class path of its own; run ./emotion %s, or %s with the module %s"
                .formatted(
                    command,
                    String.join(" ", command, String.join(" ", arguments)).strip(),
                    main,
                    module));
    return ExitCode.WRONG_USE;
  }
}
