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
package org.emotion4j.benchmarks.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;

/**
 * Prints resident memory as a long video goes through the pipeline with all outputs on. Linux only,
 * where {@code /proc/self/status} tells it.
 *
 * <p>{@code java -Xms256m -Xmx256m -XX:+AlwaysPreTouch -cp benchmarks.jar
 * org.emotion4j.benchmarks.video.MemoryGrowth VIDEO REPEATED DETECTOR EVERY STEP}: a video, so many
 * times over; a line for every so many frames. With a heap that is touched at the start the Java
 * heap's part stays as it is, and what grows is beside it. That is told on its own too, and how
 * much of it are direct buffers, which go when the garbage collector finds them, and pages of
 * files, as libraries are, which are read when they are needed.
 */
public final class MemoryGrowth {

  private static final double MEGABYTE = 1 << 20;
  private static final double KILOBYTES = 1 << 10;

  private MemoryGrowth() {}

  /**
   * Prints a line for every step.
   *
   * @param arguments see above
   */
  public static void main(String[] arguments) {
    if (arguments.length < 5) {
      System.err.println("Usage: MemoryGrowth VIDEO REPEATED DETECTOR EVERY STEP");
      System.exit(2);
    }
    Path video = Path.of(arguments[0]);
    int step = Integer.parseInt(arguments[4]);
    PipelineOptions options =
        PipelineOptions.standard().withDetectEvery(Integer.parseInt(arguments[3]));
    try (VideoWork work = new VideoWork(arguments[2]);
        FrameSource source =
            FrameSources.repeated(() -> FrameSources.open(video), Integer.parseInt(arguments[1]));
        VideoWork.Outputs outputs = work.new Outputs(source)) {
      new VideoPipeline(work.engine(), options)
          .run(
              source,
              frame -> {
                outputs.accept(frame);
                if ((frame.number() + 1) % step == 0) {
                  print(frame.number() + 1);
                }
              });
    }
  }

  private static void print(long frames) {
    double resident = status("VmRSS:");
    double heap =
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / MEGABYTE;
    double direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%d frames: resident %.1f MB; beside the Java heap %.1f MB, of that files %.1f MB, direct"
            + " buffers %.1f MB, owned through JavaCPP %.1f MB%n",
        frames,
        resident,
        resident - heap,
        status("RssFile:"),
        direct / MEGABYTE,
        Pointer.totalBytes() / MEGABYTE);
  }

  /** A line of what Linux tells of this process, in megabytes. */
  private static double status(String name) {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(line -> line.startsWith(name))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("The system does not tell " + name))
          / KILOBYTES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
