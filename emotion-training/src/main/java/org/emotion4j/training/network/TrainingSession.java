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
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.MovingTargets;
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

  private final TrainingGraph graph;
  private final Session session;
  private final int batch;
  private final int outputs;
  private final FaceBatch shown;
  private final float[] targets;
  private final float[] weights;
  private final TFloat32 targetTensor;
  private final TFloat32 weightTensor;
  private final TInt32 chanceTensor;
  private final TFloat32 rateTensor;
  private final TFloat32 firstPowerTensor;
  private final TFloat32 secondPowerTensor;

  /**
   * The faces of a step.
   *
   * @param set labelled faces
   * @param targets what the network is to give for each of them, one after the other
   * @param moving how that changes with the way in which a face is shown
   * @param order which of them are shown, one after the other
   * @param from the first of the order of this batch
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier into a session, never compared
  public record Faces(FaceSet set, float[] targets, MovingTargets moving, int[] order, int from) {

    /**
     * Faces for which the network is to give the same however they are shown.
     *
     * @param set labelled faces
     * @param targets what the network is to give for each of them, one after the other
     * @param order which of them are shown, one after the other
     * @param from the first of the order of this batch
     */
    public Faces(FaceSet set, float[] targets, int[] order, int from) {
      this(set, targets, MovingTargets.STILL, order, from);
    }
  }

  /**
   * How a step is made.
   *
   * @param rate the learning rate
   * @param number the step's number in the whole training, from 1, which decides what is dropped
   *     out
   * @param sinceRest its number since the optimiser started from rest, from 1
   * @param headOnly whether the head alone is changed
   */
  public record Move(double rate, int number, int sinceRest, boolean headOnly) {}

  /**
   * What a step yields.
   *
   * @param loss the mean loss over the batch, before the step
   * @param outputs what the network gave for each face of the batch. Not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier out of a session, never compared
  public record Answer(double loss, float[] outputs) {}

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
    this.outputs = graph.network().outputs();
    this.targets = new float[batch * outputs];
    this.weights = new float[batch];
    ConfigProto configuration =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(threads)
            .setInterOpParallelismThreads(1)
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(rewriting(precision)))
            .build();
    this.session = new Session(graph.graph(), configuration);
    this.shown = new FaceBatch(graph.faces(), batch);
    this.targetTensor = TFloat32.tensorOf(Shape.of(batch, outputs));
    this.weightTensor = TFloat32.tensorOf(Shape.of(batch));
    this.chanceTensor = TInt32.vectorOf(0, 0); // both set: a new tensor holds anything
    this.rateTensor = TFloat32.tensorOf(Shape.scalar());
    this.firstPowerTensor = TFloat32.tensorOf(Shape.scalar());
    this.secondPowerTensor = TFloat32.tensorOf(Shape.scalar());
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
   * @param faces what is shown
   * @param augmentation how it is varied
   * @param random where chance comes from
   * @param move how the step is made
   * @return the loss and what the network gave, before the step
   */
  public Answer train(Faces faces, Augmentation augmentation, SplittableRandom random, Move move) {
    fill(faces, augmentation, random, move);
    List<Op> step = graph.step(move.headOnly());
    if (graph.climb().isEmpty()) {
      return answer(step);
    }
    Answer answer = answer(graph.climb());
    runner(step).run().close();
    return answer;
  }

  private Answer answer(List<Op> targets) {
    try (Result result = runner(targets).fetch(graph.loss()).fetch(graph.trainedOutputs()).run()) {
      double loss = ((TFloat32) result.get(0)).getFloat();
      return new Answer(loss, numbers((TFloat32) result.get(1), batch * outputs));
    }
  }

  /**
   * Makes a step of training as {@link #train} does, more slowly, and notes where its time goes.
   *
   * @param faces what is shown
   * @param augmentation how it is varied
   * @param random where chance comes from
   * @param move how the step is made
   * @return what TensorFlow did
   */
  public Trace trace(Faces faces, Augmentation augmentation, SplittableRandom random, Move move) {
    fill(faces, augmentation, random, move);
    Trace trace = new Trace(Map.of());
    if (!graph.climb().isEmpty()) {
      trace = trace.plus(traced(graph.climb()));
    }
    return trace.plus(traced(graph.step(move.headOnly())));
  }

  private Trace traced(List<Op> targets) {
    try (Result result = runner(targets).setOptions(Trace.OPTIONS).runAndFetchMetadata()) {
      return Trace.of(
          result
              .getMetadata()
              .orElseThrow(() -> new IllegalStateException("TensorFlow noted nothing")));
    }
  }

  /**
   * Fills the tensors of a batch, and makes no step.
   *
   * @param faces what is shown
   * @param augmentation how it is varied
   * @param random where chance comes from
   * @return how long that takes, in seconds
   */
  public double prepare(Faces faces, Augmentation augmentation, SplittableRandom random) {
    long start = System.nanoTime();
    fill(faces, augmentation, random, new Move(0, 1, 1, false));
    return (System.nanoTime() - start) / 1e9;
  }

  private void fill(Faces faces, Augmentation augmentation, SplittableRandom random, Move move) {
    for (int i = 0; i < batch; i++) {
      int face = faces.order()[faces.from() + i];
      Variation variation = augmentation.draw(random);
      shown.show(i, faces.set().get(face).pixels(), variation);
      System.arraycopy(faces.targets(), face * outputs, targets, i * outputs, outputs);
      faces.moving().move(variation, targets, i * outputs);
      weights[i] = faces.set().weight(face);
    }
    targetTensor.copyFrom(DataBuffers.of(targets));
    weightTensor.copyFrom(DataBuffers.of(weights));
    rateTensor.setFloat((float) move.rate());
    chanceTensor.setInt(move.number(), 0);
    firstPowerTensor.setFloat(Optimiser.firstPower(move.sinceRest()));
    secondPowerTensor.setFloat(Optimiser.secondPower(move.sinceRest()));
  }

  /** Runs something on the batch that the tensors hold. */
  private Session.Runner runner(List<Op> targets) {
    StepInput input = graph.input();
    Session.Runner runner =
        shown
            .feed(session.runner())
            .feed(input.targets(), targetTensor)
            .feed(input.weights(), weightTensor)
            .feed(input.rate(), rateTensor)
            .feed(input.chance(), chanceTensor)
            .feed(input.firstPower(), firstPowerTensor)
            .feed(input.secondPower(), secondPowerTensor);
    targets.forEach(runner::addTarget);
    return runner;
  }

  /**
   * Shows faces as they are to the network as it is used.
   *
   * @param set the faces
   * @return what it gives for each face, one after the other
   */
  public float[] answers(FaceSet set) {
    float[] answers = new float[set.size() * outputs];
    for (int start = 0; start < set.size(); start += batch) {
      int count = Math.min(batch, set.size() - start);
      for (int i = 0; i < batch; i++) {
        // The last face fills up the last batch.
        shown.show(i, set.get(start + Math.min(i, count - 1)).pixels(), Variation.NONE);
      }
      try (Result result = shown.feed(session.runner()).fetch(graph.usedOutputs()).run()) {
        float[] of = numbers((TFloat32) result.get(0), batch * outputs);
        System.arraycopy(of, 0, answers, start * outputs, count * outputs);
      }
    }
    return answers;
  }

  /** The pixels that the network sees of a face. */
  float[] shown(FaceSet set, int index, Variation variation) {
    for (int i = 0; i < batch; i++) {
      shown.show(i, set.get(index).pixels(), variation);
    }
    int size = graph.network().inputSize();
    try (Result result = shown.feed(session.runner()).fetch(graph.faces().pixels()).run()) {
      float[] all = numbers((TFloat32) result.get(0), batch * size * size);
      return Arrays.copyOf(all, size * size);
    }
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
   * @return each by its name
   */
  public Map<String, float[]> memory() {
    return valuesOf(graph.memory());
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
   * @param values all that {@link #memory} has given
   */
  public void setMemory(Map<String, float[]> values) {
    set(graph.memory(), values);
  }

  /** Lets the optimiser start from rest. */
  public void clearMemory() {
    Map<String, float[]> zeros = new LinkedHashMap<>();
    graph.memory().forEach(memory -> zeros.put(memory.name(), new float[memory.size()]));
    setMemory(zeros);
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
    targetTensor.close();
    weightTensor.close();
    chanceTensor.close();
    rateTensor.close();
    firstPowerTensor.close();
    secondPowerTensor.close();
  }
}
