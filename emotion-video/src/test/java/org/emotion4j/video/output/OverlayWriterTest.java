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
package org.emotion4j.video.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.RawStreams;
import org.emotion4j.video.source.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays are read back pixel by pixel, opacity included. */
class OverlayWriterTest {

  private static final int WIDTH = 51;
  private static final int HEIGHT = 33;

  private final Path folder;

  OverlayWriterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static BufferedImage random(int type, long seed) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt());
    }
    return image;
  }

  private static int[] argb(BufferedImage image) {
    return image.getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
  }

  private static void assertPictures(List<int[]> expected, List<int[]> found) {
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), found.get(i), "picture " + i);
    }
  }

  @Test
  void picturesOfAllTypesAreKeptExactly() {
    Path file = folder.resolve("a.mov");
    List<int[]> expected = new ArrayList<>();
    try (OverlayWriter writer = OverlayWriter.open(file, WIDTH, HEIGHT, 25)) {
      for (int i = 0; i < 6; i++) {
        int type = i % 2 == 0 ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_4BYTE_ABGR;
        BufferedImage image = random(type, i / 2);
        expected.add(argb(image));
        writer.write(image, 40_000L * i);
      }
      assertEquals(6, writer.frames());
    }
    assertPictures(expected, RawStreams.argb(file));
  }

  @Test
  void buffersAndTimesAreKeptExactly() {
    Path file = folder.resolve("a.mov");
    int stride = 4 * WIDTH + 12;
    ByteBuffer rgba = ByteBuffer.allocateDirect(stride * HEIGHT);
    BufferedImage image = random(BufferedImage.TYPE_INT_ARGB, 5);
    int[] pixels = argb(image);
    for (int i = 0; i < pixels.length; i++) {
      rgba.putInt(i / WIDTH * stride + i % WIDTH * 4, Integer.rotateLeft(pixels[i], 8));
    }
    try (OverlayWriter writer = OverlayWriter.open(file, WIDTH, HEIGHT, 30)) {
      writer.write(rgba, stride, 0);
      writer.write(rgba, stride, 50_000);
      writer.write(rgba, stride, 1_000_000);
    }
    assertPictures(List.of(pixels, pixels, pixels), RawStreams.argb(file));
    assertEquals(
        List.of(0L, 50_000L, 1_000_000L), TestVideos.read(FrameSources.open(file)).times());
  }

  @Test
  void wrongUseIsRefused() {
    Path file = folder.resolve("a.mov");
    assertThrows(
        IllegalArgumentException.class,
        () -> OverlayWriter.open(folder.resolve("a.mp4"), WIDTH, HEIGHT, 25));
    try (OverlayWriter writer = OverlayWriter.open(file, WIDTH, HEIGHT, 25)) {
      BufferedImage other = new BufferedImage(5, 5, BufferedImage.TYPE_INT_ARGB);
      assertThrows(IllegalArgumentException.class, () -> writer.write(other, 0));
      ByteBuffer small = ByteBuffer.allocateDirect(10);
      assertThrows(IllegalArgumentException.class, () -> writer.write(small, 4 * WIDTH, 0));
      writer.write(random(BufferedImage.TYPE_INT_ARGB, 1), 0);
      writer.abort();
    }
    assertEquals(true, Files.notExists(file));
  }
}
