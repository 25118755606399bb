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

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Counts what is done and measures how long it takes, for one run and for all of them.
 *
 * <p>Safe to share between threads.
 */
final class Measurements {

  private final Optional<Measurements> all;
  private final LongAdder grabbed = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder unpublished = new LongAdder();
  private final LongAdder detections = new LongAdder();
  private final LongAdder faces = new LongAdder();
  private final TimeHistogram latency = new TimeHistogram();
  private final Map<PipelineStage, TimeHistogram> stages = new EnumMap<>(PipelineStage.class);

  private Measurements(Optional<Measurements> all) {
    this.all = all;
    for (PipelineStage stage : PipelineStage.values()) {
      stages.put(stage, new TimeHistogram());
    }
  }

  static Measurements ofAllRuns() {
    return new Measurements(Optional.empty());
  }

  /** Those of one run, which are counted here too. */
  Measurements ofOneRun() {
    return new Measurements(Optional.of(this));
  }

  void grabbed() {
    add(to -> to.grabbed.increment());
  }

  void skipped() {
    add(to -> to.skipped.increment());
  }

  void unpublished() {
    add(to -> to.unpublished.increment());
  }

  void delivered(AnalyzedFrame frame) {
    add(
        to -> {
          to.delivered.increment();
          to.detections.add(frame.detected() ? 1 : 0);
          to.faces.add(frame.faces().size());
          to.latency.add(frame.latency().toNanos());
        });
  }

  /** Takes note that a stage began at a time of {@link System#nanoTime} and ends now. */
  void since(long start, PipelineStage stage) {
    long nanos = System.nanoTime() - start;
    add(
        to -> {
          TimeHistogram times = to.stages.get(stage);
          if (times != null) {
            times.add(nanos);
          }
        });
  }

  private void add(Consumer<Measurements> what) {
    what.accept(this);
    all.ifPresent(what);
  }

  PipelineStatistics snapshot() {
    Map<PipelineStage, TimeStatistics> times = new EnumMap<>(PipelineStage.class);
    stages.forEach((stage, histogram) -> times.put(stage, histogram.statistics()));
    return new PipelineStatistics(
        grabbed.sum(),
        skipped.sum(),
        delivered.sum(),
        unpublished.sum(),
        detections.sum(),
        faces.sum(),
        latency.statistics(),
        times);
  }
}
