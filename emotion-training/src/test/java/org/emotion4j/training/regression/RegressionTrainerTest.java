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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.loop.Checkpoint;
import org.emotion4j.training.loop.EpochMetrics;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.network.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a few made-up faces: what is tested is the loop, not how good a network gets. */
class RegressionTrainerTest {

  private static final FerPlus DATA = Faces.data(36, 18);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static RegressionRecipe recipe(Axes axes, Objective loss, int headEpochs, int epochs) {
    return new RegressionRecipe(
        "tiny",
        "a test",
        axes,
        Labels.CENTRES,
        loss,
        Augmentation.NONE,
        2e-3,
        headEpochs,
        new Schedule(1e-3, 0.2),
        9,
        epochs);
  }

  private static TrainingListener listener(Consumer<EpochMetrics> atEnd) {
    return new TrainingListener() {
      @Override
      public void epochDone(EpochMetrics epoch) {
        atEnd.accept(epoch);
      }
    };
  }

  private RegressionTrainer.Outcome run(
      RegressionRecipe recipe, String name, Consumer<EpochMetrics> atEnd, boolean resume)
      throws Exception {
    return new RegressionTrainer(
            recipe,
            Shipped.classifier(),
            DATA,
            new Setting(3, 1, 1, folder.resolve(name)),
            listener(atEnd))
        .run(resume);
  }

  @Test
  void theHeadComesFirstAndAStoppedTrainingGoesOn() throws Exception {
    RegressionRecipe recipe = recipe(Axes.BOTH, Objective.SQUARED, 1, 3);
    RegressionTrainer.Outcome whole = run(recipe, "whole", epoch -> {}, false);

    Map<String, float[]> before = ClassifierFile.read(Shipped.classifier(), 2).start().weights();
    for (int stop = 1; stop <= 2; stop++) {
      int last = stop;
      assertThrows(
          IllegalStateException.class,
          () ->
              run(
                  recipe,
                  "parts",
                  epoch -> {
                    if (epoch.epoch() == last) {
                      throw new IllegalStateException("stopped");
                    }
                  },
                  last > 1));
      boolean bodyIsAsBefore =
          Checkpoint.read(folder.resolve("parts/checkpoint.bin")).values().entrySet().stream()
              .filter(entry -> !entry.getKey().startsWith("head"))
              .allMatch(entry -> Arrays.equals(entry.getValue(), before.get(entry.getKey())));
      assertEquals(last == 1, bodyIsAsBefore, "after epoch " + last);
    }
    RegressionTrainer.Outcome parts = run(recipe, "parts", epoch -> {}, true);
    assertEquals(whole.valid(), parts.valid());
    whole
        .network()
        .values()
        .forEach(
            (name, value) -> assertArrayEquals(value, parts.network().values().get(name), name));
    List<String> log = Files.readAllLines(folder.resolve("parts/metrics.csv"));
    assertEquals(4, log.size());
    assertEquals(log.get(0).split(",").length, log.get(3).split(",").length);
    IOException refused =
        assertThrows(
            IOException.class,
            () -> run(recipe(Axes.BOTH, Objective.DISTANCE, 1, 3), "parts", epoch -> {}, true));
    assertTrue(refused.toString().contains("another training"), refused.toString());
  }

  @Test
  void learnsWhereSpotsLieInThePlane() throws Exception {
    List<EpochMetrics> epochs = new ArrayList<>();
    RegressionTrainer.Outcome outcome =
        run(recipe(Axes.BOTH, Objective.DISTANCE, 2, 14), "learn", epochs::add, false);
    assertEquals(14, epochs.size());
    assertTrue(epochs.get(13).trainLoss() < 0.5 * epochs.get(0).trainLoss(), epochs::toString);
    // One in nine would be right by chance.
    assertTrue(
        outcome.valid().inverseTransform().orElseThrow() > 0.5, () -> outcome.valid().inWords());
  }

  @Test
  void twoAxesBesideEachOtherAreComparedTogether() throws Exception {
    RegressionTrainer.Outcome valence =
        run(recipe(Axes.VALENCE, Objective.SQUARED, 1, 2), "valence", epoch -> {}, false);
    assertTrue(valence.together().isEmpty());
    RegressionTrainer.Outcome arousal =
        run(recipe(Axes.AROUSAL, Objective.SQUARED, 1, 2), "arousal", epoch -> {}, false);
    double together = arousal.together().orElseThrow();
    assertTrue(together >= 0 && together <= 1, "together " + together);
    assertTrue(valence.valid().inverseTransform().isEmpty());
  }

  @Test
  void tooFewFacesAreRefused() throws Exception {
    byte[] classifier = Shipped.classifier();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new RegressionTrainer(
                    recipe(Axes.BOTH, Objective.SQUARED, 1, 2),
                    classifier,
                    Faces.data(8, 1),
                    new Setting(1, 1, 1, folder),
                    listener(epoch -> {}))
                .run(false));
  }
}
