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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleMemoryTest {

  private static final int ALIGNMENT = 64;

  @Test
  void whatIsGivenBackIsTakenOnceAndOnlyForItsSize() {
    IdleMemory idle = new IdleMemory();
    ByteBuffer memory = idle.take(640, ALIGNMENT);
    assertTrue(memory.capacity() >= 640);
    assertEquals(0, memory.alignmentOffset(0, ALIGNMENT));
    idle.give(memory);
    assertNotSame(memory, idle.take(1280, ALIGNMENT));
    assertNotSame(memory, idle.take(320, ALIGNMENT), "that would waste half of it");
    assertSame(memory, idle.take(640, ALIGNMENT));
    assertNotSame(memory, idle.take(640, ALIGNMENT), "it has an owner");
  }

  @Test
  void itsReferencesDoNotPileUp() {
    IdleMemory idle = new IdleMemory();
    Set<ByteBuffer> all = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 100; i++) {
      all.add(idle.take(640, ALIGNMENT));
    }
    all.forEach(idle::give);
    int known = 0;
    for (int i = 0; i < 100; i++) {
      known += all.contains(idle.take(640, ALIGNMENT)) ? 1 : 0;
    }
    assertEquals(64, known);
  }

  /** Each source has up to eight buffers of 235 KB; no collection is asked for. */
  @Test
  void sourcesOneAfterTheOtherShareTheirMemory(@TempDir Path folder) {
    Path video = TestVideos.write(folder.resolve("a.mp4"), 320, 240, TestVideos.regular(12));
    List<Frame> first = held(video);
    first.forEach(Frame::close);
    long before = direct();
    for (int i = 0; i < 20; i++) {
      held(video).forEach(Frame::close);
    }
    long grown = direct() - before;
    assertTrue(grown < 4_000_000, "grown by " + grown + " bytes");
  }

  /** All that a source lends, still in use when it is closed. */
  private static List<Frame> held(Path video) {
    List<Frame> frames = new ArrayList<>();
    try (FrameSource source = FrameSources.open(video)) {
      for (int i = 0; i < 8; i++) {
        frames.add(source.next().orElseThrow());
      }
    }
    for (int i = 0; i < 8; i++) {
      assertEquals(i, frames.get(i).number(), "usable after that");
      assertEquals(320, frames.get(i).image().width());
    }
    return frames;
  }

  private static long direct() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }
}
