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
package org.emotion4j.video.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.emotion4j.video.pipeline.PipelineStage;
import org.emotion4j.video.pipeline.PipelineStatistics;
import org.emotion4j.video.pipeline.TimeStatistics;
import org.emotion4j.video.pipeline.VideoPipeline;

/**
 * Meters of what a pipeline does, of all its runs:
 *
 * <ul>
 *   <li>the counters {@code emotion4j.video.frames} with the tag {@code outcome} ({@code grabbed},
 *       {@code skipped}, {@code delivered}, {@code unpublished}), {@code
 *       emotion4j.video.detections} and {@code emotion4j.video.faces};
 *   <li>the timers {@code emotion4j.video.stage} with the tag {@code stage} ({@code grab}, {@code
 *       detect}, {@code track}, {@code classify}, {@code deliver}), and {@code
 *       emotion4j.video.latency}, from grabbed to delivered;
 *   <li>the gauges {@code emotion4j.video.latency.quantile} with the tag {@code quantile} ({@code
 *       0.5}, {@code 0.95}, {@code 1}).
 * </ul>
 *
 * <p>A registry refers to the pipeline weakly, as Micrometer's do: keep it as long as it is to be
 * observed. Immutable and safe to share between threads.
 */
@SuppressWarnings("exports") // who uses it requires Micrometer; others are not made to
public final class PipelineMetrics implements MeterBinder {

  private static final String PREFIX = "emotion4j.video.";

  private final VideoPipeline pipeline;
  private final List<Tag> tags;

  /**
   * Meters of a pipeline.
   *
   * @param pipeline what is observed
   * @param tags given to all its meters, so that those of several pipelines can be told apart
   */
  public PipelineMetrics(VideoPipeline pipeline, Iterable<Tag> tags) {
    this.pipeline = pipeline;
    List<Tag> copied = new ArrayList<>();
    tags.forEach(copied::add);
    this.tags = List.copyOf(copied);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    count(registry, "frames", "grabbed", PipelineStatistics::grabbed);
    count(registry, "frames", "skipped", PipelineStatistics::skipped);
    count(registry, "frames", "delivered", PipelineStatistics::delivered);
    count(registry, "frames", "unpublished", PipelineStatistics::unpublished);
    count(registry, "detections", "", PipelineStatistics::detections);
    count(registry, "faces", "", PipelineStatistics::faces);
    for (PipelineStage stage : PipelineStage.values()) {
      Tag tag = Tag.of("stage", stage.name().toLowerCase(Locale.ROOT));
      time(registry, "stage", List.of(tag), statistics -> statistics.stage(stage));
    }
    time(registry, "latency", List.of(), PipelineStatistics::latency);
    quantile(registry, "0.5", TimeStatistics::median);
    quantile(registry, "0.95", TimeStatistics::p95);
    quantile(registry, "1", TimeStatistics::max);
  }

  private void count(
      MeterRegistry registry,
      String name,
      String outcome,
      ToLongFunction<PipelineStatistics> count) {
    FunctionCounter.Builder<VideoPipeline> counter =
        FunctionCounter.builder(
                PREFIX + name,
                pipeline,
                observed -> (double) count.applyAsLong(observed.statistics()))
            .tags(tags);
    (outcome.isEmpty() ? counter : counter.tag("outcome", outcome)).register(registry);
  }

  private void time(
      MeterRegistry registry,
      String name,
      List<Tag> more,
      Function<PipelineStatistics, TimeStatistics> times) {
    FunctionTimer.builder(
            PREFIX + name,
            pipeline,
            observed -> times.apply(observed.statistics()).count(),
            observed -> (double) times.apply(observed.statistics()).total().toNanos(),
            TimeUnit.NANOSECONDS)
        .tags(tags)
        .tags(more)
        .register(registry);
  }

  private void quantile(
      MeterRegistry registry, String part, Function<TimeStatistics, Duration> quantile) {
    TimeGauge.builder(
            PREFIX + "latency.quantile",
            pipeline,
            TimeUnit.NANOSECONDS,
            observed -> (double) quantile.apply(observed.statistics().latency()).toNanos())
        .tags(tags)
        .tag("quantile", part)
        .register(registry);
  }
}
