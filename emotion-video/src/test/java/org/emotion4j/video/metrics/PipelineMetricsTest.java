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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.pipeline.PipelineExamples;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.PipelineStage;
import org.emotion4j.video.pipeline.PipelineStatistics;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineMetricsTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  /** Ten frames with a face each, a detector in frames 0, 3, 6 and 9. */
  @Test
  void metersTellWhatThePipelineDid() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (EmotionEngine engine = PipelineExamples.engine();
        FrameSource source = PipelineExamples.source(folder, 10)) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      new PipelineMetrics(pipeline, Tags.of("camera", "door")).bindTo(registry);
      assertEquals(0, count(registry, "frames", Tag.of("outcome", "grabbed")));
      pipeline.run(source, frame -> {});
      assertEquals(10, count(registry, "frames", Tag.of("outcome", "grabbed")));
      assertEquals(0, count(registry, "frames", Tag.of("outcome", "skipped")));
      assertEquals(10, count(registry, "frames", Tag.of("outcome", "delivered")));
      assertEquals(0, count(registry, "frames", Tag.of("outcome", "unpublished")));
      assertEquals(4, count(registry, "detections"));
      assertEquals(10, count(registry, "faces"));
      PipelineStatistics statistics = pipeline.statistics();
      FunctionTimer detect =
          registry.get("emotion4j.video.stage").tag("stage", "detect").functionTimer();
      assertEquals(4, detect.count());
      assertEquals(
          (double) statistics.stage(PipelineStage.DETECT).total().toNanos(),
          detect.totalTime(TimeUnit.NANOSECONDS),
          1);
      assertEquals(10, registry.get("emotion4j.video.latency").functionTimer().count());
      assertEquals(
          (double) statistics.latency().p95().toNanos(),
          registry
              .get("emotion4j.video.latency.quantile")
              .tag("quantile", "0.95")
              .tag("camera", "door")
              .timeGauge()
              .value(TimeUnit.NANOSECONDS),
          1);
    }
  }

  private static double count(SimpleMeterRegistry registry, String name, Tag... tags) {
    return registry
        .get("emotion4j.video." + name)
        .tag("camera", "door")
        .tags(Arrays.asList(tags))
        .functionCounter()
        .count();
  }

  /** The class path without Micrometer, all of whose jars are named so. */
  @Test
  void thePipelineNeedsNoMicrometer() throws IOException, ClassNotFoundException {
    URL[] classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("micrometer"))
            .map(PipelineMetricsTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader without =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      assertThrows(
          NoClassDefFoundError.class,
          () -> Class.forName(PipelineMetrics.class.getName(), true, without).getMethods());
      for (Class<?> used : PipelineExamples.classes()) {
        Class<?> loaded = Class.forName(used.getName(), true, without);
        assertTrue(loaded.getDeclaredMethods().length > 0, used.getName());
      }
    }
  }

  private static URL url(String path) {
    try {
      return new File(path).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
