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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.emotion4j.Emotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seven pictures; the fake classifier's answers are written into their pixels, so all figures are
 * found by hand.
 */
class EvaluateCommandTest {

  private static final String[][] PICTURES = {
    // file, label, split, votes for happy, sad, uncertain and non_face, answer
    {"1.png", "happy", "valid", "8", "1", "1", "0", "happy"},
    {"2.png", "happy", "valid", "5", "4", "1", "0", "sad"},
    {"3.png", "sad", "valid", "0", "6", "4", "0", "sad"},
    {"4.png", "happy", "valid", "6", "4", "0", "0", "uncertain"},
    {"5.png", "uncertain", "valid", "2", "2", "6", "0", "uncertain"},
    {"6.png", "non_face", "valid", "0", "0", "1", "9", "happy"},
    {"7.png", "sad", "train", "0", "10", "0", "0", "happy"},
  };

  private final Path folder;

  EvaluateCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void makeData() throws IOException {
    StringBuilder labels =
        new StringBuilder("file,label,split,v_happy,v_sad,v_uncertain,v_non_face\n");
    for (String[] picture : PICTURES) {
      Cli.picture(folder.resolve(picture[0]), Emotion.ofLabel(picture[7]));
      labels.append(String.join(",", picture[0], picture[1], picture[2], picture[3]));
      labels.append(',').append(String.join(",", picture[4], picture[5], picture[6])).append('\n');
    }
    Files.writeString(folder.resolve("labels.csv"), labels);
  }

  private static JsonNode json(Object... arguments) throws IOException {
    Cli.Run run = Cli.run(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void eightClassesByPlurality() throws IOException {
    JsonNode json = json("evaluate", "--data", folder, "--split", "valid", "--json", "-");
    // Pictures 1 to 4. Of the eight, 'uncertain' leaves all at 0: the first, anger, is the answer.
    assertEquals(4, json.get("images").asInt());
    assertEquals(8, json.get("classes").asInt());
    assertEquals(0.5, json.get("accuracy").asDouble());
    assertEquals(1 / 3.0, json.get("recall").get("happy").asDouble(), 1e-12);
    assertEquals(1.0, json.get("recall").get("sad").asDouble());
    assertTrue(json.get("recall").get("fear").isNull());
    assertEquals(8, json.get("recall").size());
    // Confidence is 0.6 / 0.6 = 1 for three answers, two of them right, and 1/8 for the wrong one:
    // (|2 - 3| + |0 - 1/8|) / 4.
    assertEquals(1.125 / 4, json.get("ece").asDouble(), 1e-9);
    assertEquals("[0,0,0,0,0,0,0,0]", json.get("confusion").get(0).toString());
    assertEquals("[1,0,0,0,1,0,1,0]", json.get("confusion").get(4).toString());
    assertEquals("[0,0,0,0,0,0,1,0]", json.get("confusion").get(6).toString());
    assertTrue(json.get("imagesPerSecond").asDouble() > 0);
    assertEquals("fake-classifier", json.get("classifier").asText());
  }

  @Test
  void nineClasses() throws IOException {
    JsonNode json =
        json("evaluate", "--data", folder, "--split", "valid", "--classes", 9, "--json", "-");
    // Pictures 1 to 5; right are 1, 3 and 5.
    assertEquals(5, json.get("images").asInt());
    assertEquals(0.6, json.get("accuracy").asDouble(), 1e-12);
    assertEquals(1.0, json.get("recall").get("uncertain").asDouble());
    // Confidence 0.6 for three answers of which two are right, 1 for two of which one is right:
    // (|2 - 1.8| + |1 - 2|) / 5.
    assertEquals(1.2 / 5, json.get("ece").asDouble(), 1e-6);
    assertEquals("[0,0,0,0,1,0,1,0,1]", json.get("confusion").get(4).toString());
  }

  @Test
  void majorityLeavesOutPicturesOnWhichPeopleDoNotAgree() throws IOException {
    JsonNode json =
        json(
            "evaluate",
            "--data",
            folder,
            "--split",
            "valid",
            "--protocol",
            "majority",
            "--json",
            "-");
    // Picture 2 has 5 of 10 votes, which is not more than half: 1, 3 and 4 remain.
    assertEquals(3, json.get("images").asInt());
    assertEquals(2 / 3.0, json.get("accuracy").asDouble(), 1e-12);
  }

  @Test
  void allSplitsTogether() throws IOException {
    assertEquals(5, json("evaluate", "--data", folder, "--json", "-").get("images").asInt());
  }

  @Test
  void readsAZipFileLikeAFolder() throws IOException {
    for (String prefix : new String[] {"", "ferplus/"}) {
      Path zip = Files.createTempFile(folder, "data", ".zip");
      try (OutputStream file = Files.newOutputStream(zip);
          ZipOutputStream entries = new ZipOutputStream(file)) {
        add(entries, prefix, "labels.csv");
        for (String[] picture : PICTURES) {
          add(entries, prefix, picture[0]);
        }
      }
      JsonNode json = json("evaluate", "--data", zip, "--split", "valid", "--json", "-");
      assertEquals(4, json.get("images").asInt());
      assertEquals(0.5, json.get("accuracy").asDouble());
    }
  }

  private void add(ZipOutputStream entries, String prefix, String name) throws IOException {
    entries.putNextEntry(new ZipEntry(prefix + name));
    Files.copy(folder.resolve(name), entries);
  }

  @Test
  void printsATableForPeople() throws IOException {
    Path file = folder.resolve("figures.json");
    Cli.Run run = Cli.run("evaluate", "--data", folder, "--split", "valid", "--json", file);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("4 images, 8 classes, protocol plurality"), run.out());
    assertTrue(run.out().contains("accuracy                     0.5000"), run.out());
    assertEquals(4, new ObjectMapper().readTree(file.toFile()).get("images").asInt());
  }

  @Test
  void reportsPicturesThatCannotBeRead() throws IOException {
    Files.delete(folder.resolve("1.png"));
    Files.writeString(folder.resolve("3.png"), "text");
    Cli.Run run = Cli.run("evaluate", "--data", folder, "--split", "valid", "--json", "-");
    assertEquals(1, run.exitCode());
    assertEquals(2, new ObjectMapper().readTree(run.out()).get("images").asInt());
    assertTrue(run.err().contains("1.png") && run.err().contains("3.png"), run.err());
  }

  private void assertRefused(String message, Object... arguments) {
    Cli.Run run = Cli.run(arguments);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void refusesWhatItCannotEvaluate() throws IOException {
    assertRefused("train, valid", "evaluate", "--data", folder, "--split", "test");
    assertRefused("not 7", "evaluate", "--data", folder, "--classes", 7);
    assertRefused("does not exist", "evaluate", "--data", folder.resolve("none"));
    assertRefused("neither", "evaluate", "--data", folder.resolve("1.png"));
    assertRefused("protocol", "evaluate", "--data", folder, "--protocol", "whim");
    assertRefused(
        "asked for with --classifier", "evaluate", "--data", folder, "--classifier", "foo");
    Files.writeString(folder.resolve("labels.csv"), "file,label\n1.png,happy\n2.png,glad\n");
    assertRefused("line 3 has the label 'glad'", "evaluate", "--data", folder);
    Files.writeString(folder.resolve("labels.csv"), "file,label\n1.png,happy\n");
    assertRefused("votes", "evaluate", "--data", folder, "--protocol", "majority");
    Files.delete(folder.resolve("labels.csv"));
    assertRefused("no labels.csv", "evaluate", "--data", folder);
  }
}
