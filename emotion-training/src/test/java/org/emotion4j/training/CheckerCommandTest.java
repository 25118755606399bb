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

import java.nio.file.Path;
import org.emotion4j.training.classifier.Recipes;
import org.emotion4j.training.nonface.CheckerRecipes;
import org.emotion4j.training.regression.RegressionRecipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of checkers on the command line. */
class CheckerCommandTest {

  private final Path folder;

  CheckerCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void wrongUseIsToldFromFailure() {
    String there = folder.toString();
    String none = folder.resolve("none").toString();
    assertEquals(2, TrainCommand.run("mobilenet", "--non-faces", there), "it needs no photos");
    assertEquals(2, TrainCommand.run("valence", "--non-faces", there));
    assertEquals(2, TrainCommand.run("non-face", "--start", there));
    assertEquals(
        2,
        TrainCommand.run("non-face-two", "--non-faces", there, "--export", there),
        "no backend runs it");
    assertEquals(1, TrainCommand.run("non-face", "--non-faces", there, "--data", none));
    assertTrue(
        CheckerRecipes.all().stream()
            .allMatch(
                recipe ->
                    Recipes.find(recipe.name()).isEmpty()
                        && RegressionRecipes.find(recipe.name()).isEmpty()),
        "no name stands for two recipes");
  }
}
