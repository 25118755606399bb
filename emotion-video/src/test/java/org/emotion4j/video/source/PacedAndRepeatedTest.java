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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources at their own speed, and several times over. */
class PacedAndRepeatedTest {

  private final Path folder;

  PacedAndRepeatedTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPacedSourceGivesTheSameFramesAndNoneTooSoon() {
    Path video = TestVideos.write(folder.resolve("a.mp4"), 64, 48, TestVideos.regular(10));
    TestVideos.Read plain = TestVideos.read(FrameSources.open(video));
    long start = System.nanoTime();
    TestVideos.Read paced = TestVideos.read(FrameSources.paced(FrameSources.open(video)));
    long took = System.nanoTime() - start;
    assertEquals(plain, paced);
    assertTrue(took >= TimeUnit.MILLISECONDS.toNanos(360), "9 distances of 40 ms, not " + took);
  }

  @Test
  void closingEndsTheWaiting() throws Exception {
    Path video = TestVideos.write(folder.resolve("b.mp4"), 64, 48, 0, 3_600_000_000L);
    FrameSource source = FrameSources.paced(FrameSources.open(video));
    source.next().orElseThrow().close();
    CompletableFuture<Optional<Frame>> hourLater = CompletableFuture.supplyAsync(source::next);
    source.close();
    hourLater
        .exceptionally(closedBefore -> Optional.empty())
        .get(60, TimeUnit.SECONDS)
        .ifPresent(Frame::close);
    assertEquals(64, source.info().width());
  }

  /** Times at 25 frames a second go on as if it were one video. */
  @Test
  void aRepeatedSourceGoesOnCounting() {
    Path video = TestVideos.write(folder.resolve("c.mp4"), 64, 48, TestVideos.regular(3));
    FrameSource three = FrameSources.repeated(() -> FrameSources.open(video), 3);
    assertEquals(OptionalLong.of(9), three.info().frames());
    assertEquals(Optional.of(Duration.ofMillis(360)), three.info().duration());
    assertThrows(IllegalStateException.class, three::end);
    TestVideos.Read read = TestVideos.read(three);
    assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), read.numbers());
    assertEquals(
        List.of(0L, 40_000L, 80_000L, 120_000L, 160_000L, 200_000L, 240_000L, 280_000L, 320_000L),
        read.times());
    assertTrue(read.end().isComplete());
    assertEquals(9, read.end().frames());
  }

  @Test
  void aClosedRepetitionGivesNoMore() {
    Path video = TestVideos.write(folder.resolve("d.mp4"), 64, 48, TestVideos.regular(3));
    FrameSource source = FrameSources.repeated(() -> FrameSources.open(video), 2);
    source.next().orElseThrow().close();
    source.close();
    assertThrows(IllegalStateException.class, source::next);
    assertThrows(
        IllegalArgumentException.class,
        () -> FrameSources.repeated(() -> FrameSources.open(video), 0));
  }

  @Test
  void aMovedFrameTakesThePlaceOfTheOther() {
    Path video = TestVideos.write(folder.resolve("e.mp4"), 64, 48, TestVideos.regular(3));
    try (FrameSource source = FrameSources.builder().buffers(1).open(video)) {
      Frame first = source.next().orElseThrow();
      Frame moved = first.moved(7, 8);
      assertThrows(IllegalStateException.class, first::image);
      assertThrows(IllegalStateException.class, () -> first.moved(1, 1));
      assertEquals(7, moved.number());
      assertEquals(8, moved.timestampMicros());
      first.close();
      moved.close();
      source.next().orElseThrow().close();
    }
  }
}
