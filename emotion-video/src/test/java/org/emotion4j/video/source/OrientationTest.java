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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.Image;
import org.emotion4j.video.output.VideoWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * MP4 files whose track header says how they are turned (ISO/IEC 14496-12: a point (p, q) is shown
 * at (a p + c q, b p + d q)). The stored picture has red, green, blue and white in its quarters.
 */
class OrientationTest {

  private static final int[] RED = {220, 30, 30};
  private static final int[] GREEN = {30, 220, 30};
  private static final int[] BLUE = {30, 30, 220};
  private static final int[] WHITE = {230, 230, 230};

  private final Path folder;

  OrientationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Shown: upper left, upper right, lower left, lower right. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 1, RGBW, as it is",
    "0, 1, -1, 0, BRWG, a quarter turn clockwise",
    "-1, 0, 0, -1, WBGR, half a turn",
    "0, -1, 1, 0, GWRB, a quarter turn counterclockwise",
    "-1, 0, 0, 1, GRWB, mirrored",
    "1, 0, 0, -1, BWRG, upside down and mirrored",
    "0, 1, 1, 0, RBGW, rows as columns"
  })
  void isApplied(int a, int b, int c, int d, String shown, String name) throws IOException {
    Path file = folder.resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.builder(file, 71, 48).open()) {
      writer.write(TestVideos.quadrants(71, 48, RED, GREEN, BLUE, WHITE), 0);
      writer.write(TestVideos.quadrants(71, 48, RED, GREEN, BLUE, WHITE), 40_000);
    }
    turn(file, a, b, c, d);
    try (FrameSource source = FrameSources.open(file)) {
      boolean lying = a != 0;
      assertEquals(lying ? 72 : 48, source.info().width(), name);
      assertEquals(lying ? 48 : 72, source.info().height(), name);
      source.next().orElseThrow().close();
      try (Frame frame = source.next().orElseThrow()) {
        assertEquals(shown, quarters(frame.image()), name);
      }
    }
  }

  private static String quarters(Image image) {
    int right = image.width() * 3 / 4;
    int left = image.width() / 4;
    int bottom = image.height() * 3 / 4;
    int top = image.height() / 4;
    return name(image, left, top)
        + name(image, right, top)
        + name(image, left, bottom)
        + name(image, right, bottom);
  }

  private static String name(Image image, int x, int y) {
    int[] colour = TestVideos.rgb(image, x, y);
    boolean red = colour[0] > 128;
    boolean green = colour[1] > 128;
    boolean blue = colour[2] > 128;
    return red && green && blue ? "W" : red ? "R" : green ? "G" : blue ? "B" : "?";
  }

  /** Writes a matrix into the track header, which has it 44 bytes after its name (version 0). */
  private static void turn(Path file, int a, int b, int c, int d) throws IOException {
    byte[] content = Files.readAllBytes(file);
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int matrix = text.indexOf("tkhd") + 44;
    ByteBuffer bytes = ByteBuffer.wrap(content);
    bytes.putInt(matrix, a << 16).putInt(matrix + 4, b << 16);
    bytes.putInt(matrix + 12, c << 16).putInt(matrix + 16, d << 16);
    Files.write(file, content);
  }
}
