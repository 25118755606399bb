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
package org.emotion4j.internal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.emotion4j.Image;
import org.emotion4j.ImageDecodingException;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.PixelAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader with the decoder that is always there, Java's own. */
class ImageReaderTest {

  private static final int WIDTH = 13;
  private static final int HEIGHT = 7;

  private final ImageReader reader = new ImageReader(List.of(new JdkImageDecoder()), 1_000_000);

  private Image decode(byte[] file, String name) {
    return reader.decode(file, name, PixelAllocator.FRESH);
  }

  private static int sample(Image image, int x, int y, int channel) {
    return Byte.toUnsignedInt(
        image.pixels().get(y * image.stride() + x * image.format().channels() + channel));
  }

  private static void assertShows(BufferedImage expected, Image image, int tolerance) {
    assertEquals(expected.getWidth(), image.width());
    assertEquals(expected.getHeight(), image.height());
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int rgb = expected.getRGB(x, y);
        for (int channel = 0; channel < 3; channel++) {
          assertEquals(
              (rgb >> (8 * channel)) & 0xff,
              sample(image, x, y, channel),
              tolerance,
              "channel " + channel + " of " + x + ", " + y);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "tiff"})
  void readsLosslessFormatsExactly(String format) {
    BufferedImage picture = Encoded.picture(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Image image = decode(Encoded.encode(picture, format), "picture");
    assertEquals(PixelFormat.BGR8, image.format());
    assertShows(picture, image, 0);
  }

  @Test
  void readsGif() {
    BufferedImage picture = Encoded.picture(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
    Image image = decode(Encoded.encode(picture, "gif"), "picture");
    assertShows(picture, image, 0);
  }

  @Test
  void readsJpeg() {
    BufferedImage picture = Encoded.picture(64, 48, BufferedImage.TYPE_3BYTE_BGR);
    assertShows(picture, decode(Encoded.encode(picture, "jpg"), "picture"), 12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tiff"})
  void grayStaysGray(String format) {
    BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 32 * 32; i++) {
      picture.getRaster().setSample(i % 32, i / 32, 0, 64);
    }
    Image image = decode(Encoded.encode(picture, format), "picture");
    assertEquals(PixelFormat.GRAY8, image.format());
    assertEquals(64, sample(image, 5, 5, 0), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff", "bmp"})
  void aPaletteOfGraysIsGray(String format) {
    BufferedImage picture = new BufferedImage(9, 2, BufferedImage.TYPE_BYTE_BINARY);
    picture.getRaster().setSample(3, 1, 0, 1);
    Image image = decode(Encoded.encode(picture, format), "picture");
    assertEquals(PixelFormat.GRAY8, image.format());
    assertEquals(255, sample(image, 3, 1, 0));
    assertEquals(0, sample(image, 4, 1, 0));
  }

  @Test
  void doesNotApplyColourProfiles() {
    byte[] jpeg = Encoded.encode(Encoded.picture(64, 48, BufferedImage.TYPE_3BYTE_BGR), "jpg");
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Image image = decode(Encoded.jpegWithProfile(jpeg, profile), "picture");
    assertEquals(decode(jpeg, "picture").pixels(), image.pixels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff"})
  void takesTheUpperEightOfSixteenBits(String format) {
    BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
    picture.getRaster().setSample(2, 1, 0, 0xabff);
    Image image = decode(Encoded.encode(picture, format), "picture");
    assertEquals(0xab, sample(image, 2, 1, 0));
    assertEquals(0, sample(image, 1, 1, 0));
  }

  /** Over white: 128 of 255 parts of black leave 127, and of pure red leave (127, 127, 255). */
  @Test
  void laysTransparencyOverWhite() {
    BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_4BYTE_ABGR);
    picture.setRGB(0, 0, 0x80000000);
    picture.setRGB(1, 0, 0x80ff0000);
    picture.setRGB(2, 0, 0x00aabbcc);
    Image image = decode(Encoded.encode(picture, "png"), "picture");
    assertEquals(127, sample(image, 0, 0, 0));
    assertEquals(127, sample(image, 1, 0, 1));
    assertEquals(255, sample(image, 1, 0, 2));
    assertEquals(255, sample(image, 2, 0, 0));
  }

  static Stream<String> inkPictures() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ImageReaderTest.class.getResourceAsStream("ink-pictures.txt")),
                StandardCharsets.US_ASCII))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  /** The colours are Pillow's: see make_ink_pictures.py. */
  @ParameterizedTest
  @MethodSource("inkPictures")
  void readsInkColoursAsPillowDoes(String line) {
    String[] fields = line.split(" ", -1);
    Image image = decode(Base64.getDecoder().decode(fields[1]), fields[0]);
    for (int patch = 0; patch < 4; patch++) {
      int[] rgb =
          Arrays.stream(fields[2 + patch].split(",", -1)).mapToInt(Integer::parseInt).toArray();
      for (int channel = 0; channel < 3; channel++) {
        assertEquals(
            rgb[2 - channel], sample(image, 8 * patch + 4, 4, channel), 2, fields[0] + patch);
      }
    }
  }

  /**
   * Where the stored upper left corner belongs, by the table of the EXIF standard: the 0th row is
   * at the visual top, top, bottom, bottom, left, right, right, left, and the 0th column at the
   * left, right, right, left, top, top, bottom, bottom.
   */
  @ParameterizedTest
  @CsvSource({
    "1, left, top", "2, right, top", "3, right, bottom", "4, left, bottom",
    "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
  })
  void turnsThePictureUpright(int orientation, String column, String row) {
    // Red at the stored upper left corner, green along the stored first row.
    BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 64; x++) {
        picture.setRGB(x, y, x < 16 && y < 16 ? 0xff0000 : y < 16 ? 0x00ff00 : 0x0000ff);
      }
    }
    for (boolean bigEndian : new boolean[] {true, false}) {
      Image image = decode(Encoded.jpegWithOrientation(picture, orientation, bigEndian), "picture");
      boolean swapped = orientation >= 5;
      assertEquals(swapped ? 32 : 64, image.width());
      assertEquals(swapped ? 64 : 32, image.height());
      int x = column.equals("left") ? 2 : image.width() - 3;
      int y = row.equals("top") ? 2 : image.height() - 3;
      assertTrue(sample(image, x, y, 2) > 200, "red at the corner");
      // The first row goes on across, or down where rows are stored as columns.
      int alongX = swapped ? x : image.width() - 1 - x;
      int alongY = swapped ? image.height() - 1 - y : y;
      assertTrue(sample(image, alongX, alongY, 1) > 200, "green along the first row");
      assertTrue(
          sample(image, image.width() - 1 - x, image.height() - 1 - y, 0) > 200,
          "blue at the far corner");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp", "tiff", "gif"})
  void refusesACutOffFile(String format) {
    int type =
        format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_3BYTE_BGR;
    byte[] whole = Encoded.encode(Encoded.picture(60, 40, type), format);
    // What follows the pixels may be missing: a GIF's trailer, a TIFF's directory's neighbours.
    for (int length = 1; length < whole.length - 2; length += Math.max(1, whole.length / 300)) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(
          ImageDecodingException.class,
          () -> decode(cut, "cut"),
          format + " cut after " + length + " of " + whole.length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp", "tiff", "gif"})
  void survivesDamagedFiles(String format) {
    int type =
        format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_3BYTE_BGR;
    byte[] whole = Encoded.encode(Encoded.picture(40, 30, type), format);
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + round % 4; i++) {
        int range = round % 2 == 0 ? Math.min(100, damaged.length) : damaged.length;
        damaged[random.nextInt(range)] = (byte) random.nextInt(256);
      }
      try {
        Image image = decode(damaged, "damaged");
        assertTrue((long) image.width() * image.height() <= 1_000_000);
      } catch (ImageDecodingException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("'damaged'"));
      }
    }
  }

  @Test
  void refusesMorePixelsThanAllowedBeforeDecodingThem() {
    byte[] png = Encoded.encode(Encoded.picture(4, 4, BufferedImage.TYPE_3BYTE_BGR), "png");
    png[16] = 0x7f; // the width's highest byte
    ImageDecodingException e =
        assertThrows(ImageDecodingException.class, () -> decode(png, "bomb.png"));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("bomb.png") && message.contains("limit"), message);
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path text = Files.writeString(folder.resolve("text.jpg"), "no picture at all");
    Path missing = folder.resolve("missing.jpg");
    for (Path path : List.of(empty, text, missing, folder)) {
      ImageDecodingException e =
          assertThrows(ImageDecodingException.class, () -> reader.read(path, PixelAllocator.FRESH));
      assertTrue(String.valueOf(e.getMessage()).contains(path.toString()), e.getMessage());
    }
  }

  @Test
  void namesTheRemedyForAFormatThatNoDecoderReads() {
    byte[] webp = "RIFF....WEBPVP8L............".getBytes(StandardCharsets.US_ASCII);
    webp[4] = 20;
    webp[5] = 0;
    webp[6] = 0;
    webp[7] = 0;
    ImageDecodingException e =
        assertThrows(
            ImageDecodingException.class,
            () ->
                new ImageReader(List.of(new JdkImageDecoder()), Long.MAX_VALUE)
                    .decode(webp, "a.webp", PixelAllocator.FRESH));
    assertTrue(
        String.valueOf(e.getMessage()).contains("org.emotion4j:emotion-detectors"), e.getMessage());
    assertFalse(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("exception"));
  }

  @Test
  void ignoresBytesBehindThePicture() {
    BufferedImage picture = Encoded.picture(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    byte[] png = Encoded.encode(picture, "png");
    assertShows(picture, decode(Arrays.copyOf(png, png.length + 1000), "picture"), 0);
  }
}
