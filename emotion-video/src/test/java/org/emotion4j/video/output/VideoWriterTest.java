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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.SourceEnd;
import org.emotion4j.video.source.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos are read back as they were written. */
class VideoWriterTest {

  private final Path folder;

  VideoWriterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Image gray(int value) {
    return TestVideos.plain(64, 48, value, value, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp4", "a.m4v", "a.mov", "a.mkv"})
  void timesAreKeptHoweverTheyVary(String name) {
    long[] times = {0, 33_367, 40_000, 41_000, 500_250, 1_000_000, 9_000_000, 9_033_000};
    TestVideos.write(folder.resolve(name), 64, 48, times);
    TestVideos.Read read = TestVideos.read(FrameSources.open(folder.resolve(name)));
    assertEquals(SourceEnd.Kind.COMPLETE, read.end().kind());
    assertEquals(times.length, read.times().size());
    for (int i = 0; i < times.length; i++) {
      // A Matroska file counts in milliseconds, the others in 11 us.
      double exact = name.endsWith("mkv") ? 500 : 6;
      assertEquals((double) times[i], (double) read.times().get(i), exact, "frame " + i);
    }
    assertEquals(List.of(name), files());
  }

  @Test
  void framesCloserThanAMillisecondAreAllKept() {
    long[] times = LongStream.range(0, 20).map(i -> 1_000 * i / 10).toArray();
    Path file = TestVideos.write(folder.resolve("a.mkv"), 64, 48, times);
    assertEquals(20, TestVideos.read(FrameSources.open(file)).end().frames());
  }

  @Test
  void coloursAreKept() {
    int[] orange = {230, 120, 40};
    int[] teal = {20, 130, 140};
    Image bgr = TestVideos.quadrants(64, 48, orange, teal, teal, orange);
    for (PixelFormat format : PixelFormat.values()) {
      Path file = folder.resolve(format + ".mp4");
      try (VideoWriter writer = VideoWriter.builder(file, 64, 48).open()) {
        writer.write(bgr.toFormat(format), 0);
        writer.write(bgr.toFormat(format), 40_000);
      }
      Image expected = bgr.toFormat(format).toFormat(PixelFormat.BGR8);
      try (FrameSource source = FrameSources.open(file);
          Frame frame = source.next().orElseThrow()) {
        for (int x : new int[] {16, 48}) {
          int[] wanted = TestVideos.rgb(expected, x, 12);
          int[] found = TestVideos.rgb(frame.image(), x, 12);
          for (int channel = 0; channel < 3; channel++) {
            assertEquals(wanted[channel], (double) found[channel], 6, format + " at " + x);
          }
        }
      }
    }
  }

  @Test
  void highDefinitionKeepsItsColoursToo() {
    Path file = folder.resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.builder(file, 1280, 720).open()) {
      writer.write(TestVideos.plain(1280, 720, 200, 60, 30), 0);
    }
    try (FrameSource source = FrameSources.open(file);
        Frame frame = source.next().orElseThrow()) {
      int[] found = TestVideos.rgb(frame.image(), 600, 300);
      assertEquals(200, (double) found[0], 6);
      assertEquals(60, (double) found[1], 6);
      assertEquals(30, (double) found[2], 6);
    }
  }

  @Test
  void oddSizesGetTheirLastColumnAndRowTwice() {
    Path file = folder.resolve("a.mp4");
    int[] red = {220, 30, 30};
    int[] blue = {30, 30, 220};
    try (VideoWriter writer = VideoWriter.builder(file, 61, 47).open()) {
      writer.write(TestVideos.quadrants(61, 47, red, blue, red, blue), 0);
    }
    try (FrameSource source = FrameSources.open(file);
        Frame frame = source.next().orElseThrow()) {
      assertEquals(62, frame.image().width());
      assertEquals(48, frame.image().height());
      assertTrue(TestVideos.rgb(frame.image(), 61, 47)[2] > 150, "blue to the last corner");
    }
  }

  @Test
  void rowsMayBeLongerThanTheWidth() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(48 * 300);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 3 * 64; x++) {
        pixels.put(y * 300 + x, (byte) 180);
      }
    }
    Path file = folder.resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).open()) {
      writer.write(Image.wrap(pixels, 64, 48, 300, PixelFormat.BGR8), 0);
    }
    try (FrameSource source = FrameSources.open(file);
        Frame frame = source.next().orElseThrow()) {
      assertEquals(180, (double) TestVideos.rgb(frame.image(), 62, 46)[0], 4);
      assertEquals(180, (double) TestVideos.rgb(frame.image(), 2, 46)[0], 4);
    }
  }

  @Test
  void nothingIsThereBeforeTheEnd() {
    Path file = folder.resolve("new").resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).open()) {
      writer.write(gray(50), 0);
      assertTrue(Files.notExists(file));
    }
    assertTrue(Files.exists(file));
  }

  @Test
  void givingUpLeavesNothingAndKeepsTheFileBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mp4"), "from before");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).open()) {
      writer.write(gray(50), 0);
      writer.abort();
      assertThrows(IllegalStateException.class, () -> writer.write(gray(50), 40_000));
    }
    assertEquals("from before", Files.readString(file));
    assertEquals(List.of("a.mp4"), files());
  }

  @Test
  void finishingHalfWayKeepsAValidVideo() {
    Path file = folder.resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).open()) {
      writer.write(gray(50), 0);
      writer.write(gray(80), 40_000);
      assertEquals(2, writer.frames());
      writer.finish();
      writer.abort();
    }
    assertEquals(2, TestVideos.read(FrameSources.open(file)).end().frames());
    assertEquals(List.of("a.mp4"), files());
  }

  @Test
  void wrongUseIsRefusedAndHarmsNothing() {
    Path file = folder.resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).open()) {
      writer.write(gray(50), 1_000);
      assertThrows(IllegalArgumentException.class, () -> writer.write(gray(50), 1_000));
      Image larger = TestVideos.plain(66, 48, 1, 2, 3);
      assertThrows(IllegalArgumentException.class, () -> writer.write(larger, 50_000));
      writer.write(gray(50), 50_000);
    }
    assertEquals(2, TestVideos.read(FrameSources.open(file)).end().frames());
    Path other = folder.resolve("a.avi");
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> VideoWriter.builder(other, 64, 48));
    assertTrue(String.valueOf(error.getMessage()).contains(".mkv"), error.getMessage());
  }

  @Test
  void aVideoWithoutFramesIsAnError() {
    VideoWriter writer = VideoWriter.builder(folder.resolve("a.mp4"), 64, 48).open();
    VideoOutputException error = assertThrows(VideoOutputException.class, writer::close);
    assertTrue(String.valueOf(error.getMessage()).startsWith("No frame was written to"));
    writer.close();
    assertEquals(List.of(), files());
  }

  @Test
  void anEncoderThatIsNotThereIsNotReplaced() {
    VideoWriter.Builder builder =
        VideoWriter.builder(folder.resolve("a.mp4"), 64, 48).encoder("none");
    String message =
        String.valueOf(assertThrows(VideoOutputException.class, builder::open).getMessage());
    assertTrue(message.contains("asked for [none]") && message.contains("libopenh264"), message);
    assertEquals(List.of(), files());
    try (VideoWriter writer =
        VideoWriter.builder(folder.resolve("b.mp4"), 64, 48).encoder("libopenh264").open()) {
      assertEquals("libopenh264", writer.encoder());
      writer.abort();
    }
  }

  /** All writing to /dev/full fails as on a full disk. */
  @ParameterizedTest
  @ValueSource(strings = {"a.mp4", "a.mov", "a.mkv"})
  void aFullDiskIsToldAndNothingIsLeft(String name) throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has /dev/full");
    Path file = folder.resolve(name);
    for (boolean keep : new boolean[] {true, false}) {
      Path part = Files.createSymbolicLink(folder.resolve("part"), full);
      VideoOutputException error =
          assertThrows(VideoOutputException.class, () -> fill(file, part, keep));
      String message = String.valueOf(error.getMessage());
      assertTrue(message.contains("there is no space left on its disk"), message);
      assertTrue(message.contains(name), message);
      assertEquals(List.of(), files());
    }
    assertTrue(Files.exists(full));
  }

  private static void fill(Path file, Path part, boolean keep) {
    VideoWriter writer =
        VideoWriter.builder(file, 320, 240).open(new OutputPart(file, part, () -> Long.MAX_VALUE));
    try {
      Random random = new Random(1);
      byte[] noise = new byte[320 * 240 * 3];
      ByteBuffer pixels = ByteBuffer.allocateDirect(noise.length);
      for (int i = 0; i < 200; i++) {
        random.nextBytes(noise);
        pixels.put(0, noise);
        writer.write(Image.wrap(pixels, 320, 240, 960, PixelFormat.BGR8), 40_000L * i);
      }
    } catch (VideoOutputException e) {
      assertThrows(
          IllegalStateException.class,
          () -> writer.write(TestVideos.plain(320, 240, 1, 2, 3), 90_000_000));
      if (keep) {
        assertThrows(VideoOutputException.class, writer::finish);
      }
      throw e;
    } finally {
      writer.close();
    }
  }

  @Test
  void writingLeavesNoNativeMemoryBehind() {
    writeSome(10);
    long memory = Pointer.physicalBytes();
    writeSome(60);
    // An encoder of this size holds some 3 MB.
    long grown = Pointer.physicalBytes() - memory;
    assertTrue(grown < 60_000_000, "grown by " + grown + " bytes");
  }

  private void writeSome(int times) {
    Image picture = TestVideos.plain(320, 240, 200, 100, 50);
    for (int i = 0; i < times; i++) {
      try (VideoWriter writer = VideoWriter.builder(folder.resolve("a.mp4"), 320, 240).open()) {
        for (long time : TestVideos.regular(25)) {
          writer.write(picture, time);
        }
      }
    }
  }
}
