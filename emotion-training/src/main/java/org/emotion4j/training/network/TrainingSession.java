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
package org.emotion4j.training.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.Variation;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A network being trained: its parameters' values, and the tensors through which batches go in,
 * which are made once and used again.
 *
 * <p>Serves one thread. TensorFlow takes its number of threads from the first session of the JVM.
 */
public final class TrainingSession implements AutoCloseable {

  private static final int CLASSES = Emotion.all().size();

  private final TrainingGraph graph;
  private final Session session;
  private final int batch;
  private final FaceBatch shown;
  private final float[] shares;
  private final float[] weights;
  private final TFloat32 shareTensor;
  private final TFloat32 weightTensor;
  private final TInt32 chanceTensor;
  private final TFloat32 rateTensor;

  /**
   * What a step yields.
   *
   * @param loss the mean cross-entropy over the batch, in nats
   * @param right how many faces were classified as most people labelled them
   */
  public record Step(double loss, int right) {}

  /**
   * Starts a session. The parameters have no values yet.
   *
   * @param graph the graph, closed by the caller after this object
   * @param batch how many faces make a batch
   * @param threads how many threads compute, at least 1
   * @param precision how exactly it computes
   */
  public TrainingSession(TrainingGraph graph, int batch, int threads, Precision precision) {
    this.graph = graph;
    this.batch = batch;
    this.shown = new FaceBatch(graph.input(), batch);
    this.shares = new float[batch * CLASSES];
    this.weights = new float[batch];
    ConfigProto configuration =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(threads)
            .setInterOpParallelismThreads(1)
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(rewriting(precision)))
            .build();
    this.session = new Session(graph.graph(), configuration);
    this.shareTensor = TFloat32.tensorOf(Shape.of(batch, CLASSES));
    this.weightTensor = TFloat32.tensorOf(Shape.of(batch));
    this.chanceTensor = TInt32.vectorOf(0, 0); // both set: a new tensor holds anything
    this.rateTensor = TFloat32.tensorOf(Shape.scalar());
  }

  private static RewriterConfig rewriting(Precision precision) {
    return RewriterConfig.newBuilder()
        .setAutoMixedPrecisionOnednnBfloat16(
            precision == Precision.BFLOAT16 ? RewriterConfig.Toggle.ON : RewriterConfig.Toggle.OFF)
        .build();
  }

  /**
   * Makes a step of training.
   *
   * @param set the faces
   * @param indices which of them, in the order in which they are shown
   * @param from the first of the indices of this batch
   * @param augmentation how they are varied
   * @param random where chance comes from
   * @param rate the learning rate
   * @param number the step's number in the whole training, which decides what is dropped out
   * @return the loss and how many were right, before the step
   */
  public Step train(
      FaceSet set,
      int[] indices,
      int from,
      Augmentation augmentation,
      SplittableRandom random,
      double rate,
      int number) {
    for (int i = 0; i < batch; i++) {
      int face = indices[from + i];
      shown.show(i, set.get(face).pixels(), augmentation.draw(random));
      System.arraycopy(set.get(face).shares(), 0, shares, i * CLASSES, CLASSES);
      weights[i] = set.weight(face);
    }
    shareTensor.copyFrom(DataBuffers.of(shares));
    weightTensor.copyFrom(DataBuffers.of(weights));
    rateTensor.setFloat((float) rate);
    chanceTensor.setInt(number, 0);
    Session.Runner runner =
        shown
            .feed(session.runner())
            .feed(graph.targets(), shareTensor)
            .feed(graph.weights(), weightTensor)
            .feed(graph.rate(), rateTensor)
            .feed(graph.chance(), chanceTensor)
            .fetch(graph.loss())
            .fetch(graph.trainedLogits());
    for (Op op : graph.stepOfTraining()) {
      runner.addTarget(op);
    }
    try (Result result = runner.run()) {
      double loss = ((TFloat32) result.get(0)).getFloat();
      float[] logits = numbers((TFloat32) result.get(1), batch * CLASSES);
      int right = 0;
      for (int i = 0; i < batch; i++) {
        if (top(logits, i) == set.get(indices[from + i]).label().ordinal()) {
          right++;
        }
      }
      return new Step(loss, right);
    }
  }

  /**
   * Classifies faces as they are with the network as it is used.
   *
   * @param set the faces
   * @return nine logits for each face
   */
  public float[] classify(FaceSet set) {
    float[] logits = new float[set.size() * CLASSES];
    for (int start = 0; start < set.size(); start += batch) {
      int count = Math.min(batch, set.size() - start);
      for (int i = 0; i < batch; i++) {
        // The last face fills up the last batch.
        shown.show(i, set.get(start + Math.min(i, count - 1)).pixels(), Variation.NONE);
      }
      try (Result result = shown.feed(session.runner()).fetch(graph.usedLogits()).run()) {
        float[] of = numbers((TFloat32) result.get(0), batch * CLASSES);
        System.arraycopy(of, 0, logits, start * CLASSES, count * CLASSES);
      }
    }
    return logits;
  }

  /** The pixels that the network sees of a face. */
  float[] shown(FaceSet set, int index, Variation variation) {
    for (int i = 0; i < batch; i++) {
      shown.show(i, set.get(index).pixels(), variation);
    }
    int size = graph.body().inputSize();
    try (Result result = shown.feed(session.runner()).fetch(graph.input().pixels()).run()) {
      float[] all = numbers((TFloat32) result.get(0), batch * size * size);
      return Arrays.copyOf(all, size * size);
    }
  }

  private static int top(float[] logits, int face) {
    int best = 0;
    for (int i = 1; i < CLASSES; i++) {
      if (logits[face * CLASSES + i] > logits[face * CLASSES + best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The values of all parameters.
   *
   * @return each by its name
   */
  public Map<String, float[]> values() {
    return valuesOf(graph.parameters().all());
  }

  /**
   * What the optimiser remembers.
   *
   * @return each velocity by its name
   */
  public Map<String, float[]> velocities() {
    return valuesOf(graph.velocities());
  }

  private Map<String, float[]> valuesOf(List<Parameter> parameters) {
    Session.Runner runner = session.runner();
    parameters.forEach(parameter -> runner.fetch(parameter.variable()));
    Map<String, float[]> values = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      for (int i = 0; i < parameters.size(); i++) {
        Parameter parameter = parameters.get(i);
        values.put(parameter.name(), numbers((TFloat32) result.get(i), parameter.size()));
      }
    }
    return values;
  }

  /**
   * Sets the parameters.
   *
   * @param values the values of every parameter by its name
   */
  public void setValues(Map<String, float[]> values) {
    set(graph.parameters().all(), values);
  }

  /**
   * Sets what the optimiser remembers.
   *
   * @param values the values of every velocity by its name
   */
  public void setVelocities(Map<String, float[]> values) {
    set(graph.velocities(), values);
  }

  /**
   * Sets the network to learn from.
   *
   * @param values the values of every parameter of it by its name
   */
  public void setTeacher(Map<String, float[]> values) {
    set(graph.teacherParameters().all(), values);
  }

  /** Lets the optimiser start from rest. */
  public void clearVelocities() {
    Map<String, float[]> zeros = new LinkedHashMap<>();
    graph.velocities().forEach(velocity -> zeros.put(velocity.name(), new float[velocity.size()]));
    setVelocities(zeros);
  }

  private void set(List<Parameter> parameters, Map<String, float[]> values) {
    for (Parameter parameter : parameters) {
      float[] value = values.get(parameter.name());
      if (value == null || value.length != parameter.size()) {
        throw new IllegalArgumentException(
            "There are no %d values of %s".formatted(parameter.size(), parameter.name()));
      }
      try (TFloat32 tensor = TFloat32.tensorOf(parameter.shape(), DataBuffers.of(value))) {
        session.runner().feed(parameter.feed(), tensor).addTarget(parameter.assign()).run().close();
      }
    }
  }

  private static float[] numbers(TFloat32 tensor, int count) {
    float[] numbers = new float[count];
    tensor.copyTo(DataBuffers.of(numbers));
    return numbers;
  }

  @Override
  public void close() {
    session.close();
    shown.close();
    shareTensor.close();
    weightTensor.close();
    chanceTensor.close();
    rateTensor.close();
  }
}
