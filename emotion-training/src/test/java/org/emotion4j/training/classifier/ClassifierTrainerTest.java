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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.Targets;
import org.emotion4j.training.loop.Checkpoint;
import org.emotion4j.training.loop.EpochMetrics;
import org.emotion4j.training.loop.Profile;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.network.AlignerNetwork;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.TrainingGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a few made-up faces: what is tested is the loop, not how good a network gets. */
class ClassifierTrainerTest {

  private static final FerPlus DATA = Faces.data(36, 18);

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private static Recipe recipe(Body body, int epochs) {
    return Recipe.of("tiny", "a test", body, new Schedule(0.05, 1), epochs)
        .augmentation(new Augmentation(true, 5, 0.05, 0.02, 0.1, 0.02, 0))
        .batch(9)
        .build();
  }

  /** All that a recipe can ask for: chance in the graph, averages, another precision. */
  private static RecipeBuilder rich(String name, int epochs) {
    return Recipe.of(name, "a test", Body.RESIDUAL, new Schedule(0.05, 1), epochs)
        .augmentation(new Augmentation(true, 5, 0.05, 0.02, 0.1, 0.02, 0.5))
        .batch(9)
        .precision(Precision.BFLOAT16)
        .classBalance(0.5)
        .averaging(2);
  }

  private static Teaching taughtBy(String name) {
    return new Teaching(List.of(new Teaching.Teacher(name, Body.RESIDUAL)), 0.5);
  }

  @Test
  void aStoppedTrainingGoesOnAsIfItHadNotStopped() throws IOException {
    assertResumes(recipe(Body.MOBILENET, 4));
    run(rich("teacher", 1).build(), "teacher", new TrainingListener() {}, false);
    assertResumes(rich("taught", 4).teaching(taughtBy("teacher")).sharpness(0.05).build());
  }

  private void assertResumes(Recipe recipe) throws IOException {
    ClassifierTrainer.Outcome whole = run(recipe, "whole", new TrainingListener() {}, false);

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
    ClassifierTrainer.Outcome parts = run(recipe, "parts", new TrainingListener() {}, true);

    assertEquals(whole.valid(), parts.valid());
    assertEquals(whole.values().keySet(), parts.values().keySet());
    whole
        .values()
        .forEach((name, value) -> assertArrayEquals(value, parts.values().get(name), name));
    assertEquals(5, Files.readAllLines(folder.resolve("parts/metrics.csv")).size());
  }

  @Test
  void whatIsNeededOfAnotherTrainingIsSaid() {
    Recipe recipe = rich("taught", 1).teaching(taughtBy("nobody")).build();
    IOException refused =
        assertThrows(
            IOException.class, () -> run(recipe, "taught", new TrainingListener() {}, false));
    assertTrue(refused.toString().contains("'nobody'"), refused.toString());
  }

  @Test
  void twoTrainedNetworksArePutTogether() throws IOException {
    run(rich("one", 1).build(), "one", new TrainingListener() {}, false);
    Recipe late = rich("two", 1).body(Body.RESIDUAL_LATE).build();
    run(late, "two", new TrainingListener() {}, false);
    Recipe pair =
        Recipe.of("pair", "a test", Body.RESIDUAL_PAIR, new Schedule(0.1, 1), 0)
            .batch(9)
            .putTogetherOf(List.of("one", "two"), PriorCorrection.NONE)
            .build();
    ClassifierTrainer.Outcome outcome = run(pair, "pair", new TrainingListener() {}, false);
    Checkpoint first = Checkpoint.read(folder.resolve("one/checkpoint.bin"));
    Checkpoint second = Checkpoint.read(folder.resolve("two/checkpoint.bin"));
    assertEquals(first.settled().size() + second.settled().size(), outcome.values().size());
    assertArrayEquals(
        second.settled().get("head_kernel"), outcome.values().get("second_head_kernel"));
    assertEquals(DATA.valid().size() * 9, outcome.logits().length);
  }

