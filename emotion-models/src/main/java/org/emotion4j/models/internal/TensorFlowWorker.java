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

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import org.emotion4j.EmotionException;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.types.TFloat32;

/**
 * Runs a session for one thread. A tensor of TensorFlow owns its memory, so there is one for each
 * power of two up to the largest batch, made when first needed; the outputs are TensorFlow's own
 * and are freed after each run.
 */
final class TensorFlowWorker implements NetworkWorker {

  private final Session session;
  private final ModelDescription.Input face;
  private final int values;
  private final Output<?> inputNode;
  private final Output<?> outputNode;
  private final int outputs;
  private FloatBuffer input;
  private FloatDataBuffer source;
  private final Map<Integer, TFloat32> tensors = new HashMap<>();

  TensorFlowWorker(
      Session session,
      ModelDescription.Input face,
      Output<?> inputNode,
      Output<?> outputNode,
      int outputs) {
    this.session = session;
    this.face = face;
    this.values = face.values();
    this.input = FloatBuffer.allocate(values);
    this.source = DataBuffers.of(input.array(), true, false);
    this.inputNode = inputNode;
    this.outputNode = outputNode;
    this.outputs = outputs;
  }

  @Override
  public int nextBatch(int remaining) {
    return Math.min(LARGEST_BATCH, Integer.highestOneBit(remaining));
  }

  @Override
  public FloatBuffer input(int faces) {
    if (input.capacity() < faces * values) {
      input = FloatBuffer.allocate(NetworkWorker.roomFor(faces) * values);
      source = DataBuffers.of(input.array(), true, false);
    }
    return input;
  }

  @Override
  public void run(int faces, float[] numbers) {
    TFloat32 tensor = tensors.computeIfAbsent(faces, this::newTensor);
    tensor.copyFrom(source.narrow((long) faces * values));
    try (Result result = session.runner().feed(inputNode, tensor).fetch(outputNode).run()) {
      TFloat32 tensorOut = (TFloat32) result.get(0);
      tensorOut.copyTo(DataBuffers.of(numbers, false, false).narrow((long) faces * outputs));
    } catch (TensorFlowException e) {
      throw new EmotionException(
          "TensorFlow failed with %d faces: %s".formatted(faces, e.getMessage()), e);
    }
  }

  private TFloat32 newTensor(int faces) {
    return TFloat32.tensorOf(Shape.of(faces, face.height(), face.width(), face.channels()));
  }

  @Override
  public void close() {
    tensors.values().forEach(Tensor::close);
    tensors.clear();
  }
}
