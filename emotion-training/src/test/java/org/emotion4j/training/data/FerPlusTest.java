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
package org.emotion4j.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emotion4j.Emotion;
import org.emotion4j.training.Faces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FerPlusTest {

  private static final String HEADER =
      "file,label,split,agreement,tie,v_neutral,v_happy,v_surprise,v_sad,v_anger,v_disgust,v_fear,"
          + "v_contempt,v_uncertain,v_non_face";

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @Test
  void readsAFolder() throws IOException {
    writeData();
    assertRead(FerPlus.read(folder));
  }

  @Test
  void readsAZipFile() throws IOException {
    writeData();
    Path zip = folder.resolve("data.zip");
    try (FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      for (String name : List.of("labels.csv", "a.png", "b.png", "c.png")) {
        Files.copy(folder.resolve(name), system.getPath(name));
      }
    }
    assertRead(FerPlus.read(zip));
  }

  private void writeData() throws IOException {
    Faces.write(folder.resolve("a.png"), 48, 10);
    Faces.write(folder.resolve("b.png"), 48, 200);
    Faces.write(folder.resolve("c.png"), 48, 30);
    Files.write(
        folder.resolve("labels.csv"),
        List.of(
            HEADER,
            "a.png,neutral,train,0.40,0,4,0,0,1,3,2,0,0,0,0",
            "b.png,sad,valid,0.80,0,2,0,0,8,0,0,0,0,0,0",
            "c.png,non_face,train,0.90,0,0,0,0,1,0,0,0,0,0,9"));
  }

  /** Shares by hand: neutral 4, anger 3 and disgust 2 of 9; sad's single vote is left out. */
  private static void assertRead(FerPlus data) {
    assertEquals(1, data.train().size(), "the picture without a face is left out");
    assertEquals(1, data.valid().size());
    LabelledFace first = data.train().get(0);
    assertEquals(Emotion.NEUTRAL, first.label());
    assertArrayEquals(
        new float[] {3 / 9f, 0, 2 / 9f, 0, 0, 4 / 9f, 0, 0, 0}, first.shares(), 1e-6f);
    assertEquals(DataFacts.PLAIN, data.facts());
    assertEquals(10, first.pixels()[1_000]);
    assertEquals(Emotion.SAD, data.valid().get(0).label());
    assertTrue(data.valid().get(0).majority());
    assertEquals(200, Byte.toUnsignedInt(data.valid().get(0).pixels()[0]));
  }

  @Test
  void brokenDataSayWhere() throws IOException {
    Path missing = folder.resolve("nowhere.zip");
    assertMessage(missing, "--data");
    Path labels = folder.resolve("labels.csv");
    Files.write(labels, List.of("file,label"));
    assertMessage(folder, "v_anger");
    Faces.write(folder.resolve("a.png"), 48, 10);
    Files.write(labels, List.of(HEADER, "a.png,neutral,train,0.4,0,4,0,0,1,3,x,0,0,0,0"));
    assertMessage(folder, "line 2");
    Files.write(labels, List.of(HEADER, "a.png,neutral,train"));
    assertMessage(folder, "line 2");
    Faces.write(folder.resolve("b.png"), 20, 10);
    Files.write(labels, List.of(HEADER, "b.png,neutral,train,0.4,0,4,0,0,1,3,2,0,0,0,0"));
    assertMessage(folder, "b.png");
    Path text = Files.writeString(folder.resolve("data.zip"), "no zip file");
    assertThrows(IOException.class, () -> FerPlus.read(text));
  }

  private static void assertMessage(Path source, String expected) {
    String error = assertThrows(IOException.class, () -> FerPlus.read(source)).toString();
    assertTrue(error.contains(expected), error);
  }

  /**
   * The counts are those of the data's own description. Copies: no two files have the same pixels;
   * 566 training faces correlate with a validation face by more than 0.92 if shifted by up to two
   * pixels, 4 more with a mirror image shifted by two or none, as matrix products in NumPy have it.
   * Here faces are shifted by up to three.
   */
  @Test
  void readsAllOfFerPlus() throws IOException {
    Path zip = Path.of(System.getProperty("emotion4j.shared", ""), "data", "ferplus.zip");
    assumeTrue(Files.exists(zip), () -> zip + " is absent");
    FerPlus data = FerPlus.read(zip);
    LeftOut copies = data.facts().leftOut();
    assertEquals(
        27_743, data.train().size() + copies.all(), "27,745 but for the two without a face");
    assertEquals(0, copies.exact());
    assertEquals(570, copies.near(), 30);
    assertEquals(3_517, data.valid().size(), "3,518 but for the one without a face");
    int happy = 0;
    for (int i = 0; i < data.valid().size(); i++) {
      happy += data.valid().get(i).label() == Emotion.HAPPY ? 1 : 0;
    }
    assertEquals(900, happy);
  }
}
