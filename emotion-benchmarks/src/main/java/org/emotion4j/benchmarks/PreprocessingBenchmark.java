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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.concurrent.TimeUnit;
import org.emotion4j.FaceCrop;
import org.emotion4j.models.internal.FacePreprocessor;
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
import org.openjdk.jmh.annotations.Warmup;

/** What happens to a face before the network sees it. */
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PreprocessingBenchmark {

  /** Width and height of the face in pixels. */
  @Param({"48", "128", "200", "600"})
  public int size;

  /** Width and height of what the network sees: gray in 48 pixels, three times gray in 128. */
  @Param({"48", "128"})
  public int input;

  private FacePreprocessor preprocessor;
  private FloatBuffer target;
  private FaceCrop face;

  /** Makes the face. */
  @Setup
  public void create() {
    preprocessor = new FacePreprocessor(input, input == 48 ? 1 : 3);
    target =
        ByteBuffer.allocateDirect(preprocessor.values() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    face = Crops.of(1, size).findFirst().orElseThrow();
  }

  /**
   * One face.
   *
   * @return where it has been written
   */
  @Benchmark
  public FloatBuffer preprocess() {
    preprocessor.write(face, target, 0);
    return target;
  }
}
