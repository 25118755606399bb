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
package org.emotion4j.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.emotion4j.Analysis;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Image;
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

/** One photo after the other through the whole engine, decoding apart: the mean time of one. */
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineBenchmark {

  /** The detector's id. */
  @Param("haar")
  public String detector;

  /** The classifier's id. */
  @Param("residual-onnx")
  public String classifier;

  /** Whether faces are placed in the valence-arousal plane as well. */
  @Param("false")
  public boolean valenceArousal;

  /** A directory with photos; if empty, drawn ones of 640x480 are taken. */
  @Param("")
  public String photos;

  private EmotionEngine engine;
  private List<Image> images;
  private int next;

  /** Makes the engine. */
  @Setup
  public void create() {
    engine =
        EmotionEngine.builder()
            .detector(detector)
            .classifier(classifier)
            .valenceArousal(valenceArousal)
            .build();
    images = Photos.of(photos);
  }

  /** Frees it. */
  @TearDown
  public void close() {
    engine.close();
  }

  /**
   * One photo.
   *
   * @return its analysis
   */
  @Benchmark
  public Analysis analyze() {
    next = (next + 1) % images.size();
    return engine.analyze(images.get(next));
  }
}
