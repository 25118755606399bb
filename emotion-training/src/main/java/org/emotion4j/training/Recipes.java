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

import java.util.List;
import java.util.Optional;
import org.emotion4j.training.Teaching.Teacher;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.Contrast;
import org.emotion4j.training.data.FlawLimits;
import org.emotion4j.training.data.Targets;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Precision;

/** The trainings that the product knows. */
public final class Recipes {

  private static final Optional<Teaching> TAUGHT =
      Optional.of(
          new Teaching(
              List.of(
                  new Teacher("residual", Body.RESIDUAL),
                  new Teacher("residual-late", Body.RESIDUAL_LATE)),
              0.5));

  /** Contrast, brightness, rotation, zoom, translation, mirroring and JPEG, as it had them. */
  private static final Augmentation SEVEN =
      new Augmentation(true, 0.05 * 360, 0.2, 0.1, new Contrast(0.2, 2, true), 0.1, 0, 30);

  private static final Augmentation VARIED = new Augmentation(true, 12, 0.12, 0.06, 0.3, 0.1, 0);

  private static final List<Recipe> ALL =
      List.of(
          new Recipe(
              "prototype",
              "the original's first network, on faces as they are",
              Body.PROTOTYPE,
              Augmentation.NONE,
              new Schedule(0.02, 1),
              1e-4,
              64,
              12),
          mobilenet(
              "mobilenet-plain", "MobileNet 0.25, on faces as they are", Augmentation.NONE, 20),
          mobilenet(
              "mobilenet-flip",
              "the same, with faces mirrored half of the time",
              new Augmentation(true, 0, 0, 0, 0, 0, 0),
              20),
          mobilenet(
              "mobilenet-seven", "the same, with the original's seven transformations", SEVEN, 40),
          mobilenet(
              "mobilenet-more",
              "the same with resampling, stretching, glare and a lens's bulge too",
              SEVEN.withFlaws(new FlawLimits(16, 0.15, 0.25, 0.3)),
              40),
          new Recipe(
              "mobilenet",
              "MobileNet 0.25 from scratch with varied faces: the smaller classifier that is shipped",
              Body.MOBILENET,
              VARIED,
              new Schedule(0.8, 2),
              1e-4,
              64,
              24),
          new Recipe(
              "mobilenet-full",
              "MobileNet at its full width, as the mobilenet recipe: a reference, too slow to ship",
              Body.MOBILENET_FULL,
              VARIED,
              new Schedule(0.8, 2),
              1e-4,
              64,
              24),
          inverted("mobilenet-v3", "a small network made as MobileNetV3 is", Body.MOBILENET_V3),
          inverted("efficientnet", "a small network made as EfficientNet is", Body.EFFICIENTNET),
          residual(
              "teacher",
              "a larger network for others to learn from",
              Body.RESIDUAL_WIDE,
              36,
              Optional.empty()),
          residual(
              "residual",
              "a residual network on the faces' own size",
              Body.RESIDUAL,
              60,
              Optional.empty()),
          residual(
              "residual-late",
              "the same at the same cost, with more of the network at its end",
              Body.RESIDUAL_LATE,
              60,
              Optional.empty()),
          residual(
              "residual-taught",
              "the first residual network, taught by both",
              Body.RESIDUAL,
              60,
              TAUGHT),
          residual(
              "residual-late-taught",
              "the second residual network, taught by both",
              Body.RESIDUAL_LATE,
              60,
              TAUGHT),
          compared(
              "residual-restarts",
              "residual with a rate that falls, restarts and falls again",
              new Schedule(0.1, 1, 2),
              0.25,
              Targets.VOTES),
          compared(
              "residual-plurality",
              "residual taught the emotion that most chose, not the votes",
              new Schedule(0.1, 1),
              0.25,
              Targets.PLURALITY),
          compared(
              "residual-smoothed",
              "residual taught that emotion with a tenth of the label for all nine alike",
              new Schedule(0.1, 1),
              0.25,
              Targets.SMOOTHED),
          compared(
              "residual-unweighed",
              "residual with faces of rare emotions counting no more than others",
              new Schedule(0.1, 1),
              0,
              Targets.VOTES),
          new Recipe(
              "best",
              "the recipes residual and residual-late put together: the classifier that does best",
              Body.RESIDUAL_PAIR,
              Augmentation.NONE,
              new Schedule(0.1, 1),
              0,
              64,
              0,
              Precision.FLOAT32,
              0,
              0,
              Optional.empty(),
              List.of("residual", "residual-late"),
              new PriorCorrection(-0.25, 0.6)));

  private Recipes() {}

  private static Recipe mobilenet(
      String name, String purpose, Augmentation augmentation, int epochs) {
    return new Recipe(
        name, purpose, Body.MOBILENET, augmentation, new Schedule(0.8, 2), 1e-4, 64, epochs);
  }

  private static Recipe residual(
      String name, String purpose, Body body, int epochs, Optional<Teaching> teaching) {
    return new Recipe(
        name,
        purpose,
        body,
        VARIED,
        new Schedule(0.1, 1),
        5e-4,
        64,
        epochs,
        Precision.BFLOAT16,
        0.25,
        2,
        teaching,
        List.of(),
        PriorCorrection.NONE);
  }

  /**
   * A recipe that differs in one thing from residual, for which ten epochs are enough to tell:
   * beside {@code residual --epochs 10}.
   */
  private static Recipe compared(
      String name, String purpose, Schedule schedule, double classBalance, Targets targets) {
    return new Recipe(
        name,
        purpose,
        Body.RESIDUAL,
        VARIED,
        schedule,
        5e-4,
        64,
        10,
        Precision.BFLOAT16,
        classBalance,
        2,
        Optional.empty(),
        List.of(),
        PriorCorrection.NONE,
        targets);
  }

  /** For inverted residuals, whose many small kernels want a higher rate and less decay. */
  private static Recipe inverted(String name, String purpose, Body body) {
    return new Recipe(
        name,
        purpose,
        body,
        VARIED,
        new Schedule(0.2, 1),
        1e-4,
        64,
        24,
        Precision.FLOAT32,
        0.25,
        2,
        Optional.empty(),
        List.of(),
        PriorCorrection.NONE);
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
