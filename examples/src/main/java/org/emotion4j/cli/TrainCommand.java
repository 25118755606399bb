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
 * Stands in the list of commands. Training is run by the launcher, in a JVM of its own: TensorFlow
 * stays off the class path of the other commands.
 */
@Command(
    name = "train",
    description = "Trains a network; 'emotion train --list' lists the recipes.",
    versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Unmatched private List<String> arguments = new ArrayList<>();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return ByLauncher.refuse(
        terminal, "train", arguments, "org.emotion4j.training.TrainCommand", "emotion-training");
  }
}
