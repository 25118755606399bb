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
package org.emotion4j.detectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emotion4j.Image;
import org.emotion4j.ImageDecodingException;
import org.emotion4j.PixelFormat;
import org.emotion4j.internal.image.ImageReader;
import org.emotion4j.internal.image.JdkImageDecoderProvider;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageDecoderProvider;
import org.emotion4j.spi.PixelAllocator;
import org.emotion4j.testkit.ResidentMemory;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenCV's decoder yields what Java's does, which is tested by itself. */
class OpenCvDecoderTest {

  private static final int WIDTH = 37;
  private static final int HEIGHT = 23;
  private static final long MAX_PIXELS = 20_000_000;

  private static final ImageDecoder OPENCV = create(new OpenCvDecoderProvider());
  private static final ImageReader READER =
      new ImageReader(List.of(OPENCV, create(new JdkImageDecoderProvider())), MAX_PIXELS);
  private static final ImageReader JDK =
      new ImageReader(List.of(create(new JdkImageDecoderProvider())), MAX_PIXELS);

  private static ImageDecoder create(ImageDecoderProvider provider) {
    return provider.create(BackendOptions.defaults(provider));
  }

  private static Image opencv(byte[] file) {
    return READER.decode(file, "picture", PixelAllocator.FRESH);
  }

  private static Image jdk(byte[] file) {
    return JDK.decode(file, "picture", PixelAllocator.FRESH);
  }

  static void assertAgree(byte[] file, int tolerance, String what) {
    Image expected = jdk(file);
    Image actual = opencv(file);
    assertEquals(expected.toString(), actual.toString(), what);
    assertClose(expected, actual, tolerance, what);
  }

