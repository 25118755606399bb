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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.emotion4j.Image;
import org.emotion4j.benchmarks.Photos;
import org.emotion4j.video.output.VideoWriter;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole video with all outputs: videos a second, and as {@code frames} frames a second. */
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
@OutputTimeUnit(TimeUnit.SECONDS)
public class PipelineBenchmark {

  private static final int DRAWN_FRAMES = 40;
  private static final long FRAME_MICROS = 40_000;

  /** The detector's id. */
  @Param("haar")
  public String detector;

  /** A detector looks at every so-manieth frame. */
  @Param("3")
  public int every;

  /** {@code pipeline}, or the same calls one after the other as {@code sequence}. */
  @Param({"pipeline", "sequence"})
  public String way;

  /** A video; if empty, a drawn one of 40 frames of 640x480 is taken. */
  @Param("")
  public String video;

  private VideoWork work;
  private Path file;
  private Optional<Path> drawn = Optional.empty();

  /** How many frames were processed. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Frames {
    /** Counted for the rate. */
    public long frames;
  }

  /**
   * Makes the engine, and the video if there is none.
   *
   * @throws IOException if the video cannot be written
   */
  @Setup
  public void create() throws IOException {
    work = new VideoWork(detector);
    if (video.isEmpty()) {
      drawn = Optional.of(Files.createTempFile("drawn", ".mp4"));
      draw(drawn.get());
    }
    file = drawn.orElseGet(() -> Path.of(video));
  }

  private static void draw(Path file) {
    List<Image> photos = Photos.of("");
    Image first = photos.get(0);
    try (VideoWriter writer = VideoWriter.builder(file, first.width(), first.height()).open()) {
      for (int i = 0; i < DRAWN_FRAMES; i++) {
        writer.write(photos.get(i * photos.size() / DRAWN_FRAMES), i * FRAME_MICROS);
      }
    }
  }

  /**
   * Frees them.
   *
   * @throws IOException if the video cannot be deleted
   */
  @TearDown
  public void close() throws IOException {
    work.close();
    if (drawn.isPresent()) {
      Files.delete(drawn.get());
    }
  }

  /**
   * One video.
   *
   * @param counter counts the frames
   * @return how many frames there were
   */
  @Benchmark
  public long process(Frames counter) {
    try (FrameSource source = FrameSources.open(file)) {
      long frames =
          way.equals("sequence")
              ? work.sequence(source, every)
              : work.pipeline(source, PipelineOptions.standard().withDetectEvery(every)).frames();
      counter.frames += frames;
      return frames;
    }
  }
}
