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
package org.emotion4j.training.nonface;

import java.util.List;
import java.util.Optional;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.loop.Schedule;

/** The trainings of networks that reject what is no face. */
public final class CheckerRecipes {

  /** Faces of photos may be tilted more than those of FER+. */
  private static final Augmentation VARIED = new Augmentation(true, 20, 0.12, 0.06, 0.4, 0.15, 0);

  private static final List<CheckerRecipe> ALL =
      List.of(
          recipe(
              "non-face",
              "a small network with a tenth class for what is no face: the checker that is shipped",
              CheckerClasses.EMOTIONS),
          recipe(
              "non-face-two",
              "the same network with two classes, faces and what is none",
              CheckerClasses.FACE));

  private CheckerRecipes() {}

  private static CheckerRecipe recipe(String name, String purpose, CheckerClasses classes) {
    return new CheckerRecipe(
        name, purpose, classes, VARIED, new Schedule(0.1, 1), 5e-4, 64, 8, 2, 0.97);
  }

  /**
   * All recipes.
   *
   * @return in the order of the ladder. Immutable
   */
  public static List<CheckerRecipe> all() {
    return ALL;
  }

  /**
   * Finds a recipe.
   *
   * @param name its name
   * @return the recipe, if there is one
   */
  public static Optional<CheckerRecipe> find(String name) {
    return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
  }
}
