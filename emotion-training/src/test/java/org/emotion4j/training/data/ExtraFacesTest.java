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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.emotion4j.Emotion;
import org.emotion4j.training.Faces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtraFacesTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private static LabelledFace face(int seed, float... shares) {
    byte[] pixels = new byte[FaceSet.SIZE * FaceSet.SIZE];
    new SplittableRandom(seed).nextBytes(pixels);
    return new LabelledFace("f" + seed, pixels, Emotion.ANGER, shares, true);
  }

  private static final FerPlus DATA =
      new FerPlus(
          new FaceSet(
              List.of(
                  face(1, 1, 0, 0, 0, 0, 0, 0, 0, 0), face(2, 0.5f, 0, 0, 0, 0, 0.5f, 0, 0, 0))),
          new FaceSet(List.of(face(3, 1, 0, 0, 0, 0, 0, 0, 0, 0))));

  /** By hand: (1 * (1, 0) + 0.5 * (0.5, 0.5)) / 1.5 and (0.5 * (0.5, 0.5)) / 0.5. */
  @Test
  void oneVoteSaysWhatSeveralSaidOfFacesThatGotIt() {
    OneVote vote = OneVote.of(DATA.train());
    assertArrayEquals(
        new float[] {1.25f / 1.5f, 0, 0, 0, 0, 0.25f / 1.5f, 0, 0, 0},
        vote.shares(Emotion.ANGER),
        1e-6f);
    assertArrayEquals(
        new float[] {0.5f, 0, 0, 0, 0, 0.5f, 0, 0, 0}, vote.shares(Emotion.NEUTRAL), 1e-6f);
    assertArrayEquals(
        new float[] {0, 0, 0, 0, 1, 0, 0, 0, 0},
        vote.shares(Emotion.HAPPY),
        1e-6f,
        "a label that never occurs stands for itself");
  }

  /** Gray by hand: 0.2989 * 200 + 0.5870 * 100 + 0.1140 * 50 = 124.18. */
  @Test
  void colourFacesOfAnySizeBecomeGrayAsForTheNetworks() throws IOException {
    BufferedImage colour = new BufferedImage(130, 90, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 130 * 90; i++) {
      colour.setRGB(i % 130, i / 130, 200 << 16 | 100 << 8 | 50);
    }
    ImageIO.write(colour, "png", folder.resolve("colour.png").toFile());
    Faces.write(folder.resolve("gray.png"), 30, 77);
    Files.write(
        folder.resolve("labels.csv"),
        List.of(
            "file,label,person",
            "colour.png,anger,a",
            "gray.png,neutral,b",
            "missing.png,non_face,c"));
    FerPlus more = DATA.withExtra(folder, 0.25);
    assertEquals(4, more.train().size());
    assertEquals(1, more.valid().size());
    assertEquals(new DataFacts(LeftOut.NONE, 2, LeftOut.NONE), more.facts());
    assertEquals(124, more.train().get(2).pixels()[1_000]);
    assertEquals(77, more.train().get(3).pixels()[0]);
    assertArrayEquals(
        OneVote.of(DATA.train()).shares(Emotion.NEUTRAL), more.train().get(3).shares());
    assertEquals(1, more.train().weight(1));
    assertEquals(0.25f, more.train().weight(2));
    assertEquals(0.25f, more.train().weight(3));
    assertThrows(IllegalArgumentException.class, () -> DATA.withExtra(folder, 0));
  }

  @Test
  void copiesOfValidationFacesAreLeftOut() throws IOException {
    BufferedImage copy =
        new BufferedImage(FaceSet.SIZE, FaceSet.SIZE, BufferedImage.TYPE_BYTE_GRAY);
    copy.getRaster()
        .setDataElements(0, 0, FaceSet.SIZE, FaceSet.SIZE, DATA.valid().get(0).pixels());
    ImageIO.write(copy, "png", folder.resolve("a.png").toFile());
    Files.write(folder.resolve("labels.csv"), List.of("file,label", "a.png,happy"));
    FerPlus more = DATA.withExtra(folder, 1);
    assertEquals(2, more.train().size());
    assertEquals(new DataFacts(LeftOut.NONE, 0, new LeftOut(1, 0)), more.facts());
    assertTrue(more.facts().inWords().contains("1 exact"), more.facts().inWords());
  }

  @Test
  void brokenDataSayWhere() throws IOException {
    assertMessage("labels.csv");
    Path labels = folder.resolve("labels.csv");
    Files.write(labels, List.of("file,emotion"));
    assertMessage("'label'");
    Files.write(labels, List.of("file,label", "a.png,cheerful"));
    assertMessage("line 2");
    Files.write(labels, List.of("file,label", "a.png"));
    assertMessage("line 2");
    Files.write(labels, List.of("file,label", "a.png,sad"));
    assertMessage("a.png' is missing");
    Files.writeString(folder.resolve("a.png"), "no picture");
    assertMessage("line 2");
  }

  private void assertMessage(String expected) {
    String error = assertThrows(IOException.class, () -> DATA.withExtra(folder, 1)).toString();
    assertTrue(error.contains(expected), error);
  }
}
