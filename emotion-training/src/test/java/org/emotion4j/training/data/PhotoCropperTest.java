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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.training.data.PhotoCrop.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is cut out of a photo of 300x200 pixels with one face, and of one without. */
class PhotoCropperTest {

  private static final BoundingBox FACE = new BoundingBox(100, 50, 100, 100);

  private final Path folder;

  PhotoCropperTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Gray of 10 but for the face, which is as bright as 200. */
  private MarkedPhoto photo(List<BoundingBox> faces, List<BoundingBox> undecided)
      throws IOException {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        boolean inside = x >= 100 && x < 200 && y >= 50 && y < 150;
        image.getRaster().setSample(x, y, 0, inside ? 200 : 10);
      }
    }
    Path file = folder.resolve("a.png");
    ImageIO.write(image, "png", file.toFile());
    return new MarkedPhoto("x/a.png", file, faces, undecided);
  }

  private static FaceDetector finding(BoundingBox... boxes) {
    return new FaceDetector() {
      @Override
      public BackendInfo info() {
        return new BackendInfo("fake", "1", "none", Device.CPU);
      }

      @Override
      public List<Face> detect(Image image) {
        return Arrays.stream(boxes).map(box -> new Face(box, 0.5)).toList();
      }

      @Override
      public void close() {}
    };
  }

  /** What becomes of the boxes that a detector finds. */
  private static List<PhotoCrop> found(MarkedPhoto photo, BoundingBox... boxes) {
    return new PhotoCropper(Map.of("fake", finding(boxes)))
        .crops(photo).stream().filter(crop -> crop.name().contains(", fake ")).toList();
  }

  private static List<Content> contents(List<PhotoCrop> crops) {
    return crops.stream().map(PhotoCrop::content).toList();
  }

  /** A box of the same size that is moved by d of its width overlaps by (1 - d) / (1 + d). */
  @Test
  void theOverlapDecidesWhatABoxIs() throws IOException {
    MarkedPhoto photo = photo(List.of(FACE), List.of());
    assertEquals(List.of(Content.FACE), contents(found(photo, FACE)));
    assertEquals(
        List.of(Content.FACE), contents(found(photo, new BoundingBox(140, 50, 100, 100))), "0.43");
    assertEquals(
        List.of(), contents(found(photo, new BoundingBox(150, 50, 100, 100))), "0.33 is neither");
    assertEquals(
        List.of(Content.MISTAKE),
        contents(found(photo, new BoundingBox(170, 50, 100, 100))),
        "0.18");
    assertEquals(
        List.of(Content.MISTAKE), contents(found(photo, new BoundingBox(110, 60, 40, 40))), "0.16");
    assertEquals(
        List.of(), contents(found(photo, new BoundingBox(0, 0, 19, 60))), "19 pixels are too few");
    MarkedPhoto undecided = photo(List.of(), List.of(FACE));
    assertEquals(List.of(), contents(found(undecided, FACE)), "it may be a face or not");
  }

  @Test
  void aDetectorsFirstMistakesCountAndAllItsFaces() throws IOException {
    BoundingBox[] boxes = new BoundingBox[14];
    Arrays.fill(boxes, new BoundingBox(0, 0, 30, 30));
    boxes[12] = FACE;
    boxes[13] = FACE;
    List<PhotoCrop> found = found(photo(List.of(FACE), List.of()), boxes);
    assertEquals(2, contents(found).stream().filter(Content::isFace).count());
    assertEquals(10, found.size());
  }

  /** The box grows by a tenth on each side, so the face is 100 of 120 pixels: 40 of 48. */
  @Test
  void aCropIsWhatAClassifierSees() throws IOException {
    byte[] pixels = found(photo(List.of(FACE), List.of()), FACE).get(0).pixels();
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 48; x++) {
        boolean inside = x >= 4 && x < 44 && y >= 4 && y < 44;
        assertEquals(inside ? 200 : 10, pixels[48 * y + x] & 255, "at %d, %d".formatted(x, y));
      }
    }
  }

  @Test
  void aPhotoGivesTheSameCropsEachTime() throws IOException {
    MarkedPhoto photo = photo(List.of(FACE), List.of());
    List<PhotoCrop> first = new PhotoCropper(Map.of()).crops(photo);
    List<PhotoCrop> again = new PhotoCropper(Map.of()).crops(photo);
    assertEquals(
        first.stream().map(PhotoCrop::name).toList(), again.stream().map(PhotoCrop::name).toList());
    for (int i = 0; i < first.size(); i++) {
      assertArrayEquals(first.get(i).pixels(), again.get(i).pixels());
    }
    assertEquals(
        Set.of(Content.FACE, Content.PLACE, Content.PART),
        first.stream().map(PhotoCrop::content).collect(Collectors.toSet()));
    MarkedPhoto empty = photo(List.of(), List.of());
    assertEquals(
        Set.of(Content.PLACE),
        new PhotoCropper(Map.of())
            .crops(empty).stream().map(PhotoCrop::content).collect(Collectors.toSet()));
  }

  /** In this module no detector is on the class path. */
  @Test
  void saysWhichDetectorIsMissingAndWhichFolder() throws IOException {
    Files.createDirectories(folder.resolve("some/images"));
    List<String> messages = new ArrayList<>();
    messages.add(assertThrows(EmotionException.class, () -> NonFaces.read(folder)).getMessage());
    messages.add(
        assertThrows(IOException.class, () -> NonFaces.read(folder.resolve("none"))).getMessage());
    assertTrue(messages.get(0).contains("'haar'"), messages.get(0));
    assertTrue(messages.get(1).contains("--non-faces"), messages.get(1));
  }
}
