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
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;

/**
 * Prints how many frames a second the pipeline and the same calls in one thread get through, in
 * turn, so that whatever else runs on the machine slows down both.
 *
 * <p>{@code java -cp benchmarks.jar org.emotion4j.benchmarks.video.PipelineTimes VIDEO REPEATED
 * DETECTOR EVERY ROUNDS [OPTIONS]}: a video, so many times over, each so many rounds; options of
 * the detector are {@code name=value;name=value}.
 */
public final class PipelineTimes {

  private PipelineTimes() {}

  /**
   * Prints a line for each round, and medians.
   *
   * @param arguments see above
   */
  public static void main(String[] arguments) {
    if (arguments.length < 5) {
      System.err.println("Usage: PipelineTimes VIDEO REPEATED DETECTOR EVERY ROUNDS [OPTIONS]");
      System.exit(2);
    }
    Path video = Path.of(arguments[0]);
    int repeated = Integer.parseInt(arguments[1]);
    int every = Integer.parseInt(arguments[3]);
    int rounds = Integer.parseInt(arguments[4]);
    double[] ratios = new double[rounds];
    PipelineOptions options = PipelineOptions.standard().withDetectEvery(every);
    try (VideoWork work = new VideoWork(arguments[2], arguments.length > 5 ? arguments[5] : "")) {
      for (int round = -1; round < rounds; round++) {
        double sequence = rate(open(video, repeated), source -> work.sequence(source, every));
        double pipeline =
            rate(open(video, repeated), source -> work.pipeline(source, options).frames());
        if (round >= 0) {
          ratios[round] = pipeline / sequence;
          System.out.printf(
              Locale.ROOT,
              "sequence %.1f, pipeline %.1f frames/s, ratio %.2f%n",
              sequence,
              pipeline,
              ratios[round]);
        }
      }
    }
    Arrays.sort(ratios);
    System.out.printf(Locale.ROOT, "median ratio %.2f%n", ratios[rounds / 2]);
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
