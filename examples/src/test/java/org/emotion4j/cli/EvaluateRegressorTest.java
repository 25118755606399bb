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
package org.emotion4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.Emotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake regressor answers the centre of the emotion that is written into a picture's pixels. */
class EvaluateRegressorTest {

  private final Path folder;

  EvaluateRegressorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void makePictures() {
    Cli.picture(folder.resolve("happy.png"), Emotion.HAPPY);
    Cli.picture(folder.resolve("sad.png"), Emotion.SAD);
    Cli.picture(folder.resolve("neutral.png"), Emotion.NEUTRAL);
  }

  private void label(String... lines) throws IOException {
    Files.writeString(folder.resolve("labels.csv"), String.join("\n", lines) + "\n");
  }

  private JsonNode evaluate(Object... more) throws IOException {
    Object[] arguments = new Object[7 + more.length];
    Object[] fixed = {"evaluate", "--data", folder, "--regressor", "fake-regressor", "--json", "-"};
    System.arraycopy(fixed, 0, arguments, 0, 7);
    System.arraycopy(more, 0, arguments, 7, more.length);
    Cli.Run run = Cli.run(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void againstTheCentresOfTheLabels() throws IOException {
    label(
        "file,label",
        "happy.png,happy",
        "sad.png,anger",
        "neutral.png,uncertain",
        "x.png,non_face");
    JsonNode json = evaluate();
    assertEquals("fake-regressor", json.get("regressor").asText());
    assertEquals("class centres", json.get("labels").asText());
    assertEquals(3, json.get("images").asInt());
    // Happy is right. Sad at (-3.5, -1.8) is off anger at (-3, 1) by 0.5 and 2.8; neutral at 0 is
    // off uncertain at (0, -2) by 0 and 2.
    JsonNode valence = json.get("valence");
    assertEquals(0.25 / 3, valence.get("mse").asDouble(), 1e-12);
    assertEquals(Math.sqrt(0.25 / 3), valence.get("rmse").asDouble(), 1e-12);
    assertEquals(1.0, valence.get("sagr").asDouble());
    assertEquals(2, valence.get("signedImages").asInt(), "uncertain has no sign of valence");
    JsonNode arousal = json.get("arousal");
    assertEquals((2.8 * 2.8 + 4) / 3, arousal.get("mse").asDouble(), 1e-12);
    assertEquals(1 / 3.0, arousal.get("sagr").asDouble(), 1e-12);
    assertEquals(1 / 3.0, json.get("inverseTransform").asDouble(), 1e-12);
    assertEquals(2, evaluate("--classes", 8).get("images").asInt());
  }

  @Test
  void againstLabelsOfTheDataSetsOwn() throws IOException {
    label(
        "file,label,valence,arousal",
        "happy.png,happy,0.8,0.2",
        "sad.png,sad,-0.6,0.4",
        "neutral.png,neutral,0,0");
    JsonNode json = evaluate();
    assertEquals("the data set's own, times 4.5", json.get("labels").asText());
    // Stretched to (3.6, 0.9) and (-2.7, 1.8); answered are (4, 1) and (-3.5, -1.8).
    assertEquals((0.16 + 0.64) / 3, json.get("valence").get("mse").asDouble(), 1e-9);
    assertEquals((0.01 + 12.96) / 3, json.get("arousal").get("mse").asDouble(), 1e-9);
    assertEquals(0.5, json.get("arousal").get("sagr").asDouble());
    assertEquals(1.0, json.get("inverseTransform").asDouble());
    // Labels 3.6, -2.7, 0 have mean 0.3, answers 4, -3.5, 0 mean 1/6: covariance (14.4 + 9.45) / 3
    // -
    // 0.05, variances 6.75 - 0.09 and 28.25 / 3 - 1/36, distance of the means 2/15.
    double covariance = 7.95 - 0.05;
    double spread = 6.66 + 28.25 / 3 - 1 / 36.0;
    assertEquals(
        2 * covariance / (spread + 4 / 225.0), json.get("valence").get("ccc").asDouble(), 1e-9);
    assertEquals(
        covariance / Math.sqrt(6.66 * (28.25 / 3 - 1 / 36.0)),
        json.get("valence").get("pearson").asDouble(),
        1e-9);
  }

  @Test
  void theEndOfTheirScaleCanBeNamed() throws IOException {
    label("file,label,valence,arousal", "happy.png,happy,40,10", "sad.png,sad,-35,-18");
    JsonNode json = evaluate("--label-limit", 45);
    assertEquals(0, json.get("valence").get("mse").asDouble(), 1e-12);
    assertEquals(1, json.get("arousal").get("ccc").asDouble(), 1e-12);
    Cli.Run beyond = Cli.run("evaluate", "--data", folder, "--regressor", "fake-regressor");
    assertEquals(2, beyond.exitCode());
    assertTrue(
        beyond.err().contains("Line 2") && beyond.err().contains("--label-limit"), beyond.err());
  }

  @Test
  void printsATableForPeople() throws IOException {
    label("file,label", "happy.png,happy", "sad.png,anger");
    Cli.Run run = Cli.run("evaluate", "--data", folder, "--regressor", "fake-regressor");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().contains("2 images, protocol plurality, labels: class centres"), run.out());
    assertTrue(
        run.out().contains("sign agreement                         1.0000    0.5000"), run.out());
    assertTrue(run.out().contains("inverse transform, nine emotions       0.5000"), run.out());
  }

  @Test
  void refusesWhatItCannotEvaluate() throws IOException {
    label("file,label", "happy.png,happy");
    Object[][] wrong = {
      {"--regressor", "foo"},
      {"--regressor", "fake-regressor", "--classifier", "fake-classifier"},
      {"--regressor", "fake-regressor", "--label-limit", "0"},
      {"--regressor", "fake-regressor", "--label-limit", "much"},
      {"--regressor", "fake-regressor", "--protocol", "majority"},
    };
    for (Object[] more : wrong) {
      Object[] arguments = new Object[3 + more.length];
      System.arraycopy(new Object[] {"evaluate", "--data", folder}, 0, arguments, 0, 3);
      System.arraycopy(more, 0, arguments, 3, more.length);
      Cli.Run run = Cli.run(arguments);
      assertEquals(2, run.exitCode(), run.err());
    }
    Cli.Run run = Cli.run("evaluate", "--data", folder, "--regressor", "foo");
    assertTrue(run.err().contains("'foo', asked for with --regressor,"), run.err());
  }
}
