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
package org.emotion4j.training.regression;

import java.util.List;
import java.util.Optional;
import org.emotion4j.training.classifier.Recipes;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.network.Objective;

/** The trainings of regressors that the product knows. */
public final class RegressionRecipes {

  private static final List<RegressionRecipe> ALL =
      List.of(
          recipe(
              "valence",
              "the original's first regressor: valence alone",
              Axes.VALENCE,
              Labels.NOISY_CENTRES,
              Objective.SQUARED),
          recipe(
              "arousal",
              "the original's second regressor: arousal alone",
              Axes.AROUSAL,
              Labels.NOISY_CENTRES,
              Objective.SQUARED),
          recipe(
              "valence-arousal",
              "both in one network, from the votes",
              Axes.BOTH,
              Labels.EXPECTED_CENTRES,
              Objective.SQUARED),
          recipe(
              "valence-arousal-near",
              "both in one network, near a centre instead of between several",
              Axes.BOTH,
              Labels.CENTRES,
              Objective.DISTANCE),
          recipe(
              "valence-arousal-drawn",
              "the same, from the votes one by one",
              Axes.BOTH,
              Labels.DRAWN_VOTES,
              Objective.DISTANCE));

  private RegressionRecipes() {}

  private static RegressionRecipe recipe(
      String name, String purpose, Axes axes, Labels labels, Objective loss) {
    return new RegressionRecipe(
        name,
        purpose,
        axes,
        labels,
        loss,
        asTheClassifier(),
        2e-3,
        1,
        new Schedule(4e-4, 0.2),
        64,
        6);
  }

  /** Faces are varied as they were for the classifier. */
  private static Augmentation asTheClassifier() {
    return Recipes.find("mobilenet").orElseThrow().augmentation();
  }

  /**
   * All recipes.
   *
   * @return in the order of the ladder. Immutable
   */
  public static List<RegressionRecipe> all() {
    return ALL;
  }

  /**
   * Finds a recipe.
   *
   * @param name its name
   * @return the recipe, if there is one
   */
  public static Optional<RegressionRecipe> find(String name) {
    return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
  }
}
