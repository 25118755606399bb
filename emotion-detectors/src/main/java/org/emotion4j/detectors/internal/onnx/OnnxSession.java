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
package org.emotion4j.detectors.internal.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;

/** A network with one input, all of float32, in ONNX Runtime. Safe to share between threads. */
public final class OnnxSession implements AutoCloseable {

  /**
   * Where an output of a run is written.
   *
   * @param name the output's name
   * @param values a direct buffer of as many numbers as the extents say
   * @param extents the output's extents; a run fails if it has others
   */
  public record Output(String name, FloatBuffer values, List<Long> extents) {

    /** Copies the list. */
    public Output {
      extents = List.copyOf(extents);
    }
  }

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;
  private final String output;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OnnxSession(OrtEnvironment environment, OrtSession session) throws OrtException {
    this.environment = environment;
    this.session = session;
    this.input = session.getInputNames().iterator().next();
    this.output = session.getOutputNames().iterator().next();
  }

  /**
   * Loads ONNX Runtime and a network.
   *
   * @param name how messages call the network
   * @param model the content of an ONNX file
   * @param device what to compute on, not {@link Device#AUTO}
   * @param threads how many compute one run on the processor
   * @return a new session
   */
  public static OnnxSession open(String name, byte[] model, Device device, int threads) {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING, "emotion4j");
      environment.setTelemetry(false);
      try (SessionOptions options = new SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // Inputs differ in size from run to run: plans made for one would pile up.
        options.setMemoryPatternOptimization(false);
        // Threads wait actively from one layer to the next, but not from one run to the next: that
        // would keep the processor from the work between them.
        options.addConfigEntry("session.intra_op.spin_duration_us", "20");
        if (device.kind() == Device.Kind.CUDA) {
          addCuda(options, device);
        }
        return new OnnxSession(environment, environment.createSession(model, options));
      }
    } catch (OrtException e) {
      throw new EmotionException(
          "ONNX Runtime could not load %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static void addCuda(SessionOptions options, Device device) {
    if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
      throw new EmotionException(
          "%s was asked for, but ONNX Runtime was loaded without CUDA; it has %s. Replace onnxruntime by onnxruntime_gpu, or take the device cpu"
              .formatted(device, OrtEnvironment.getAvailableProviders()));
    }
    try {
      options.addCUDA(device.index());
    } catch (OrtException e) {
      throw new EmotionException(
          "ONNX Runtime cannot use %s: %s. Install the CUDA and cuDNN libraries that it names, or take the device cpu"
              .formatted(device, e.getMessage()),
          e);
    }
  }

  /**
   * Runs the network for some of its outputs.
   *
   * @param in the input, a direct buffer
   * @param inShape its extents
   * @param outputs where they are written
   */
  public void run(FloatBuffer in, long[] inShape, List<Output> outputs) {
    Map<String, OnnxTensor> to = new HashMap<>();
    try (OnnxTensor from = OnnxTensor.createTensor(environment, in, inShape)) {
      for (Output out : outputs) {
        long[] shape = out.extents().stream().mapToLong(Long::longValue).toArray();
        to.put(out.name(), OnnxTensor.createTensor(environment, out.values(), shape));
      }
      session.run(Map.of(input, from), to).close();
    } catch (OrtException e) {
      throw new EmotionException("ONNX Runtime failed: " + e.getMessage(), e);
    } finally {
      to.values().forEach(OnnxTensor::close);
    }
  }

  /**
   * Runs a network with one output.
   *
   * @param in the input, a direct buffer
   * @param inShape its extents
   * @param out where the output is written, a direct buffer
   * @param outShape its extents
   */
  public void run(FloatBuffer in, long[] inShape, FloatBuffer out, long[] outShape) {
    try (OnnxTensor from = OnnxTensor.createTensor(environment, in, inShape);
        OnnxTensor to = OnnxTensor.createTensor(environment, out, outShape)) {
      session.run(Map.of(input, from), Map.of(output, to)).close();
    } catch (OrtException e) {
      throw new EmotionException("ONNX Runtime failed: " + e.getMessage(), e);
    }
  }

  /** Frees the network, of which no run may be under way. Closing twice does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmotionException("A session of ONNX Runtime could not be closed", e);
    }
  }
}
