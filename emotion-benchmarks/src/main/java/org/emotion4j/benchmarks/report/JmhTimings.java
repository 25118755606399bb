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
package org.emotion4j.benchmarks.report;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.emotion4j.benchmarks.ClassifierBenchmark;
import org.emotion4j.benchmarks.DecodingBenchmark;
import org.emotion4j.benchmarks.EngineBenchmark;
import org.emotion4j.benchmarks.RegressorBenchmark;
import org.emotion4j.benchmarks.contest.Reasons;
import org.emotion4j.benchmarks.video.PipelineBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the other benchmarks by JMH, each in a Java process of its own. */
final class JmhTimings {

  private static final List<Class<?>> CALLS =
      List.of(
          ClassifierBenchmark.class,
          RegressorBenchmark.class,
          DecodingBenchmark.class,
          EngineBenchmark.class);

  /** Every so-manieth frame for the detector: as the pipeline does by itself, and all. */
  private static final String[] EVERY = {"3", "1"};

  private static final String[] WAYS = {VideoTiming.SEQUENCE, VideoTiming.PIPELINE};

  private final boolean quick;
  private final Consumer<String> progress;
  private final List<Timing> calls = new ArrayList<>();
  private final List<VideoTiming> videos = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();

  private JmhTimings(boolean quick, Consumer<String> progress) {
    this.quick = quick;
    this.progress = progress;
  }

  /**
   * Runs benchmarks. What fails is told as a gap, and the others run all the same.
   *
   * @param photos the folder of photos that they look at, where they look at any
   * @param video the video for the pipeline; empty for a drawn one
   * @param quick whether fewer and shorter iterations are enough
   * @param progress is told what is measured next
   * @return what they gave
   */
  static JmhFigures run(
      Path photos, Optional<Path> video, boolean quick, Consumer<String> progress) {
    JmhTimings timings = new JmhTimings(quick, progress);
    CALLS.forEach(benchmark -> timings.calls(benchmark, photos.toString()));
    timings.videos(video.map(file -> file.toAbsolutePath().toString()).orElse(""));
    return new JmhFigures(
        timings.calls,
        video.map(file -> String.valueOf(file.getFileName())),
        timings.videos,
        timings.gaps);
  }

  private void calls(Class<?> benchmark, String photos) {
    ChainedOptionsBuilder options =
        options(benchmark).param("photos", photos).timeUnit(TimeUnit.MILLISECONDS);
    if (quick) {
      options
          .warmupIterations(1)
          .warmupTime(TimeValue.milliseconds(300))
          .measurementIterations(2)
          .measurementTime(TimeValue.milliseconds(300));
    } else {
      options.warmupIterations(2); // the rest as the benchmarks say themselves
    }
    Collection<RunResult> results = results(benchmark, options, expected(benchmark));
    results.forEach(result -> calls.add(timing(benchmark, result)));
  }

  private void videos(String video) {
    ChainedOptionsBuilder options =
        options(PipelineBenchmark.class)
            .param("video", video)
            .param("detector", "dlib-hog")
            .param("every", EVERY)
            .param("way", WAYS)
            .timeUnit(TimeUnit.SECONDS)
            .warmupIterations(quick ? 0 : 1)
            .measurementIterations(quick ? 1 : 3)
            .warmupTime(TimeValue.seconds(4))
            .measurementTime(quick ? TimeValue.milliseconds(300) : TimeValue.seconds(4));
    int expected = EVERY.length * WAYS.length;
    for (RunResult result : results(PipelineBenchmark.class, options, expected)) {
      Result<?> frames =
          Objects.requireNonNull(
              result.getSecondaryResults().get("frames"), "JMH gives what is counted");
      videos.add(
          new VideoTiming(
              result.getParams().getParam("way"),
              Integer.parseInt(result.getParams().getParam("every")),
              frames.getScore(),
              frames.getScoreError()));
    }
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include("\\." + benchmark.getSimpleName() + "\\.")
        .verbosity(VerboseMode.SILENT);
  }

  private Collection<RunResult> results(
      Class<?> benchmark, ChainedOptionsBuilder options, int expected) {
    String name = benchmark.getSimpleName();
    progress.accept(name);
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      if (results.size() < expected) {
        gaps.add(
            "%s: %d of %d sets of parameters failed; java -jar emotion-benchmarks/target/benchmarks.jar %s tells why"
                .formatted(name, expected - results.size(), expected, name));
      }
      return results;
    } catch (RunnerException e) {
      gaps.add(name + ": not measured: " + Reasons.withoutPaths(String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  /** How many sets of parameters a benchmark has by itself. */
  private static int expected(Class<?> benchmark) {
    return Arrays.stream(benchmark.getFields())
        .map(JmhTimings::values)
        .reduce(1, (one, other) -> one * other);
  }

  private static int values(Field field) {
    Param param = field.getAnnotation(Param.class);
    return param == null ? 1 : param.value().length;
  }

  private static Timing timing(Class<?> benchmark, RunResult result) {
    BenchmarkParams params = result.getParams();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String key : params.getParamsKeys()) {
      if (!key.equals("photos") && !params.getParam(key).isEmpty()) {
        parameters.put(key, params.getParam(key));
      }
    }
    Result<?> primary = result.getPrimaryResult();
    return new Timing(
        benchmark.getSimpleName().replace("Benchmark", ""),
        parameters,
        primary.getScore(),
        primary.getScoreError());
  }
}
