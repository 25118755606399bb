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
package org.emotion4j.training.classifier;

import java.util.List;
import java.util.Optional;
import org.emotion4j.training.align.AlignerRecipe;
import org.emotion4j.training.classifier.Teaching.Teacher;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.Contrast;
import org.emotion4j.training.data.FlawLimits;
import org.emotion4j.training.data.Targets;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Precision;

/** The trainings that the product knows. */
public final class Recipes {

  private static final Teaching TAUGHT =
      new Teaching(
          List.of(
              new Teacher("residual", Body.RESIDUAL),
              new Teacher("residual-late", Body.RESIDUAL_LATE)),
          0.5);

  /** Contrast, brightness, rotation, zoom, translation, mirroring and JPEG, as it had them. */
  private static final Augmentation SEVEN =
      new Augmentation(true, 0.05 * 360, 0.2, 0.1, new Contrast(0.2, 2, true), 0.1, 0, 30);

  private static final Augmentation VARIED = new Augmentation(true, 12, 0.12, 0.06, 0.3, 0.1, 0);

  private static final Schedule GENTLE = new Schedule(0.1, 1);

  private static final List<Recipe> ALL =
      List.of(
          Recipe.of(
                  "prototype",
                  "the original's first network, on faces as they are",
                  Body.PROTOTYPE,
                  new Schedule(0.02, 1),
                  12)
              .build(),
          mobilenet("mobilenet-plain", "MobileNet 0.25, on faces as they are", 20).build(),
          mobilenet("mobilenet-flip", "the same, with faces mirrored half of the time", 20)
              .augmentation(new Augmentation(true, 0, 0, 0, 0, 0, 0))
              .build(),
          mobilenet(
                  "mobilenet-seven",
                  "the same, with the original's seven transformations: the smaller classifier that is shipped",
                  40)
              .augmentation(SEVEN)
              .build(),
          mobilenet(
                  "mobilenet-more",
                  "the same with resampling, stretching, glare and a lens's bulge too",
                  40)
              .augmentation(SEVEN.withFlaws(new FlawLimits(16, 0.15, 0.25, 0.3)))
              .build(),
          mobilenet(
                  "mobilenet",
                  "MobileNet 0.25 with faces that are varied less: it learns faster",
                  24)
              .augmentation(VARIED)
              .build(),
          mobilenet(
                  "mobilenet-full",
                  "MobileNet at its full width, as the mobilenet recipe: a reference, too slow to ship",
                  24)
              .body(Body.MOBILENET_FULL)
              .augmentation(VARIED)
              .build(),
          inverted("mobilenet-v3", "a small network made as MobileNetV3 is", Body.MOBILENET_V3),
          inverted("efficientnet", "a small network made as EfficientNet is", Body.EFFICIENTNET),
          residual("teacher", "a larger network for others to learn from", GENTLE, 36)
              .body(Body.RESIDUAL_WIDE)
              .build(),
          residual("residual", "a residual network on the faces' own size", GENTLE, 60).build(),
          residual(
                  "residual-late",
                  "the same at the same cost, with more of the network at its end",
                  GENTLE,
                  60)
              .body(Body.RESIDUAL_LATE)
              .build(),
          residual(
                  "residual-flat",
                  "residual with each step taken at the worst place nearby, at twice the time",
                  GENTLE,
                  60)
              .sharpness(0.1)
              .build(),
          residual("residual-late-flat", "residual-late with each step taken so", GENTLE, 60)
              .body(Body.RESIDUAL_LATE)
              .sharpness(0.1)
              .build(),
          residual("residual-taught", "the first residual network, taught by both", GENTLE, 60)
              .teaching(TAUGHT)
              .build(),
          residual(
                  "residual-late-taught", "the second residual network, taught by both", GENTLE, 60)
              .body(Body.RESIDUAL_LATE)
              .teaching(TAUGHT)
              .build(),
          // Each of these differs from residual in one thing, for which ten epochs are enough to
          // tell: beside residual --epochs 10.
          residual(
                  "residual-restarts",
                  "residual with a rate that falls, restarts and falls again",
                  new Schedule(0.1, 1, 2),
                  10)
              .build(),
          residual(
                  "residual-plurality",
                  "residual taught the emotion that most chose, not the votes",
                  GENTLE,
                  10)
              .targets(Targets.PLURALITY)
              .build(),
          residual(
                  "residual-smoothed",
                  "residual taught that emotion with a tenth of the label for all nine alike",
                  GENTLE,
                  10)
              .targets(Targets.SMOOTHED)
              .build(),
          residual(
                  "residual-unweighed",
                  "residual with faces of rare emotions counting no more than others",
                  GENTLE,
                  10)
              .classBalance(0)
              .build(),
          together(
                  "residual-pair",
                  "residual and residual-late put together",
                  Body.RESIDUAL_PAIR,
                  List.of("residual", "residual-late"),
                  new PriorCorrection(-0.25, 0.6))
              .build(),
          // These need the points that 'emotion align' finds.
          residual("residual-aligned", "residual for faces that are aligned", GENTLE, 60)
              .aligned()
              .build(),
          residual("residual-late-aligned", "residual-late for faces that are aligned", GENTLE, 60)
              .body(Body.RESIDUAL_LATE)
              .aligned()
              .build(),
          residual(
                  "best",
                  "aligner and those two put together and trained on: the classifier that does best",
                  new Schedule(0.03, 1, 0),
                  2)
              .body(Body.RESIDUAL_ALIGNED)
              .averaging(3)
              .putTogetherOf(
                  List.of(
                      AlignerRecipe.ALIGNER.name(), "residual-aligned", "residual-late-aligned"),
                  new PriorCorrection(-0.1, 0.2))
              .eightBits()
              .build());

  private Recipes() {}

  private static RecipeBuilder mobilenet(String name, String purpose, int epochs) {
    return Recipe.of(name, purpose, Body.MOBILENET, new Schedule(0.8, 2), epochs);
  }

  /** Of trained networks; no epoch follows. */
  private static RecipeBuilder together(
      String name, String purpose, Body body, List<String> parts, PriorCorrection correction) {
    return Recipe.of(name, purpose, body, GENTLE, 0)
        .weightDecay(0)
        .putTogetherOf(parts, correction);
  }

  private static RecipeBuilder residual(
      String name, String purpose, Schedule schedule, int epochs) {
    return Recipe.of(name, purpose, Body.RESIDUAL, schedule, epochs)
        .augmentation(VARIED)
        .weightDecay(5e-4)
        .precision(Precision.BFLOAT16)
        .classBalance(0.25)
        .averaging(2);
  }

  /** For inverted residuals, whose many small kernels want a higher rate and less decay. */
  private static Recipe inverted(String name, String purpose, Body body) {
    return Recipe.of(name, purpose, body, new Schedule(0.2, 1), 24)
        .augmentation(VARIED)
        .classBalance(0.25)
        .averaging(2)
        .build();
  }

  /**
   * All recipes.
   *
   * @return in the order of the ladder. Immutable
   */
  public static List<Recipe> all() {
    return ALL;
  }

  /**
   * Finds a recipe.
   *
   * @param name its name
   * @return the recipe, if there is one
   */
  public static Optional<Recipe> find(String name) {
    return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
  }
}
