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
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * Stands in the list of commands. Benchmarks are run by the launcher, in a JVM of their own, which
 * has JMH on its class path.
 */
@Command(
    name = "benchmark",
    description = "Measures all detectors, and writes a report with the original's tables beside.",
    versionProvider = Version.class)
final class BenchmarkCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Unmatched private List<String> arguments = new ArrayList<>();

  BenchmarkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return ByLauncher.refuse(
        terminal,
        "benchmark",
        arguments,
        "org.emotion4j.benchmarks.report.ReportCommand",
        "emotion-benchmarks");
  }
}
