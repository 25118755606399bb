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
import java.util.Objects;
import java.util.Optional;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.Targets;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.Teaching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a few made-up faces: what is tested is the loop, not how good a network gets. */
class TrainerTest {

  private static final FerPlus DATA = Faces.data(36, 18);

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private static Recipe recipe(Body body, int epochs) {
    return new Recipe(
        "tiny",
        "a test",
        body,
        new Augmentation(true, 5, 0.05, 0.02, 0.1, 0.02, 0),
        new Schedule(0.05, 1),
        1e-4,
        9,
        epochs);
  }

  /** All that a recipe can ask for: chance in the graph, averages, another precision. */
  private static Recipe rich(String name, int epochs, Optional<Teaching> teaching) {
    return new Recipe(
        name,
        "a test",
        Body.RESIDUAL,
        new Augmentation(true, 5, 0.05, 0.02, 0.1, 0.02, 0.5),
        new Schedule(0.05, 1),
        1e-4,
        9,
        epochs,
        Precision.BFLOAT16,
        0.5,
        2,
        teaching,
        List.of(),
        PriorCorrection.NONE);
  }

  @Test
  void aStoppedTrainingGoesOnAsIfItHadNotStopped() throws IOException {
    assertResumes(recipe(Body.MOBILENET, 4));
    run(rich("teacher", 1, Optional.empty()), "teacher", new TrainingListener() {}, false);
    assertResumes(rich("taught", 4, Optional.of(new Teaching("teacher", Body.RESIDUAL, 0.5))));
  }

  private void assertResumes(Recipe recipe) throws IOException {
    Trainer.Outcome whole = run(recipe, "whole", new TrainingListener() {}, false);

    TrainingListener stopping =
        new TrainingListener() {
          @Override
          public void epochDone(EpochMetrics epoch) {
            if (epoch.epoch() == 2) {
              throw new IllegalStateException("stopped");
            }
          }
        };
    assertThrows(IllegalStateException.class, () -> run(recipe, "parts", stopping, false));
    Trainer.Outcome parts = run(recipe, "parts", new TrainingListener() {}, true);

    assertEquals(whole.valid(), parts.valid());
    assertEquals(whole.values().keySet(), parts.values().keySet());
    whole
        .values()
        .forEach((name, value) -> assertArrayEquals(value, parts.values().get(name), name));
    assertEquals(5, Files.readAllLines(folder.resolve("parts/metrics.csv")).size());
  }

  @Test
  void whatIsNeededOfAnotherTrainingIsSaid() {
    Recipe recipe = rich("taught", 1, Optional.of(new Teaching("nobody", Body.RESIDUAL, 0.5)));
    IOException refused =
        assertThrows(
            IOException.class, () -> run(recipe, "taught", new TrainingListener() {}, false));
    assertTrue(refused.toString().contains("'nobody'"), refused.toString());
  }

  @Test
  void twoTrainedNetworksArePutTogether() throws IOException {
    run(rich("one", 1, Optional.empty()), "one", new TrainingListener() {}, false);
    Recipe late = rich("two", 1, Optional.empty());
    run(withBody(late, Body.RESIDUAL_LATE), "two", new TrainingListener() {}, false);
    Recipe pair =
        new Recipe(
            "pair",
            "a test",
            Body.RESIDUAL_PAIR,
            Augmentation.NONE,
            new Schedule(0.1, 1),
            0,
            9,
            0,
            Precision.FLOAT32,
            0,
            0,
            Optional.empty(),
            List.of("one", "two"),
            PriorCorrection.NONE);
    Trainer.Outcome outcome = run(pair, "pair", new TrainingListener() {}, false);
    Checkpoint first = Checkpoint.read(folder.resolve("one/checkpoint.bin"));
    Checkpoint second = Checkpoint.read(folder.resolve("two/checkpoint.bin"));
    assertEquals(first.settled().size() + second.settled().size(), outcome.values().size());
    assertArrayEquals(
        second.settled().get("head_kernel"), outcome.values().get("second_head_kernel"));
    assertEquals(DATA.valid().size() * 9, outcome.logits().length);
  }

  private static Recipe withBody(Recipe recipe, Body body) {
    return new Recipe(
        recipe.name(),
        recipe.purpose(),
        body,
        recipe.augmentation(),
        recipe.schedule(),
        recipe.weightDecay(),
        recipe.batch(),
        recipe.epochs(),
        recipe.precision(),
        recipe.classBalance(),
        recipe.averaging(),
        recipe.teaching(),
        recipe.parts(),
        recipe.correction());
  }

