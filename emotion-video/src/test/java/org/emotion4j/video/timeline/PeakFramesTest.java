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
package org.emotion4j.video.timeline;

import static org.emotion4j.video.timeline.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.emotion4j.Emotion;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeakFramesTest {

  /** A picture of one brightness, by which it is known again. */
  private static Image picture(int brightness) {
    byte[] bytes = new byte[32 * 24 * 3];
    Arrays.fill(bytes, (byte) brightness);
    return Image.wrap(
        ByteBuffer.allocateDirect(bytes.length).put(bytes), 32, 24, 96, PixelFormat.BGR8);
  }

  /** A frame a second, with the brightness of its number. */
  private static void offer(PeakFrames peaks, double... strengths) {
    for (int i = 0; i < strengths.length; i++) {
      peaks.offer(picture(i), List.of(entry(i, i, 1, Emotion.SURPRISE, strengths[i])));
    }
  }

  private static List<Long> frames(PeakFrames peaks) {
    return peaks.peaks().stream().map(peak -> peak.entry().frame()).toList();
  }

  private static PeakFrames surprise(int count, int apart) {
    return new PeakFrames(
        new PeakOptions(Emotion.SURPRISE, count, Duration.ofSeconds(apart)), "png");
  }

  @Test
  void takesTheStrongestFirstAndKeepsThemApart() {
    PeakFrames peaks = surprise(3, 2);
    offer(peaks, 0.1, 0.8, 0.9, 0.7, 0.2, 0.3, 0.85, 0.6);
    // 2 is strongest and rules out 1 and 3; then 6, which rules out 7 and 5; then 4 before 0.
    assertEquals(List.of(2L, 6L, 4L), frames(peaks));
    assertEquals(6, peaks.peaks().get(1).image().pixels().get(0));
    assertEquals(0.9f, peaks.peaks().get(0).strength());
  }

  @Test
  void isTheSameAsChoosingFromAllFramesOfALongVideo() {
    double[] strengths = new java.util.Random(5).doubles(2000).toArray();
    PeakFrames peaks = surprise(6, 2);
    offer(peaks, strengths);
    // The same greedy choice with everything in memory.
    List<Long> expected = new java.util.ArrayList<>();
    double[] left = strengths.clone();
    while (expected.size() < 6) {
      int best = 0;
      for (int i = 0; i < left.length; i++) {
        best = left[i] > left[best] ? i : best;
      }
      expected.add((long) best);
      Arrays.fill(left, Math.max(0, best - 1), Math.min(left.length, best + 2), -1);
    }
    assertEquals(expected, frames(peaks));
  }

  @Test
  void goesOnAfterALook() {
    PeakFrames peaks = surprise(1, 0);
    peaks.offer(picture(0), List.of(entry(0, 0, 1, Emotion.SURPRISE, 0.5)));
    assertEquals(List.of(0L), frames(peaks));
    peaks.offer(picture(1), List.of(entry(1, 1, 1, Emotion.SURPRISE, 0.6)));
    assertEquals(List.of(1L), frames(peaks));
    assertThrows(
        IllegalArgumentException.class,
        () -> peaks.offer(picture(2), List.of(entry(2, 0.5, 1, Emotion.SURPRISE, 1))));
    assertEquals(List.of(), surprise(2, 1).peaks());
  }

  @Test
  void looksAtOneIdentityIfAskedTo(@TempDir Path folder) {
    PeakFrames one =
        new PeakFrames(
            new PeakOptions(Emotion.HAPPY, 2, Duration.ofSeconds(1), OptionalLong.of(2)), "JPG");
    PeakFrames all = new PeakFrames(new PeakOptions(Emotion.HAPPY, 1, Duration.ZERO), "jpg");
    for (int i = 0; i < 3; i++) {
      List<TimelineEntry> faces =
          List.of(
              entry(i, 72.3456 + i, 1, Emotion.HAPPY, 0.9),
              entry(i, 72.3456 + i, 2, Emotion.HAPPY, 0.1 * i));
      one.offer(picture(40 * i), faces);
      all.offer(picture(40 * i), faces);
    }
    assertEquals(1, all.peaks().get(0).entry().identity());
    List<Path> files = one.write(folder.resolve("peaks"));
    assertEquals(
        List.of("happy-1-1m14.345s-face2.jpg", "happy-2-1m13.345s-face2.jpg"),
        files.stream().map(file -> file.getFileName().toString()).toList());
    assertEquals(80, Image.read(files.get(0)).pixels().get(0), 2);
    assertEquals(true, Files.exists(files.get(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PeakFrames(new PeakOptions(Emotion.SAD, 1, Duration.ZERO), "gif"));
  }
}