  private static void assertClose(Image expected, Image actual, int tolerance, String what) {
    ByteBuffer one = expected.pixels();
    ByteBuffer other = actual.pixels();
    int bytes = expected.stride() * expected.height();
    int largest = 0;
    for (int i = 0; i < bytes; i++) {
      largest =
          Math.max(
              largest, Math.abs(Byte.toUnsignedInt(one.get(i)) - Byte.toUnsignedInt(other.get(i))));
    }
    assertTrue(
        largest <= tolerance, what + ": values differ by " + largest + ", allowed " + tolerance);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("BGR", new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR)),
        Arguments.of("gray", new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY)),
        Arguments.of("palette", new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED)),
        Arguments.of("bits", new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY)),
        Arguments.of("transparent palette", PictureFiles.transparentPalette(WIDTH, HEIGHT)),
        Arguments.of("gray alpha", PictureFiles.samples(WIDTH, HEIGHT, 2, 8)),
        Arguments.of("RGBA", PictureFiles.samples(WIDTH, HEIGHT, 4, 8)),
        Arguments.of("gray 16", PictureFiles.samples(WIDTH, HEIGHT, 1, 16)),
        Arguments.of("gray alpha 16", PictureFiles.samples(WIDTH, HEIGHT, 2, 16)),
        Arguments.of("RGB 16", PictureFiles.samples(WIDTH, HEIGHT, 3, 16)),
        Arguments.of("RGBA 16", PictureFiles.samples(WIDTH, HEIGHT, 4, 16)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void agreesOnPng(String kind, BufferedImage picture) {
    assertAgree(PictureFiles.encode(PictureFiles.draw(picture), "png"), 0, kind);
  }

  /** TIFF knows no transparent palette. */
  static Stream<Arguments> kindsOfTiff() {
    return kinds().filter(kind -> !"transparent palette".equals(kind.get()[0]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsOfTiff")
  void agreesOnTiff(String kind, BufferedImage picture) {
    assertAgree(PictureFiles.encode(PictureFiles.draw(picture), "tiff"), 0, kind);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void agreesOnBmp(int type) {
    BufferedImage picture = PictureFiles.draw(new BufferedImage(WIDTH, HEIGHT, type));
    assertAgree(PictureFiles.encode(picture, "bmp"), 0, "type " + type);
  }

  /** Decoders differ in rounding and in how they enlarge the chrominance. */
  @Test
  void agreesOnJpegWithinItsTolerance() {
    BufferedImage colour = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    assertAgree(PictureFiles.encode(PictureFiles.draw(colour), "jpg"), 4, "colour");
    BufferedImage gray = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    assertAgree(PictureFiles.encode(PictureFiles.draw(gray), "jpg"), 1, "gray");
  }

  static IntStream orientations() {
    return IntStream.rangeClosed(1, 8);
  }

  @ParameterizedTest
  @MethodSource("orientations")
  void agreesOnOrientation(int orientation) {
    BufferedImage picture =
        PictureFiles.draw(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR));
    byte[] exif = PictureFiles.exif(orientation);
    byte[] jpeg = PictureFiles.jpegWithExif(PictureFiles.encode(picture, "jpg"), exif);
    assertAgree(jpeg, 4, "JPEG");
    byte[] png = PictureFiles.pngWith(PictureFiles.encode(picture, "png"), "eXIf", exif);
    assertAgree(png, 0, "PNG");
    byte[] tiff =
        PictureFiles.tiffWithOrientation(PictureFiles.encode(picture, "tiff"), orientation);
    assertAgree(tiff, 0, "TIFF");
    int expectedWidth = orientation >= 5 ? HEIGHT : WIDTH;
    for (byte[] file : List.of(jpeg, png, tiff)) {
      assertEquals(expectedWidth, opencv(file).width());
    }
  }

  /** The files are made by Pillow: see make_ink_pictures.py of emotion-api. */
  @Test
  void agreesOnInkColours() throws IOException {
    List<String> lines =
        fixture(
            Path.of(
                "../emotion-api/src/test/resources/org/emotion4j/internal/image/ink-pictures.txt"));
    assertTrue(lines.size() >= 2);
    for (String line : lines) {
      String[] fields = line.split(" ", -1);
      assertAgree(Base64.getDecoder().decode(fields[1]), 4, fields[0]);
    }
  }

  /** Java reads no WebP: files and pixels are Pillow's, see make_webp_pictures.py. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("webpPictures")
  void readsWebpAsPillowDoes(String name, String line) {
    String[] fields = line.split(" ", -1);
    Image image = opencv(Base64.getDecoder().decode(fields[3]));
    int width = Integer.parseInt(fields[1]);
    int height = Integer.parseInt(fields[2]);
    ByteBuffer pixels = ByteBuffer.allocateDirect(3 * width * height);
    pixels.put(Base64.getDecoder().decode(fields[4]));
    Image expected = Image.wrap(pixels, width, height, 3 * width, PixelFormat.RGB8);
    assertEquals("Image[" + width + "x" + height + " BGR8]", image.toString());
    // Pillow rounds transparency differently by one step.
    assertClose(expected.toFormat(PixelFormat.BGR8), image, name.contains("alpha") ? 1 : 0, name);
  }

  static Stream<Arguments> webpPictures() throws IOException {
    return fixture(Path.of("src/test/resources/org/emotion4j/detectors/webp-pictures.txt")).stream()
        .map(line -> Arguments.of(line.split(" ", 2)[0], line));
  }

  private static List<String> fixture(Path path) throws IOException {
    return Files.readAllLines(path, StandardCharsets.US_ASCII).stream()
        .filter(Predicate.not(line -> line.startsWith("#")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp", "tiff"})
  void refusesACutOffFile(String format) {
    BufferedImage picture =
        PictureFiles.draw(new BufferedImage(60, 40, BufferedImage.TYPE_3BYTE_BGR));
    byte[] whole = PictureFiles.encode(picture, format);
    for (int length = 0; length < whole.length - 2; length += Math.max(1, whole.length / 200)) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(
          ImageDecodingException.class, () -> opencv(cut), format + " cut after " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp", "tiff"})
  void survivesDamagedFiles(String format) {
    BufferedImage picture =
        PictureFiles.draw(new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR));
    byte[] whole = PictureFiles.encode(picture, format);
    Random random = new Random(11);
    int refused = 0;
    for (int round = 0; round < 1000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + round % 4; i++) {
        int range = round % 2 == 0 ? Math.min(100, damaged.length) : damaged.length;
        damaged[random.nextInt(range)] = (byte) random.nextInt(256);
      }
      try {
        Image image = opencv(damaged);
        assertTrue((long) image.width() * image.height() <= MAX_PIXELS);
      } catch (ImageDecodingException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("'picture'"));
        refused++;
      }
    }
    assertTrue(refused > 50, "damage is noticed, not in " + refused + " cases only");
  }

  @Test
  void decodesIntoTheMemoryItIsGiven() {
    BufferedImage picture =
        PictureFiles.draw(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR));
    ByteBuffer memory = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3 + 100);
    Image image =
        READER.decode(
            PictureFiles.encode(picture, "png"),
            "picture",
            bytes -> {
              assertEquals(WIDTH * HEIGHT * 3, bytes);
              return memory;
            });
    memory.put(0, (byte) 99);
    assertEquals(99, image.pixels().get(0));
  }

  @Test
  void agreesOnPhotos() {
    List<Path> photos =
        Stream.of("single", "portraits", "group", "noface")
            .flatMap(name -> SharedPhotos.files(name).stream().limit(20))
            .toList();
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    for (Path photo : photos) {
      Image expected = JDK.read(photo, PixelAllocator.FRESH);
      Image actual = READER.read(photo, PixelAllocator.FRESH);
      assertEquals(expected.toString(), actual.toString(), photo::toString);
      assertClose(expected, actual, 12, photo.toString());
    }
  }

  @Test
  void memoryDoesNotGrowWithTheNumberOfFiles() {
    List<byte[]> files =
        Stream.of("jpg", "png", "tiff")
            .map(
                format ->
                    PictureFiles.encode(
                        PictureFiles.draw(
                            new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR)),
                        format))
            .toList();
    ByteBuffer memory = ByteBuffer.allocateDirect(320 * 240 * 3);
    ResidentMemory.assertNoGrowth(
        32 << 20,
        600,
        call ->
            assertEquals(
                PixelFormat.BGR8,
                READER.decode(files.get(call % 3), "picture", bytes -> memory).format()));
  }
}
