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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.SourceEnd;
import org.emotion4j.video.source.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk of two megabytes, made up of what the file that is written leaves of them. */
class DiskReserveTest {

  private static final long DISK = 2 << 20;

  private final Path folder;

  DiskReserveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private LongSupplier left(Path part) {
    return () -> DISK - part.toFile().length();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp4", "a.mov", "a.mkv"})
  void whatFitsIsAValidVideo(String name) throws IOException {
    Path file = folder.resolve(name);
    Path part = folder.resolve("part");
    VideoWriter writer =
        VideoWriter.builder(file, 320, 240).open(new OutputPart(file, part, left(part)));
    VideoOutputException error =
        assertThrows(
            VideoOutputException.class,
            () -> {
              for (int i = 0; i < 10_000; i++) {
                writer.write(noise(i), 40_000L * i);
              }
            });
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(name) && message.contains("disk is nearly full"), message);
    long frames = writer.frames();
    writer.finish();
    writer.close();
    assertTrue(frames > 10, frames + " frames");
    assertTrue(Files.size(file) > DISK / 2 && Files.size(file) < DISK, Files.size(file) + " bytes");
    SourceEnd end = TestVideos.read(FrameSources.open(file)).end();
    assertEquals(SourceEnd.Kind.COMPLETE, end.kind());
    assertEquals(frames, end.frames());
    assertEquals(List.of(name), files());
  }

  private static Image noise(int seed) {
    byte[] noise = new byte[320 * 240 * 3];
    new Random(seed).nextBytes(noise);
    ByteBuffer pixels = ByteBuffer.allocateDirect(noise.length).put(noise);
    return Image.wrap(pixels, 320, 240, 960, PixelFormat.BGR8);
  }

  /** By hand: an eighth of 80 MB is more than 4 MB, and of 1 MB less than 256 KB. */
  @Test
  void keepsAnEighthWithinBounds() {
    assertNeeded(80L << 20, 4 << 20);
    assertNeeded(16L << 20, 2 << 20);
    assertNeeded(1L << 20, 256 << 10);
  }

  private static void assertNeeded(long atFirst, long slack) {
    long[] usable = {atFirst};
    DiskReserve reserve = new DiskReserve(() -> usable[0]);
    assertEquals(false, reserve.isNeeded(0, 0));
    usable[0] = slack;
    assertEquals(false, reserve.isNeeded(0, 0));
    usable[0] = slack - 1;
    assertEquals(true, reserve.isNeeded(0, 0));
  }

  /**
   * Packets of 1000 bytes: two more must fit, those that are held, and 64 bytes each for the index.
   */
  @Test
  void countsWhatIsStillToCome() {
    long slack = 256 << 10;
    long[] usable = {1 << 20};
    DiskReserve reserve = new DiskReserve(() -> usable[0]);
    for (int i = 0; i < 100; i++) {
      reserve.wrote(1000);
    }
    usable[0] = slack + 2 * 1000 + 100 * 64;
    assertEquals(false, reserve.isNeeded(0, 100_000));
    assertEquals(true, reserve.isNeeded(1, 100_000));
    reserve.wrote(1);
    assertEquals(true, reserve.isNeeded(0, 100_000), "what is written since the last look counts");
    assertEquals(usable[0], reserve.left());
  }

  @Test
  void finishedUnderAnotherNameTheFileBeforeIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mp4"), "from before");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).open()) {
      writer.write(TestVideos.plain(64, 48, 1, 2, 3), 0);
      writer.finishAs("b.mp4");
    }
    Path overlay = Files.writeString(folder.resolve("a.mov"), "from before");
    try (OverlayWriter writer = OverlayWriter.open(overlay, 64, 48, 25)) {
      writer.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB), 0);
      writer.finishAs("b.mov");
    }
    assertEquals("from before", Files.readString(file));
    assertEquals("from before", Files.readString(overlay));
    assertEquals(List.of("a.mov", "a.mp4", "b.mov", "b.mp4"), files());
    assertEquals(1, TestVideos.read(FrameSources.open(folder.resolve("b.mp4"))).end().frames());
    assertEquals(1, TestVideos.read(FrameSources.open(folder.resolve("b.mov"))).end().frames());
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real =
        Files.writeString(Files.createDirectory(folder.resolve("far")).resolve("r.mp4"), "");
    Path link = Files.createSymbolicLink(folder.resolve("a.mp4"), real);
    TestVideos.write(link, 64, 48, 0, 40_000);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(2, TestVideos.read(FrameSources.open(real)).end().frames());
  }
}
