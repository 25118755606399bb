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
import org.emotion4j.EmotionEngine;
import org.emotion4j.FaceCrop;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
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

/** Faces of 200x200 pixels through a regressor: the time of one batch, preprocessing included. */
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RegressorBenchmark {

  private static final int FACE_SIZE = 200;

  /** The regressor's id. */
  @Param({"mobilenet-va-onnx", "mobilenet-va-tensorflow"})
  public String id;

  /** Faces in a batch. */
  @Param({"1", "8", "32"})
  public int batch;

  /** Threads that compute one batch. */
  @Param("1")
  public int threads;

  private ValenceArousalRegressor regressor;
  private List<FaceCrop> faces;

  /** Makes the regressor. */
  @Setup
  public void create() {
    regressor =
        EmotionEngine.builder()
            .regressor(id)
            .option(id, "threads", Integer.toString(threads))
            .buildRegressor();
    faces = Crops.of(batch, FACE_SIZE).toList();
  }

  /** Frees it. */
  @TearDown
  public void close() {
    regressor.close();
  }

  /**
   * One batch.
   *
   * @return the places
   */
  @Benchmark
  public List<ValenceArousal> place() {
    return regressor.estimateAll(faces);
  }
}
