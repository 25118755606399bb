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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.CopyFinder.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Copies are made of real faces; faces of other people are real ones too. */
class CopyFinderTest {

  private static final int SIZE = FaceSet.SIZE;

  private static List<LabelledFace> faces = List.of();

  /** Every sixtieth validation face: about 58 that have nothing to do with each other. */
  @BeforeAll
  static void read() throws IOException {
    Path zip = Path.of(System.getProperty("emotion4j.shared", ""), "data", "ferplus.zip");
    assumeTrue(Files.exists(zip), () -> zip + " is absent");
    faces = DataFolder.read(zip, "--data", CopyFinderTest::everySixtieth);
  }

  /** Not by FerPlus, which would look for copies among all faces first. */
  private static List<LabelledFace> everySixtieth(Path root) throws IOException {
    List<String> valid;
    try (Stream<String> rows = Files.lines(root.resolve("labels.csv"))) {
      valid = rows.filter(row -> row.contains(",valid,") && !row.contains("non_face,v")).toList();
    }
    List<LabelledFace> chosen = new ArrayList<>();
    for (int i = 0; i < valid.size(); i += 60) {
      Path file = root.resolve(valid.get(i).substring(0, valid.get(i).indexOf(',')));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
      chosen.add(with((byte[]) image.getRaster().getDataElements(0, 0, SIZE, SIZE, null)));
    }
    return List.copyOf(chosen);
  }

  /** Makes another picture of a face's. */
  private interface Change {
    byte[] of(byte[] pixels) throws IOException;
  }

  private static int found(Result expected, Change change) throws IOException {
    CopyFinder finder = new CopyFinder(new FaceSet(faces));
    int count = 0;
    for (LabelledFace face : faces) {
      count += finder.look(with(change.of(face.pixels()))) == expected ? 1 : 0;
    }
    return count;
  }

  private static LabelledFace with(byte[] pixels) {
    return new LabelledFace("other name", pixels, Emotion.SAD, new float[9], true);
  }

  @Test
  void facesOfOtherPeopleAreNew() {
    for (int i = 0; i < faces.size(); i++) {
      LabelledFace face = faces.get(i);
      List<LabelledFace> others = new ArrayList<>(faces);
      others.remove(i);
      assertEquals(Result.NEW, new CopyFinder(new FaceSet(others)).look(face), face.file());
    }
  }

  @Test
  void theSamePixelsAreAnExactCopyWhateverTheyAreCalled() throws IOException {
    assertEquals(faces.size(), found(Result.EXACT_COPY, byte[]::clone));
  }

  @Test
  void aShiftByAPixelOrTwoIsANearCopy() throws IOException {
    assertMostFound(pixels -> shifted(pixels, 1, 0));
    assertMostFound(pixels -> shifted(pixels, -1, 1));
    assertMostFound(pixels -> shifted(pixels, 0, -2));
  }

  /** A few faces change in more bits of their hash than is looked into. */
  private static void assertMostFound(Change change) throws IOException {
    int found = found(Result.NEAR_COPY, change);
    assertTrue(found >= 0.95 * faces.size(), found + " of " + faces.size());
  }

  @Test
  void otherBrightnessAndContrastAreANearCopy() throws IOException {
    assertEquals(faces.size(), found(Result.NEAR_COPY, pixels -> lit(pixels, 0.6, 50)));
    assertEquals(faces.size(), found(Result.NEAR_COPY, pixels -> lit(pixels, 1, 15)));
  }

  @Test
  void storingAsJpegIsANearCopy() throws IOException {
    assertEquals(faces.size(), found(Result.NEAR_COPY, pixels -> jpeg(pixels, 0.5f)));
  }

  @Test
  void theMirrorImageIsANearCopy() throws IOException {
    assertEquals(faces.size(), found(Result.NEAR_COPY, CopyFinderTest::mirrored));
  }

  @Test
  void allTogetherAreANearCopy() throws IOException {
    assertMostFound(pixels -> lit(jpeg(shifted(mirrored(pixels), 1, 1), 0.7f), 0.8, 20));
  }

  /** Flat pictures correlate with nothing; only the same pixels are the same. */
  @Test
  void flatPicturesAreNoNearCopies() {
    byte[] black = new byte[SIZE * SIZE];
    CopyFinder finder = new CopyFinder(new FaceSet(List.of(with(black))));
    assertEquals(Result.EXACT_COPY, finder.look(with(black.clone())));
    assertEquals(Result.NEW, finder.look(with(lit(black, 1, 90))));
  }

  @Test
  void freshFacesKeepTheirOrderAndTellWhatWasLeftOut() {
    List<LabelledFace> measured = faces.subList(0, 3);
    List<LabelledFace> learnt = new ArrayList<>(faces.subList(1, 6));
    learnt.add(with(mirrored(faces.get(0).pixels())));
    FreshFaces fresh = FreshFaces.of(learnt, new FaceSet(measured));
    assertEquals(faces.subList(3, 6), fresh.faces());
    assertEquals(new LeftOut(2, 1), fresh.leftOut());
  }

  private static byte[] shifted(byte[] pixels, int right, int down) {
    byte[] result = new byte[pixels.length];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int fromX = Math.max(0, Math.min(SIZE - 1, x - right));
        int fromY = Math.max(0, Math.min(SIZE - 1, y - down));
        result[y * SIZE + x] = pixels[fromY * SIZE + fromX];
      }
    }
    return result;
  }

  private static byte[] mirrored(byte[] pixels) {
    byte[] result = new byte[pixels.length];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        result[y * SIZE + x] = pixels[y * SIZE + SIZE - 1 - x];
      }
    }
    return result;
  }

  private static byte[] lit(byte[] pixels, double contrast, int brightness) {
    byte[] result = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      long value = Math.round((pixels[i] & 255) * contrast + brightness);
      result[i] = (byte) Math.max(0, Math.min(255, value));
    }
    return result;
  }

  private static byte[] jpeg(byte[] pixels, float quality) throws IOException {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, SIZE, SIZE, pixels);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    return (byte[]) read.getRaster().getDataElements(0, 0, SIZE, SIZE, null);
  }
}
