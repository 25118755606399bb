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
package org.emotion4j.video.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.bytedeco.javacpp.Pointer;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Image;
import org.emotion4j.video.output.VideoWriter;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.TestVideos;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long video that is read and written takes no more memory than a short one. */
class PipelineMemoryTest {

  private static final int FRAMES = 300;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void buffersAreReusedAndNativeMemoryComesBack(boolean live) {
    Path video = TestVideos.write(folder.resolve("a.mp4"), 320, 240, TestVideos.regular(FRAMES));
    PipelineOptions options = PipelineOptions.standard();
    PipelineOptions chosen = live ? options.withLatencyBudget(Duration.ofHours(1)) : options;
    try (EmotionEngine engine = NoisePictures.engine()) {
      process(engine, video, chosen);
      long owned = Pointer.totalBytes();
      long direct = direct();
      long besideHeap = besideHeap();
      for (int i = 0; i < 3; i++) {
        process(engine, video, chosen);
      }
      assertTrue(Pointer.totalBytes() - owned < 100_000, "JavaCPP owns more");
      // Those of a source, and those of one before that wait for the garbage collector.
      long moreDirect = direct() - direct;
      assertTrue(moreDirect < 10_000_000, "direct buffers grown by " + moreDirect + " bytes");
      // 900 frames have 207 MB as pixels, and as much again for the encoder.
      long grown = besideHeap() - besideHeap;
      assertTrue(grown < 60_000_000, "grown by " + grown + " bytes");
    }
  }

  /** Resident memory that is not the Java heap's, which grows as it likes. */
  private static long besideHeap() {
    return Pointer.physicalBytes()
        - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
  }

  /** What buffers outside the heap take, which go only when the garbage collector comes by. */
  private static long direct() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  private void process(EmotionEngine engine, Path video, PipelineOptions options) {
    Set<Image> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
    try (FrameSource source = FrameSources.open(video);
        VideoWriter writer = VideoWriter.builder(folder.resolve("out.mp4"), 320, 240).open()) {
      PipelineSummary summary =
          new VideoPipeline(engine, options)
              .run(
                  source,
                  frame -> {
                    buffers.add(frame.image());
                    writer.write(frame.image(), frame.timestampMicros());
                  });
      assertEquals(FRAMES, summary.frames() + summary.skipped());
    }
    assertTrue(buffers.size() <= 8, "one picture in each buffer, not " + buffers.size());
  }
}
