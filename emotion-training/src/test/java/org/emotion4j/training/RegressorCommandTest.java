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
import org.emotion4j.Emotion;
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

  /** Pictures of one brightness each: enough for a batch, and one to measure with. */
  private Path data() throws IOException {
    Path data = folder.resolve("data");
    StringBuilder labels = new StringBuilder("file,label,split");
    Emotion.all().forEach(emotion -> labels.append(",v_").append(emotion.label()));
    labels.append(",v_non_face\n");
    for (int i = 0; i < 70; i++) {
      Emotion emotion = i % 2 == 0 ? Emotion.HAPPY : Emotion.SAD;
      Faces.write(data.resolve(i + ".png"), 48, 3 * i);
      labels.append("%d.png,%s,%s".formatted(i, emotion.label(), i < 64 ? "train" : "valid"));
      Emotion.all().forEach(each -> labels.append(each == emotion ? ",10" : ",0"));
      labels.append(",0\n");
    }
    Files.writeString(data.resolve("labels.csv"), labels);
    return data;
  }

  @Test
  void trainsAndWritesTheModel() throws IOException {
    Path out = folder.resolve("out");
    Path model = folder.resolve("model");
    String[] arguments = {
      "valence-arousal",
      "--data",
      data().toString(),
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
    try (Stream<Path> files = Files.list(model)) {
      assertEquals(
          List.of("MODEL_CARD.md", "mobilenet-va.onnx", "mobilenet-va.pb", "model.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
