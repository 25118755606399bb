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
package org.emotion4j.models.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import org.emotion4j.EmotionException;

/**
 * Runs a session for one thread. One input and one output buffer serve every size of batch; the
 * tensors are views of their beginning, made once for each size. The input grows with the largest
 * batch so far.
 */
final class OnnxWorker implements NetworkWorker {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ModelDescription.Input face;
  private final int values;
  private final String outputName;
  private final int outputs;
  private FloatBuffer input;
  private final FloatBuffer output;
  private final Map<Integer, Tensors> tensors = new HashMap<>();

  OnnxWorker(
      OrtEnvironment environment,
      OrtSession session,
      ModelDescription.Input face,
      String outputName,
      int outputs) {
    this.environment = environment;
    this.session = session;
    this.face = face;
    this.values = face.values();
    this.input = allocate(values);
    this.outputName = outputName;
    this.outputs = outputs;
    this.output = allocate(LARGEST_BATCH * outputs);
  }

  private static FloatBuffer allocate(int values) {
    return ByteBuffer.allocateDirect(values * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public int nextBatch(int remaining) {
    return Math.min(remaining, LARGEST_BATCH);
  }

  @Override
  public FloatBuffer input(int faces) {
    if (input.capacity() < faces * values) {
      close();
      input = allocate(NetworkWorker.roomFor(faces) * values);
    }
    return input;
  }

  @Override
  public void run(int faces, float[] numbers) {
    Tensors batch = tensors.computeIfAbsent(faces, this::newTensors);
    try {
      session.run(batch.inputs(), batch.outputs()).close();
      output.get(0, numbers, 0, faces * outputs);
    } catch (OrtException e) {
      throw new EmotionException(
          "ONNX Runtime failed with %d faces: %s".formatted(faces, e.getMessage()), e);
    }
  }

  private Tensors newTensors(int faces) {
    OnnxTensor in = view(input, faces, face.height(), face.width(), face.channels());
    try {
      OnnxTensor out = view(output, faces, outputs);
      return new Tensors(Map.of(face.name(), in), Map.of(outputName, out));
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private OnnxTensor view(FloatBuffer buffer, long... shape) {
    long values = 1;
    for (long extent : shape) {
      values *= extent;
    }
    try {
      return OnnxTensor.createTensor(environment, buffer.slice(0, Math.toIntExact(values)), shape);
    } catch (OrtException e) {
      throw new EmotionException("ONNX Runtime could not make a tensor: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    tensors.values().forEach(Tensors::close);
    tensors.clear();
  }

  /** Input and output of one size of batch. */
  private record Tensors(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {

    void close() {
      inputs.values().forEach(OnnxTensor::close);
      outputs.values().forEach(OnnxTensor::close);
    }
  }
}
