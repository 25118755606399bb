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
package org.emotion4j.video.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.video.output.VideoWriter;

/** Videos and pictures for tests. */
public final class TestVideos {

  private TestVideos() {}

  /** A real video; the test is skipped, visibly, where there are none. */
  public static Path real(String name) {
    Path file = Path.of(System.getProperty("emotion4j.shared", ""), "data", "videos", name);
    assumeTrue(Files.exists(file), "there are no videos here; emotion4j.shared names their folder");
    return file;
  }

  /** A picture of one colour. */
  public static Image plain(int width, int height, int red, int green, int blue) {
    return quadrants(width, height, new int[] {red, green, blue});
  }

  /** A picture of four colours: upper left, upper right, lower left, lower right. */
  public static Image quadrants(int width, int height, int[]... colours) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(width * height * 3);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int part = (2 * y < height ? 0 : 2) + (2 * x < width ? 0 : 1);
        int[] colour = colours[part % colours.length];
        pixels.put((byte) colour[2]).put((byte) colour[1]).put((byte) colour[0]);
      }
    }
    return Image.wrap(pixels, width, height, width * 3, PixelFormat.BGR8);
  }

  /** Red, green and blue of one pixel of a BGR picture. */
  public static int[] rgb(Image image, int x, int y) {
    ByteBuffer pixels = image.pixels();
    int at = y * image.stride() + 3 * x;
    return new int[] {pixels.get(at + 2) & 0xFF, pixels.get(at + 1) & 0xFF, pixels.get(at) & 0xFF};
  }

  /** Writes a video of pictures that grow brighter, one at each time. */
  public static Path write(Path file, int width, int height, long... times) {
    try (VideoWriter writer = VideoWriter.builder(file, width, height).open()) {
      for (int i = 0; i < times.length; i++) {
        int gray = 30 + 200 * i / Math.max(1, times.length);
        writer.write(plain(width, height, gray, gray, gray), times[i]);
      }
    }
    return file;
  }

  /** Times at 25 frames a second. */
  public static long[] regular(int frames) {
    long[] times = new long[frames];
    for (int i = 0; i < frames; i++) {
      times[i] = 40_000L * i;
    }
    return times;
  }

  /** What a source gives, without its pixels. */
  public record Read(List<Long> numbers, List<Long> times, long checksum, SourceEnd end) {}

  /** Reads all of a source, and closes it. */
  public static Read read(FrameSource opened) {
    List<Long> numbers = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    CRC32 checksum = new CRC32();
    try (FrameSource source = opened) {
      Optional<Frame> next = source.next();
      while (next.isPresent()) {
        try (Frame frame = next.get()) {
          numbers.add(frame.number());
          times.add(frame.timestampMicros());
          addPixels(checksum, frame.image());
        }
        next = source.next();
      }
      return new Read(numbers, times, checksum.getValue(), source.end());
    }
  }

  private static void addPixels(CRC32 checksum, Image image) {
    ByteBuffer pixels = image.pixels();
    for (int y = 0; y < image.height(); y++) {
      checksum.update(pixels.slice(y * image.stride(), 3 * image.width()));
    }
  }
}
