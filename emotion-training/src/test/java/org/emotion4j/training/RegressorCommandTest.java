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
import java.util.stream.Stream;
import org.emotion4j.training.classifier.Recipes;
import org.emotion4j.training.regression.RegressionRecipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of regressors on the command line. */
class RegressorCommandTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @Test
  void wrongUseIsToldFromFailure() {
    String there = folder.toString();
    assertEquals(2, TrainCommand.run("valence", "--epochs", "1"), "the head alone takes it");
    assertEquals(2, TrainCommand.run("valence", "--threads", "0"));
    assertEquals(2, TrainCommand.run("arousal", "--export", there), "one axis is no model");
    assertEquals(2, TrainCommand.run("mobilenet", "--start", there));
    assertEquals(
        1, TrainCommand.run("valence-arousal", "--data", folder.resolve("none").toString()));
    assertTrue(
        RegressionRecipes.all().stream().allMatch(recipe -> Recipes.find(recipe.name()).isEmpty()),
        "no name stands for two recipes");
  }

  @Test
  void trainsAndWritesTheModel() throws IOException {
    Path out = folder.resolve("out");
    Path model = folder.resolve("model");
    String[] arguments = {
      "valence-arousal",
      "--data",
      Faces.folder(folder.resolve("data")).toString(),
      "--epochs",
      "2",
      "--threads",
      "1",
      "--out",
      out.toString(),
      "--export",
      model.toString()
    };
    assertEquals(0, TrainCommand.run(arguments));
    assertEquals(3, Files.readAllLines(out.resolve("metrics.csv")).size());
    String card = Files.readString(out.resolve("MODEL_CARD.md"));
    assertTrue(card.contains("# MobileNet 0.25, valence and arousal"), card);
    assertTrue(card.contains("`checkpoint.bin` beside this card"), card);
    assertTrue(card.contains("On 64 faces") || card.contains("on 64 faces"), card);
    try (Stream<Path> files = Files.list(model)) {
      assertEquals(
          List.of("MODEL_CARD.md", "mobilenet-va.onnx", "mobilenet-va.pb", "model.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
