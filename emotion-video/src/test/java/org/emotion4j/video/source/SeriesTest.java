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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of pictures as a video. */
class SeriesTest {

  private final Path folder;

  SeriesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void picture(String name, int gray) {
    TestVideos.plain(40, 30, gray, gray, gray).write(folder.resolve(name));
  }

  private static List<Integer> grays(FrameSource opened) {
    List<Integer> grays = new ArrayList<>();
    try (FrameSource source = opened) {
      Optional<Frame> next = source.next();
      while (next.isPresent()) {
        try (Frame frame = next.get()) {
          grays.add(TestVideos.rgb(frame.image(), 20, 15)[0]);
        }
        next = source.next();
      }
    }
    return grays;
  }

  @Test
  void numbersInNamesAreComparedAsNumbers() {
    picture("f10.png", 100);
    picture("f9.png", 90);
    picture("f1.png", 10);
    picture("g2.png", 200);
    assertEquals(List.of(10, 90, 100, 200), grays(FrameSources.open(folder)));
    String base = folder.toString() + "/";
    assertEquals(List.of(10, 90, 100), grays(FrameSources.open(base + "f%d.png")));
    assertEquals(List.of(100), grays(FrameSources.open(base + "f%02d.png")));
    assertEquals(List.of(10, 90), grays(FrameSources.open(base + "f?.png")));
    assertEquals(List.of(10, 90, 100), grays(FrameSources.open(base + "f*")));
  }

  @Test
  void theFrameRateIsTheCallers() {
    for (int i = 0; i < 4; i++) {
      picture("f" + i + ".png", 50);
    }
    FrameSource source = FrameSources.builder().frameRate(29.97).open(folder);
    assertEquals(29.97, source.info().frameRate());
    assertEquals(4, source.info().frames().orElseThrow());
    // 1 / 29.97 s is 33366.7 us.
    assertEquals(List.of(0L, 33367L, 66733L, 100100L), TestVideos.read(source).times());
  }

  @Test
  void brokenPicturesAreCountedAndTakeTheirTime() throws IOException {
    for (int i = 0; i < 4; i++) {
      picture("f" + i + ".png", 50);
      TestVideos.plain(300, 200, 10 * i, 50, 90).write(folder.resolve("j" + i + ".jpg"));
    }
    for (String name : List.of("f1.png", "j1.jpg")) {
      byte[] whole = Files.readAllBytes(folder.resolve(name));
      Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
    }
    for (String pattern : List.of("/f%d.png", "/j*.jpg")) {
      TestVideos.Read read = TestVideos.read(FrameSources.open(folder + pattern));
      assertEquals(List.of(0L, 2L, 3L), read.numbers());
      assertEquals(List.of(0L, 80_000L, 120_000L), read.times());
      assertEquals(1, read.end().skipped());
    }
  }

  @Test
  void anotherSizeIsFittedIntoTheFirst() {
    picture("a.png", 50);
    TestVideos.plain(30, 120, 200, 100, 50).write(folder.resolve("b.png"));
    try (FrameSource source = FrameSources.open(folder)) {
      source.next().orElseThrow().close();
      try (Frame second = source.next().orElseThrow()) {
        assertEquals(40, second.image().width());
        assertEquals(30, second.image().height());
        // 30x120 becomes 8x30 in the middle, from 16 to 24.
        assertArrayEquals(new int[] {0, 0, 0}, TestVideos.rgb(second.image(), 14, 15));
        assertArrayEquals(new int[] {200, 100, 50}, TestVideos.rgb(second.image(), 20, 15));
        assertArrayEquals(new int[] {0, 0, 0}, TestVideos.rgb(second.image(), 25, 15));
      }
    }
  }

  @Test
  void whatHoldsNoPicturesIsRefused() throws IOException {
    assertTrue(refusal(folder.toString()).contains("holds no pictures"));
    assertTrue(refusal(folder + "/*.png").contains("No file matches"));
    assertTrue(refusal(folder + "/none/f%d.png").contains("There is no folder"));
    assertTrue(refusal(" ").contains("No video was named"));
    Files.writeString(folder.resolve("a.png"), "no picture");
    assertTrue(refusal(folder.toString()).contains("a.png"), refusal(folder.toString()));
  }

  private static String refusal(String source) {
    return String.valueOf(
        assertThrows(VideoSourceException.class, () -> FrameSources.open(source)).getMessage());
  }

  @Test
  void aCameraThatIsNotThereIsSaidToBe() {
    CameraDevice cameras =
        new CameraDevice(
            "Linux",
            new SourceOptions(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                1,
                Duration.ofSeconds(1),
                OptionalDouble.empty()));
    String message =
        String.valueOf(
            assertThrows(VideoSourceException.class, () -> cameras.named("/dev/video-none"))
                .getMessage());
    assertTrue(message.startsWith("There is no camera /dev/video-none here"), message);
    assertThrows(IllegalArgumentException.class, () -> cameras.numbered(-1));
  }
}
