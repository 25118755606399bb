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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;

/**
 * Prints how many frames a second the pipeline and the same calls in one thread get through, in
 * turn, so that whatever else runs on the machine slows down both.
 *
 * <p>{@code java -cp benchmarks.jar org.emotion4j.benchmarks.video.PipelineTimes VIDEO REPEATED
 * DETECTOR EVERY ROUNDS [pipeline|sequence]}: a video, so many times over, each so many rounds;
 * only one of the two if it is named. Detectors, decoder and encoder have threads of their own in
 * both; {@code taskset -c 0} before {@code java ... sequence} shows what one processor can do.
 */
public final class PipelineTimes {

  private PipelineTimes() {}

  /**
   * Prints medians and ranges of the frames a second.
   *
   * @param arguments see above
   */
  public static void main(String[] arguments) {
    if (arguments.length < 5) {
      System.err.println(
          "Usage: PipelineTimes VIDEO REPEATED DETECTOR EVERY ROUNDS [pipeline|sequence]");
      System.exit(2);
    }
    Path video = Path.of(arguments[0]);
    int repeated = Integer.parseInt(arguments[1]);
    int every = Integer.parseInt(arguments[3]);
    int rounds = Integer.parseInt(arguments[4]);
    String only = arguments.length > 5 ? arguments[5] : "";
    double[] sequences = new double[rounds];
    double[] pipelines = new double[rounds];
    PipelineOptions options = PipelineOptions.standard().withDetectEvery(every);
    try (VideoWork work = new VideoWork(arguments[2])) {
      for (int round = -1; round < rounds; round++) {
        int at = Math.max(0, round); // the first round warms up
        if (!only.equals("pipeline")) {
          sequences[at] = rate(open(video, repeated), source -> work.sequence(source, every));
        }
        if (!only.equals("sequence")) {
          pipelines[at] =
              rate(open(video, repeated), source -> work.pipeline(source, options).frames());
        }
      }
    }
    print("sequence", sequences);
    print("pipeline", pipelines);
    if (only.isEmpty()) {
      print(
          "ratio",
          IntStream.range(0, rounds).mapToDouble(i -> pipelines[i] / sequences[i]).toArray());
    }
  }

  private static void print(String what, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f (%.2f-%.2f) in %d rounds%n",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private interface Work {
    long frames(FrameSource source);
  }

  private static FrameSource open(Path video, int repeated) {
    return FrameSources.repeated(() -> FrameSources.open(video), repeated);
  }

  private static double rate(FrameSource opened, Work work) {
    try (FrameSource source = opened) {
      long start = System.nanoTime();
      long frames = work.frames(source);
      return frames * 1e9 / (System.nanoTime() - start);
    }
  }
}
