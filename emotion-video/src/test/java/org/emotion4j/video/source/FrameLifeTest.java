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
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Pointer;
import org.emotion4j.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buffers go round, are bounded in number, and everything is freed. */
class FrameLifeTest {

  private final Path video;

  FrameLifeTest(@TempDir Path folder) {
    this.video = TestVideos.write(folder.resolve("a.mp4"), 320, 240, TestVideos.regular(60));
  }

  @Test
  void buffersAreReused() {
    try (FrameSource source = FrameSources.builder().buffers(1).open(video)) {
      Frame first = source.next().orElseThrow();
      Image image = first.image();
      first.close();
      first.close();
      try (Frame second = source.next().orElseThrow()) {
        assertSame(image, second.image());
        assertEquals(1, second.number());
      }
      assertThrows(IllegalStateException.class, first::image);
      assertThrows(IllegalStateException.class, first::retain);
    }
  }

  @Test
  void aRetainedFrameKeepsItsBuffer() {
    try (FrameSource source = FrameSources.builder().buffers(2).open(video)) {
      Frame first = source.next().orElseThrow();
      Frame kept = first.retain();
      first.close();
      try (Frame second = source.next().orElseThrow()) {
        assertNotSame(kept.image(), second.image());
        assertEquals(0, kept.number());
        assertEquals(0, kept.timestampMicros());
      }
      kept.close();
      assertThrows(IllegalStateException.class, kept::image);
    }
  }

  @Test
  void framesThatAreNeverClosedAreAnErrorAndLoseNone() {
    Duration wait = Duration.ofMillis(20);
    try (FrameSource source = FrameSources.builder().buffers(3).bufferWait(wait).open(video)) {
      List<Frame> held = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        held.add(source.next().orElseThrow());
      }
      IllegalStateException error = assertThrows(IllegalStateException.class, source::next);
      assertTrue(String.valueOf(error.getMessage()).contains("Close each frame"));
      held.get(0).close();
      try (Frame next = source.next().orElseThrow()) {
        assertEquals(3, next.number());
      }
      held.forEach(Frame::close);
    }
  }

  @Test
  void aWaitingThreadGetsTheBufferThatIsGivenBack() throws Exception {
    try (FrameSource source = FrameSources.builder().buffers(1).open(video)) {
      Frame first = source.next().orElseThrow();
      CompletableFuture<Optional<Frame>> second = CompletableFuture.supplyAsync(source::next);
      first.close();
      try (Frame frame = second.get(60, TimeUnit.SECONDS).orElseThrow()) {
        assertEquals(1, frame.number());
      }
    }
  }

  @Test
  void closingEndsAThreadThatWaitsForABuffer() throws Exception {
    FrameSource source = FrameSources.builder().buffers(1).open(video);
    try (Frame first = source.next().orElseThrow()) {
      CompletableFuture<Optional<Frame>> second =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return source.next();
                } catch (IllegalStateException closedBefore) {
                  return Optional.empty();
                }
              });
      source.close();
      assertEquals(Optional.empty(), second.get(60, TimeUnit.SECONDS));
      assertEquals(320, first.image().width(), "what is lent stays");
    }
    source.close();
    assertThrows(IllegalStateException.class, source::next);
    assertEquals(320, source.info().width());
  }

  @Test
  void theEndIsToldOnlyThere() {
    try (FrameSource source = FrameSources.open(video)) {
      assertThrows(IllegalStateException.class, source::end);
      while (true) {
        Optional<Frame> next = source.next();
        if (next.isEmpty()) {
          break;
        }
        next.get().close();
      }
      assertTrue(source.end().isComplete());
      assertEquals(60, source.end().frames());
      assertEquals(Optional.empty(), source.next());
    }
  }

  @Test
  void thousandsOfFramesLeaveNoNativeMemoryBehind() {
    readManyTimes(10);
    long memory = Pointer.physicalBytes();
    long owned = Pointer.totalBytes();
    readManyTimes(60);
    // 3600 frames of 230 kB would be 800 MB, 60 decoders some 300 MB.
    long grown = Pointer.physicalBytes() - memory;
    assertTrue(grown < 60_000_000, "grown by " + grown + " bytes");
    assertTrue(Pointer.totalBytes() - owned < 100_000, "JavaCPP owns more");
  }

  private void readManyTimes(int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(60, TestVideos.read(FrameSources.open(video)).end().frames());
    }
  }
}
