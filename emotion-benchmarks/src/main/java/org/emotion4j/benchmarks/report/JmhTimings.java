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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

  private JmhTimings() {}

  /**
   * Runs benchmarks.
   *
   * @param benchmarks their classes
   * @param photos the folder of photos that they look at, where they look at any
   * @param quick whether fewer and shorter iterations are enough
   * @return a timing for each set of parameters
   */
  static List<Timing> run(List<Class<?>> benchmarks, String photos, boolean quick) {
    List<Timing> timings = new ArrayList<>();
    for (Class<?> benchmark : benchmarks) {
      ChainedOptionsBuilder options =
          new OptionsBuilder()
              .include("\\." + benchmark.getSimpleName() + "\\.")
              .param("photos", photos)
              .timeUnit(TimeUnit.MILLISECONDS)
              .verbosity(VerboseMode.SILENT);
      if (quick) {
        options
            .warmupIterations(1)
            .warmupTime(TimeValue.milliseconds(300))
            .measurementIterations(2)
            .measurementTime(TimeValue.milliseconds(300));
      }
      try {
        for (RunResult result : new Runner(options.build()).run()) {
          timings.add(timing(benchmark, result));
        }
      } catch (RunnerException e) {
        throw new IllegalStateException(benchmark.getSimpleName() + " could not be run", e);
      }
    }
    return List.copyOf(timings);
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
