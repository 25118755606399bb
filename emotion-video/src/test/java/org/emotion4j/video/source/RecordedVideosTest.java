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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.emotion4j.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real videos of all kinds against what ffprobe, of another version and build, says of them. */
class RecordedVideosTest {

  record Expected(
      String name, int width, int height, double blue, double green, double red, List<Long> times) {

    static Expected parse(String line) {
      String[] parts = line.split(";", -1);
      return new Expected(
          parts[0],
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Double.parseDouble(parts[3]),
          Double.parseDouble(parts[4]),
          Double.parseDouble(parts[5]),
          Arrays.stream(parts[6].split(" ")).map(Long::valueOf).toList());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Expected> videos() throws IOException {
    try (InputStream list =
        Objects.requireNonNull(
            RecordedVideosTest.class.getResourceAsStream("ffprobe-frames.csv"))) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Expected::parse)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("videos")
  void haveTheFramesThatFfprobeCounts(Expected expected) {
    Path file = TestVideos.real(expected.name);
    FrameSource source = FrameSources.open(file);
    assertEquals(expected.width, source.info().width());
    assertEquals(expected.height, source.info().height());
    TestVideos.Read read = TestVideos.read(source);
    assertEquals(SourceEnd.Kind.COMPLETE, read.end().kind(), read.end().message());
    assertEquals(expected.times.size(), read.times().size());
    assertEquals(expected.times.size(), read.end().frames());
    assertEquals(0, read.end().skipped());
    for (int i = 0; i < read.times().size(); i++) {
      assertEquals(i, read.numbers().get(i));
      // Both are rounded to the microsecond, from a start that is rounded too.
      assertEquals(expected.times.get(i), (double) read.times().get(i), 1, "frame " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("videos")
  void haveTheColoursThatFfmpegFinds(Expected expected) {
    Path file = TestVideos.real(expected.name);
    try (FrameSource source = FrameSources.open(file);
        Frame frame = source.next().orElseThrow()) {
      double[] means = means(frame.image());
      assertEquals(expected.blue, means[0], 1);
      assertEquals(expected.green, means[1], 1);
      assertEquals(expected.red, means[2], 1);
    }
  }

  private static double[] means(Image image) {
    ByteBuffer pixels = image.pixels();
    double[] sums = new double[3];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < 3 * image.width(); x++) {
        sums[x % 3] += pixels.get(y * image.stride() + x) & 0xFF;
      }
    }
    int count = image.width() * image.height();
    return Arrays.stream(sums).map(sum -> sum / count).toArray();
  }

  @ParameterizedTest
  @MethodSource("videos")
  void areTheSameWithAnyNumberOfThreads(Expected expected) {
    Path file = TestVideos.real(expected.name);
    TestVideos.Read one = TestVideos.read(FrameSources.builder().decoderThreads(1).open(file));
    TestVideos.Read four = TestVideos.read(FrameSources.builder().decoderThreads(4).open(file));
    assertEquals(one, four);
  }

  @Test
  void tellOfTheirSound() {
    try (FrameSource with = FrameSources.open(TestVideos.real("pyfeat_single_face.mp4"));
        FrameSource without = FrameSources.open(TestVideos.real("fer_test.mp4"))) {
      assertTrue(with.info().hasSound());
      assertEquals(30, with.info().frameRate(), 1e-9);
      assertEquals(72, with.info().frames().orElseThrow());
      assertEquals(false, without.info().hasSound());
      assertEquals(false, without.info().live());
    }
  }
}
