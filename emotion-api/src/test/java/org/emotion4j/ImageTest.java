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
package org.emotion4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTest {

  /** Two rows of two pixels, each row padded to 8 bytes. */
  private static Image padded(PixelFormat format) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(16);
    pixels.put(new byte[] {1, 2, 3, 4, 5, 6, 99, 99, 7, 8, 9, 10, 11, 12, 99, 99});
    return Image.wrap(pixels, 2, 2, 8, format);
  }

  private static byte[] bytes(Image image) {
    byte[] bytes = new byte[image.pixels().remaining()];
    image.pixels().get(bytes);
    return bytes;
  }

  @Test
  void wrapsWithoutACopy() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(4);
    Image image = Image.wrap(pixels, 2, 2, 2, PixelFormat.GRAY8);
    pixels.put(3, (byte) 42);
    assertEquals(42, image.pixels().get(3));
    assertTrue(image.pixels().isDirect());
    assertThrows(ReadOnlyBufferException.class, () -> image.pixels().put(0, (byte) 1));
  }

  @Test
  void refusesABufferThatDoesNotFit() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(12);
    assertThrows(
        IllegalArgumentException.class,
        () -> Image.wrap(ByteBuffer.allocate(12), 2, 2, 6, PixelFormat.BGR8));
    assertThrows(
        IllegalArgumentException.class, () -> Image.wrap(pixels, 2, 2, 5, PixelFormat.BGR8));
    assertThrows(
        IllegalArgumentException.class, () -> Image.wrap(pixels, 2, 3, 6, PixelFormat.BGR8));
    assertThrows(
        IllegalArgumentException.class, () -> Image.wrap(pixels, 0, 3, 6, PixelFormat.BGR8));
    // The padding behind the last row need not be there.
    assertEquals(2, Image.wrap(pixels, 1, 2, 9, PixelFormat.BGR8).height());
  }

  @Test
  void swapsRedAndBlue() {
    Image swapped = padded(PixelFormat.BGR8).toFormat(PixelFormat.RGB8);
    assertArrayEquals(new byte[] {3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10}, bytes(swapped));
    assertSame(swapped, swapped.toFormat(PixelFormat.RGB8));
  }

  /** 0.2989 * 200 + 0.5870 * 100 + 0.1140 * 50 = 124.18, and the other way round 96.8. */
  @Test
  void becomesGrayByTheRule() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(3);
    pixels.put(new byte[] {50, 100, (byte) 200});
    Image bgr = Image.wrap(pixels, 1, 1, 3, PixelFormat.BGR8);
    Image rgb = Image.wrap(pixels, 1, 1, 3, PixelFormat.RGB8);
    assertArrayEquals(new byte[] {124}, bytes(bgr.toFormat(PixelFormat.GRAY8)));
    assertArrayEquals(new byte[] {96}, bytes(rgb.toFormat(PixelFormat.GRAY8)));
  }

  @Test
  void grayBecomesColourWithEqualChannels() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(2);
    pixels.put(new byte[] {7, -1});
    Image gray = Image.wrap(pixels, 2, 1, 2, PixelFormat.GRAY8);
    assertArrayEquals(new byte[] {7, 7, 7, -1, -1, -1}, bytes(gray.toFormat(PixelFormat.BGR8)));
  }

  @Test
  void comesFromAndGoesToAJavaPicture() {
    for (PixelFormat format : List.of(PixelFormat.BGR8, PixelFormat.RGB8)) {
      Image image = padded(format);
      Image back = Image.of(image.toBufferedImage());
      assertArrayEquals(bytes(packed(image)), bytes(back));
    }
  }

  /** The same picture as BGR without padding, by way of RGB. */
  private static Image packed(Image image) {
    return image.toFormat(PixelFormat.RGB8).toFormat(PixelFormat.BGR8);
  }

  @Test
  void laysTransparentPixelsOverWhite() {
    BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0x00123456);
    picture.setRGB(1, 0, 0xff102030);
    picture.setRGB(2, 0, 0x80000000); // 128 of 255 black: 127 of white remain
    assertArrayEquals(
        new byte[] {-1, -1, -1, 0x30, 0x20, 0x10, 127, 127, 127}, bytes(Image.of(picture)));
  }

  /** Java's own conversion would brighten a gray of 64 to 137. */
  @Test
  void takesGraySamplesAsTheyAre() {
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setSample(0, 0, 0, 64);
    BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(1, 0, 0, 0x40ff);
    assertArrayEquals(new byte[] {64, 0}, bytes(Image.of(picture)));
    assertArrayEquals(new byte[] {0, 64}, bytes(Image.of(deep)));
  }

  @Test
  void takesEveryTypeOfJavaPicture() {
    for (int type = BufferedImage.TYPE_INT_RGB; type <= BufferedImage.TYPE_BYTE_INDEXED; type++) {
      BufferedImage picture = new BufferedImage(4, 3, type);
      for (int y = 0; y < 3; y++) {
        for (int x = 0; x < 4; x++) {
          picture.setRGB(x, y, 0xffffffff);
        }
      }
      for (byte sample : bytes(Image.of(picture))) {
        assertEquals(255, Byte.toUnsignedInt(sample), 8, "type " + type);
      }
    }
  }

  @Test
  void isWrittenWholeAndReadBack(@TempDir Path folder) throws IOException {
    Image image = packed(padded(PixelFormat.BGR8));
    Path file = folder.resolve("new/folder/picture.png");
    image.write(file);
    assertArrayEquals(bytes(image), bytes(Image.read(file)));
    assertArrayEquals(bytes(image), bytes(Image.decode(Files.readAllBytes(file))));
    try (Stream<Path> left = Files.list(folder.resolve("new/folder"))) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void leavesNothingBehindWhereItCannotBeWritten(@TempDir Path folder) throws IOException {
    Image image = padded(PixelFormat.BGR8);
    Path occupied = Files.createDirectories(folder.resolve("a.png/b"));
    assertThrows(EmotionException.class, () -> image.write(folder.resolve("a.png")));
    assertThrows(IllegalArgumentException.class, () -> image.write(folder.resolve("a.webp")));
    assertTrue(Files.isDirectory(occupied));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
    assertFalse(Files.exists(folder.resolve("a.webp")));
  }
}
