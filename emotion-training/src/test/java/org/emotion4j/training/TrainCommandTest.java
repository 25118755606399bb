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
package org.emotion4j.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @Test
  void exitCodesTellWrongUseFromFailure() {
    assertEquals(0, TrainCommand.run("--help"));
    assertEquals(0, TrainCommand.run("--version"));
    assertEquals(0, TrainCommand.run("--list"));
    assertEquals(2, TrainCommand.run());
    assertEquals(2, TrainCommand.run("no-such-recipe"));
    assertEquals(2, TrainCommand.run("mobilenet", "--epochs", "0"));
    assertEquals(2, TrainCommand.run("mobilenet", "--threads", "0"));
    assertEquals(2, TrainCommand.run("residual", "--weights", "any.h5"));
    assertEquals(2, TrainCommand.run("valence", "--weights", "any.h5"));
    assertEquals(1, TrainCommand.run("mobilenet", "--weights", folder.resolve("none").toString()));
    assertEquals(2, TrainCommand.run("mobilenet", "--extra-weight", "0"));
    assertEquals(2, TrainCommand.run("aligner"));
    assertEquals(2, TrainCommand.run("aligner", "--points", "any.csv", "--export", "any"));
    assertEquals(2, TrainCommand.run("mobilenet", "--points", "any.csv"));
    assertEquals(2, TrainCommand.run("valence", "--points", "any.csv"));
    assertEquals(2, TrainCommand.run("residual-aligned"));
    assertEquals(2, TrainCommand.run("best"));
    assertEquals(
        2, TrainCommand.run("residual-aligned", "--points", "any.csv", "--extra", "any.zip"));
    assertEquals(1, TrainCommand.run("mobilenet", "--data", folder.resolve("none").toString()));
  }
}