  /** The pair learns on, what aligns faces for it does not. */
  @Test
  void aPairIsTrainedBehindANetworkThatAligns() throws IOException {
    run(rich("one", 1).build(), "one", new TrainingListener() {}, false);
    Recipe late = rich("two", 1).body(Body.RESIDUAL_LATE).build();
    run(late, "two", new TrainingListener() {}, false);
    Map<String, float[]> aligner;
    try (TrainingGraph graph = new TrainingGraph(new AlignerNetwork(), 0)) {
      aligner = graph.parameters().initialValues(5);
    }
    Path beside = Files.createDirectories(folder.resolve("aligner"));
    new Checkpoint("aligner", 1, aligner, Map.of(), Map.of())
        .write(beside.resolve("checkpoint.bin"));
    Recipe aligned =
        rich("aligned", 1)
            .body(Body.RESIDUAL_ALIGNED)
            .averaging(0)
            .putTogetherOf(List.of("aligner", "one", "two"), PriorCorrection.NONE)
            .build();
    Map<String, float[]> values =
        run(aligned, "aligned", new TrainingListener() {}, false).values();
    assertEquals(
        List.of(),
        aligner.keySet().stream()
            .filter(name -> !Arrays.equals(aligner.get(name), values.get("aligner_" + name)))
            .toList());
    Checkpoint second = Checkpoint.read(folder.resolve("two/checkpoint.bin"));
    assertFalse(
        Arrays.equals(second.settled().get("head_kernel"), values.get("second_head_kernel")));
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
        Recipe.of("tiny", "", Body.PROTOTYPE, new Schedule(0.02, 1), 12)
            .weightDecay(0)
            .batch(9)
            .build();
    ClassifierTrainer.Outcome outcome = run(plain, "learn", listener, false);
    assertEquals(12, epochs.size());
    assertTrue(epochs.get(11).trainLoss() < 0.5 * epochs.get(0).trainLoss(), epochs.toString());
    // One in nine would be right by chance.
    assertTrue(outcome.valid().accuracy() > 0.8, outcome.valid().toString());
  }

  @Test
  void aProfileTellsWhatTimeIsSpentOn() throws IOException {
    Setting setting = new Setting(3, 1, 1, folder.resolve("profile"));
    Profile profile =
        new ClassifierTrainer(recipe(Body.PROTOTYPE, 1), DATA, setting, new TrainingListener() {})
            .profile(2);
    assertEquals(18, profile.faces());
    assertTrue(profile.seconds() > profile.preparing(), profile.toString());
    // The network's convolutions run forwards and backwards.
    List<String> operations = List.copyOf(profile.trace().seconds().keySet());
    assertTrue(operations.stream().anyMatch(name -> name.contains("Conv2D")), profile.toString());
    assertTrue(
        operations.stream().anyMatch(name -> name.contains("Conv2DBackpropFilter")),
        profile.toString());
    assertTrue(profile.inWords().contains("images/s"), profile.inWords());
    assertTrue(Files.notExists(folder.resolve("profile")), "nothing is written");
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
        Recipe.of("still", "", Body.MOBILENET, new Schedule(1e-12, 0), 1)
            .weightDecay(0)
            .batch(9)
            .build();
    float[] given = new float[3 * 3 * 3 * 8];
    Arrays.fill(given, 0.125f);
    ClassifierTrainer trainer =
        new ClassifierTrainer(
                still,
                DATA,
                new Setting(3, 1, 1, folder.resolve("given")),
                new TrainingListener() {})
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
    assertArrayEquals(
        expected, biasAfter(votes.like().targets(Targets.PLURALITY).build(), "plurality"));
    float[] smoothed = biasAfter(votes.like().targets(Targets.SMOOTHED).build(), "smoothed");
    float difference = 0;
    for (int i = 0; i < smoothed.length; i++) {
      difference = Math.max(difference, Math.abs(smoothed[i] - expected[i]));
    }
    assertTrue(difference > 1e-5, "they differ by " + difference);
  }

  private float[] biasAfter(Recipe recipe, String name) throws IOException {
    ClassifierTrainer.Outcome outcome = run(recipe, name, new TrainingListener() {}, false);
    return Objects.requireNonNull(outcome.values().get("hidden_bias"));
  }

  @Test
  void tooFewFacesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ClassifierTrainer(
                    recipe(Body.PROTOTYPE, 1),
                    Faces.data(8, 1),
                    new Setting(1, 1, 1, folder),
                    new TrainingListener() {})
                .run(false));
  }

  private ClassifierTrainer.Outcome run(
      Recipe recipe, String name, TrainingListener listener, boolean resume) throws IOException {
    return new ClassifierTrainer(recipe, DATA, new Setting(3, 1, 1, folder.resolve(name)), listener)
        .run(resume);
  }
}
