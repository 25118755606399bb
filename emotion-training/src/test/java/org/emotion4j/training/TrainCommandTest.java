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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  /** One step of training, which the card and the table tell of. */
  @Test
  void everyTrainingEndsWithAModelCard() throws IOException {
    Path out = folder.resolve("out");
    String[] arguments = {
      "residual",
      "--data",
      Faces.folder(folder.resolve("data")).toString(),
      "--epochs",
      "1",
      "--threads",
      "1",
      "--out",
      out.toString()
    };
    assertEquals(0, TrainCommand.run(arguments));
    String card = Files.readString(out.resolve("MODEL_CARD.md"));
    assertTrue(card.startsWith("# "), card);
    assertTrue(card.contains("On 64 faces"), card);
    assertTrue(card.contains("./emotion train residual --seed 1 --threads 1 --epochs 1"), card);
    assertTrue(card.contains("`checkpoint.bin` beside this card"), card);
    List<String> table = Files.readAllLines(out.resolve("metrics.csv"));
    String accuracy = table.get(1).split(",", -1)[5];
    assertTrue(card.contains("| accuracy, nine classes | " + decimals(accuracy) + " |"), card);
  }

  private static String decimals(String number) {
    return String.format(Locale.ROOT, "%.4f", Double.parseDouble(number));
  }
}
