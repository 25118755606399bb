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

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the diagnostics. */
@Command(
    name = "backends",
    description = "Tells which backends there are, which would be chosen, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BackendsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private BackendChoice backends = new BackendChoice();

  @Mixin private DeviceChoice device = new DeviceChoice();

  BackendsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal
        .out()
        .print(
            BackendChoice.explain(
                    device.apply(backends.apply(terminal.builders().get())).diagnostics())
                .asText());
    terminal.out().flush();
    return ExitCode.FINE;
  }
}