  @Test
  void aNetworkLearnsToTellSpotsApart() throws IOException {
    List<EpochMetrics> epochs = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochDone(EpochMetrics epoch) {
            epochs.add(epoch);
          }
        };
    Recipe plain =
        new Recipe("tiny", "", Body.PROTOTYPE, Augmentation.NONE, new Schedule(0.02, 1), 0, 9, 12);
    Trainer.Outcome outcome = run(plain, "learn", listener, false);
    assertEquals(12, epochs.size());
    assertTrue(epochs.get(11).trainLoss() < 0.5 * epochs.get(0).trainLoss(), epochs.toString());
    // One in nine would be right by chance.
    assertTrue(outcome.valid().accuracy() > 0.8, outcome.valid().toString());
  }

  @Test
  void aCheckpointOfAnotherTrainingIsRefused() throws IOException {
    run(recipe(Body.PROTOTYPE, 1), "one", new TrainingListener() {}, false);
    IOException refused =
        assertThrows(
            IOException.class,
            () -> run(recipe(Body.PROTOTYPE, 2), "one", new TrainingListener() {}, true));
    assertTrue(refused.toString().contains("another training"), refused.toString());
  }

  /** At a rate of next to nothing trained parameters stay where they started. */
  @Test
  void aTrainingStartsFromGivenValues() throws IOException {
    Recipe still =
        new Recipe("still", "", Body.MOBILENET, Augmentation.NONE, new Schedule(1e-12, 0), 0, 9, 1);
    float[] given = new float[3 * 3 * 3 * 8];
    Arrays.fill(given, 0.125f);
    Trainer trainer =
        new Trainer(still, DATA, 3, 1, 1, folder.resolve("given"), new TrainingListener() {})
            .startingFrom(Map.of("conv1_kernel", given));
    Map<String, float[]> values = trainer.run(false).values();
    assertArrayEquals(given, values.get("conv1_kernel"), 1e-7f);
    float[] byChance =
        run(still, "chance", new TrainingListener() {}, false).values().get("head_kernel");
    assertArrayEquals(byChance, values.get("head_kernel"), 1e-7f);
    IOException refused =
        assertThrows(IOException.class, () -> run(still, "given", new TrainingListener() {}, true));
    assertTrue(refused.toString().contains("another training"), refused.toString());
  }

  /** Where all voted alike, votes and plurality teach the same, but smoothed labels do not. */
  @Test
  void whatIsTaughtIsTheRecipes() throws IOException {
    Recipe votes = recipe(Body.PROTOTYPE, 1);
    float[] expected = biasAfter(votes, "votes");
    assertArrayEquals(expected, biasAfter(withTargets(votes, Targets.PLURALITY), "plurality"));
    float[] smoothed = biasAfter(withTargets(votes, Targets.SMOOTHED), "smoothed");
    float difference = 0;
    for (int i = 0; i < smoothed.length; i++) {
      difference = Math.max(difference, Math.abs(smoothed[i] - expected[i]));
    }
    assertTrue(difference > 1e-5, "they differ by " + difference);
  }

  private float[] biasAfter(Recipe recipe, String name) throws IOException {
    Map<String, float[]> values = run(recipe, name, new TrainingListener() {}, false).values();
    return Objects.requireNonNull(values.get("hidden_bias"));
  }

  private static Recipe withTargets(Recipe recipe, Targets targets) {
    return new Recipe(
        recipe.name(),
        recipe.purpose(),
        recipe.body(),
        recipe.augmentation(),
        recipe.schedule(),
        recipe.weightDecay(),
        recipe.batch(),
        recipe.epochs(),
        recipe.precision(),
        recipe.classBalance(),
        recipe.averaging(),
        recipe.teaching(),
        recipe.parts(),
        recipe.correction(),
        targets);
  }

  @Test
  void tooFewFacesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Trainer(
                recipe(Body.PROTOTYPE, 1),
                Faces.data(8, 1),
                1,
                1,
                1,
                folder,
                new TrainingListener() {}));
  }

  private Trainer.Outcome run(Recipe recipe, String name, TrainingListener listener, boolean resume)
      throws IOException {
    return new Trainer(recipe, DATA, 3, 1, 1, folder.resolve(name), listener).run(resume);
  }
}
