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
package org.emotion4j.training.regression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.Variation;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * A regressor being trained: its weights' values, and the tensors through which batches go in,
 * which are made once and used again.
 *
 * <p>Serves one thread. TensorFlow takes its number of threads from the first session of the JVM.
 */
final class RegressionSession implements AutoCloseable {

  private static final int AREA = FaceSet.SIZE * FaceSet.SIZE;

  private final RegressionGraph graph;
  private final Session session;
  private final int batch;
  private final int outputs;
  private final byte[] pixels;
  private final float[] maps;
  private final float[] tones;
  private final float[] targets;
  private final TUint8 faceTensor;
  private final TFloat32 mapTensor;
  private final TFloat32 toneTensor;
  private final TFloat32 targetTensor;
  private final TFloat32 rateTensor = TFloat32.tensorOf(Shape.scalar());
  private final TFloat32 meanPowerTensor = TFloat32.tensorOf(Shape.scalar());
  private final TFloat32 squarePowerTensor = TFloat32.tensorOf(Shape.scalar());

  /**
   * Starts a session. The weights have no values yet.
   *
   * @param graph the graph, closed by the caller after this object
   * @param outputs how many outputs it has
   * @param batch how many faces make a batch
   * @param threads how many threads compute, at least 1
   */
  RegressionSession(RegressionGraph graph, int outputs, int batch, int threads) {
    this.graph = graph;
    this.batch = batch;
    this.outputs = outputs;
    this.pixels = new byte[batch * AREA];
    this.maps = new float[batch * 8];
    this.tones = new float[batch * 2];
    this.targets = new float[batch * outputs];
    this.session =
        new Session(
            graph.graph(),
            ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .build());
    this.faceTensor = TUint8.tensorOf(Shape.of(batch, FaceSet.SIZE, FaceSet.SIZE, 1));
    this.mapTensor = TFloat32.tensorOf(Shape.of(batch, 8));
    this.toneTensor = TFloat32.tensorOf(Shape.of(batch, 2));
    this.targetTensor = TFloat32.tensorOf(Shape.of(batch, outputs));
  }

  /**
   * Makes a step of training.
   *
   * @param set the faces
   * @param labels one number for each of them and each output
   * @param indices which of them, in the order in which they are shown
   * @param from the first of the indices of this batch
   * @param augmentation how they are varied
   * @param random where chance comes from
   * @param rate the learning rate
   * @param number the step's number, from 1, since the optimiser started from rest
   * @param headOnly whether the head alone is trained
   * @return the loss before the step
   */
  double train(
      FaceSet set,
      float[] labels,
      int[] indices,
      int from,
      Augmentation augmentation,
      SplittableRandom random,
      double rate,
      int number,
      boolean headOnly) {
    for (int i = 0; i < batch; i++) {
      int face = indices[from + i];
      show(set, face, i, augmentation.draw(random));
      System.arraycopy(labels, face * outputs, targets, i * outputs, outputs);
    }
    writeBatch();
    targetTensor.copyFrom(DataBuffers.of(targets));
    rateTensor.setFloat((float) rate);
    meanPowerTensor.setFloat(RegressionGraph.meanPower(number));
    squarePowerTensor.setFloat(RegressionGraph.squarePower(number));
    Session.Runner runner =
        feed(session.runner())
            .feed(graph.targets(), targetTensor)
            .feed(graph.rate(), rateTensor)
            .feed(graph.meanPowerFeed(), meanPowerTensor)
            .feed(graph.squarePowerFeed(), squarePowerTensor)
            .fetch(graph.loss());
    for (Op op : graph.step(headOnly)) {
      runner.addTarget(op);
    }
    try (Result result = runner.run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  /**
   * Estimates faces as they are.
   *
   * @param set the faces
   * @return one number for each face and output
   */
  float[] estimate(FaceSet set) {
    float[] estimates = new float[set.size() * outputs];
    for (int start = 0; start < set.size(); start += batch) {
      int count = Math.min(batch, set.size() - start);
      for (int i = 0; i < batch; i++) {
        // The last face fills up the last batch.
        show(set, start + Math.min(i, count - 1), i, Variation.NONE);
      }
      writeBatch();
      try (Result result = feed(session.runner()).fetch(graph.estimates()).run()) {
        float[] of = numbers((TFloat32) result.get(0), batch * outputs);
        System.arraycopy(of, 0, estimates, start * outputs, count * outputs);
      }
    }
    return estimates;
  }

  private void show(FaceSet set, int face, int position, Variation variation) {
    System.arraycopy(set.get(face).pixels(), 0, pixels, position * AREA, AREA);
    variation.map(RegressionGraph.INPUT_SIZE, FaceSet.SIZE, maps, 8 * position);
    tones[2 * position] = (float) variation.contrast();
    tones[2 * position + 1] = (float) (2 * variation.brightness());
  }

  private void writeBatch() {
    faceTensor.copyFrom(DataBuffers.of(pixels));
    mapTensor.copyFrom(DataBuffers.of(maps));
    toneTensor.copyFrom(DataBuffers.of(tones));
  }

  private Session.Runner feed(Session.Runner runner) {
    return runner
        .feed(graph.faces(), faceTensor)
        .feed(graph.maps(), mapTensor)
        .feed(graph.tones(), toneTensor);
  }

  /** The values of all weights by name. */
  Map<String, float[]> values() {
    return valuesOf(graph.weights());
  }

  /** What the optimiser remembers, by name. */
  Map<String, float[]> moments() {
    return valuesOf(graph.moments());
  }

  private Map<String, float[]> valuesOf(List<Weight> weights) {
    Session.Runner runner = session.runner();
    weights.forEach(weight -> runner.fetch(weight.variable()));
    Map<String, float[]> values = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      for (int i = 0; i < weights.size(); i++) {
        Weight weight = weights.get(i);
        values.put(weight.name(), numbers((TFloat32) result.get(i), weight.size()));
      }
    }
    return values;
  }

  /** Sets all weights. */
  void setValues(Map<String, float[]> values) {
    set(graph.weights(), values);
  }

  /** Sets what the optimiser remembers. */
  void setMoments(Map<String, float[]> values) {
    set(graph.moments(), values);
  }

  /** Lets the optimiser start from rest. */
  void clearMoments() {
    Map<String, float[]> zeros = new LinkedHashMap<>();
    graph.moments().forEach(moment -> zeros.put(moment.name(), new float[moment.size()]));
    setMoments(zeros);
  }

  private void set(List<Weight> weights, Map<String, float[]> values) {
    for (Weight weight : weights) {
      float[] value = values.get(weight.name());
      if (value == null || value.length != weight.size()) {
        throw new IllegalArgumentException(
            "There are no %d values of %s".formatted(weight.size(), weight.name()));
      }
      try (TFloat32 tensor = TFloat32.tensorOf(weight.shape(), DataBuffers.of(value))) {
        session.runner().feed(weight.feed(), tensor).addTarget(weight.assign()).run().close();
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
    faceTensor.close();
    mapTensor.close();
    toneTensor.close();
    targetTensor.close();
    rateTensor.close();
    meanPowerTensor.close();
    squarePowerTensor.close();
  }
}
