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
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
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

/**
 * One photo after the other through a detector: the mean time of one. Options of the detector are
 * given as {@code -p options=name=value;name=value}.
 */
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DetectorBenchmark {

  /** The detector's id. */
  @Param("haar")
  public String detector;

  /** The detector's options. */
  @Param("")
  public String options;

  /**
   * What it computes on: {@code cpu} or {@code gpu}. Where there is no such device the benchmark
   * fails with the reason.
   */
  @Param("cpu")
  public String device;

  /** How long the longer side of each photo is made, in pixels; 0 leaves photos as they are. */
  @Param("0")
  public int size;

  /** A directory with photos; if empty, drawn ones of 640x480 are taken. */
  @Param("")
  public String photos;

  private FaceDetector backend;
  private List<Image> images;
  private int next;

  /** Makes the detector. */
  @Setup
  public void create() {
    Device chosen = device.equals("gpu") ? Device.cuda(0) : Device.parse(device);
    if (!chosen.equals(Device.CPU) && CudaDevice.driver().isEmpty()) {
      String absence = "not measured: " + CudaDevice.NONE;
      System.out.printf("%n%s on %s: %s%n", detector, device, absence);
      throw new IllegalStateException(absence);
    }
    backend = Detectors.create(detector, options, chosen);
    images = Photos.of(photos).stream().map(photo -> Photos.sized(photo, size)).toList();
  }

  /** Frees it. */
  @TearDown
  public void close() {
    backend.close();
  }

  /**
   * One photo.
   *
   * @return its faces
   */
  @Benchmark
  public List<Face> detect() {
    next = (next + 1) % images.size();
    return backend.detect(images.get(next));
  }
}
