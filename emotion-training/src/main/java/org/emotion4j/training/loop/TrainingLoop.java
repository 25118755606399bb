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
package org.emotion4j.training.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.Trace;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;
import org.emotion4j.training.network.TrainingSession.Answer;
import org.emotion4j.training.network.TrainingSession.Move;

/**
 * The loop of every training: epochs of batches, a checkpoint and figures after each. What happens
 * in an epoch depends on the plan, the seed and the epoch's number alone, so a training that was
 * stopped goes on as if it had not been.
 *
 * @param <T> what comes of the training
 */
public final class TrainingLoop<T> {

  /** Where a training keeps its state. */
  public static final String CHECKPOINT = "checkpoint.bin";

  private final Task<T> task;
  private final Plan plan;
  private final FaceSet faces;
  private final Setting setting;
  private final TrainingListener listener;

  /**
   * A training.
   *
   * @param task what is learnt
   * @param setting under which circumstances
   * @param listener is told how it goes
   */
  public TrainingLoop(Task<T> task, Setting setting, TrainingListener listener) {
    this.task = task;
    this.plan = task.plan();
    this.faces = task.faces();
    this.setting = setting;
    this.listener = listener;
    if (faces.size() < plan.batch()) {
      throw new IllegalArgumentException(
          "There must be at least %d faces to train with, not %d"
              .formatted(plan.batch(), faces.size()));
    }
  }

  /**
   * Trains to the last epoch.
   *
   * @param resume whether to go on from the directory's checkpoint where there is one
   * @return what comes of it
   * @throws IOException if a file cannot be read or written, or the checkpoint is of another
   *     training
   */
  public T run(boolean resume) throws IOException {
    Files.createDirectories(setting.directory());
    Path file = setting.directory().resolve(CHECKPOINT);
    try (TrainingGraph graph = graph();
        TrainingSession session =
            new TrainingSession(graph, plan.batch(), setting.threads(), plan.precision());
        TrainingSession measuring =
            new TrainingSession(graph, plan.batch(), setting.threads(), Precision.FLOAT32)) {
      Averaging averaging = new Averaging(plan.averaging() * batches());
      MetricsLog log = new MetricsLog(setting.directory(), task.figures());
      int done = 0;
      if (resume && Files.exists(file)) {
        Checkpoint checkpoint = readCheckpoint(file);
        session.setValues(checkpoint.values());
        session.setMemory(checkpoint.memory());
        averaging.resume(checkpoint.averages());
        done = checkpoint.epoch();
        log.resumeAfter(done);
      } else {
        session.setValues(task.start(graph));
        session.clearMemory();
        log.start();
      }
      for (int epoch = done + 1; epoch <= plan.epochs(); epoch++) {
        EpochMetrics metrics = trainEpoch(session, averaging, measuring, epoch);
        new Checkpoint(identity(), epoch, session.values(), session.memory(), averaging.means())
            .write(file);
        log.append(metrics);
        listener.epochDone(metrics);
      }
      Map<String, float[]> means = averaging.means();
      return task.finish(measuring, means.isEmpty() ? session.values() : means);
    }
  }

  /**
   * Makes some steps of the first epoch and tells where their time goes; nothing is written.
   *
   * @param steps how many
   * @return the profile
   * @throws IOException if the values to start with cannot be read
   */
  public Profile profile(int steps) throws IOException {
    try (TrainingGraph graph = graph();
        TrainingSession session =
            new TrainingSession(graph, plan.batch(), setting.threads(), plan.precision())) {
      session.setValues(task.start(graph));
      session.clearMemory();
      SplittableRandom random = new SplittableRandom(setting.seed());
      TrainingSession.Faces shown =
          new TrainingSession.Faces(
              faces, task.targets(1), task.movingTargets(), shuffled(faces.size(), random), 0);
      // A rate of 0 leaves the network as it is, at the same cost.
      Move move = new Move(0, 1, 1, plan.headEpochs() > 0);
      for (int i = 0; i < steps; i++) { // TensorFlow optimises the graph first
        session.train(shown, plan.augmentation(), random, move);
      }
      long start = System.nanoTime();
      for (int i = 0; i < steps; i++) {
        session.train(shown, plan.augmentation(), random, move);
      }
      double taken = seconds(start);
      double preparing = 0;
      Trace trace = new Trace(Map.of());
      for (int i = 0; i < steps; i++) {
        preparing += session.prepare(shown, plan.augmentation(), random);
        trace = trace.plus(session.trace(shown, plan.augmentation(), random, move));
      }
      return new Profile(steps * plan.batch(), taken, preparing, trace);
    }
  }

  private TrainingGraph graph() {
    return new TrainingGraph(
        plan.network(),
        plan.objective(),
        plan.optimiser(),
        (float) plan.weightDecay(),
        (float) plan.sharpness(),
        plan.augmentation().storesJpeg());
  }

  /** How many batches an epoch has; faces that fill no batch wait for the next epoch. */
  private int batches() {
    return faces.size() / plan.batch();
  }

  private String identity() {
    return plan.identity() + " with seed " + setting.seed();
  }

  private Checkpoint readCheckpoint(Path file) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(file);
    if (!checkpoint.plan().equals(identity())) {
      throw new IOException(
          "'%s' is of another training (%s); give another --out or leave --resume out"
              .formatted(file, checkpoint.plan()));
    }
    return checkpoint;
  }

  private EpochMetrics trainEpoch(
      TrainingSession session, Averaging averaging, TrainingSession measuring, int epoch)
      throws IOException {
    long start = System.nanoTime();
    boolean headOnly = epoch <= plan.headEpochs();
    int epochsSinceRest = headOnly ? epoch - 1 : epoch - 1 - plan.headEpochs();
    if (epochsSinceRest == 0) {
      session.clearMemory(); // what is remembered of the head alone would be too old for the others
    }
    SplittableRandom random = new SplittableRandom(setting.seed() * 1_000_003 + epoch);
    int[] order = shuffled(faces.size(), random);
    float[] targets = task.targets(epoch);
    int batches = batches();
    double rate = 0;
    double loss = 0;
    int right = 0;
    for (int batch = 0; batch < batches; batch++) {
      rate = plan.rate().applyAsDouble(epoch - 1 + (batch + 0.5) / batches);
      int number = (epoch - 1) * batches + batch + 1;
      Answer answer =
          session.train(
              new TrainingSession.Faces(
                  faces, targets, task.movingTargets(), order, batch * plan.batch()),
              plan.augmentation(),
              random,
              new Move(rate, number, epochsSinceRest * batches + batch + 1, headOnly));
      if (!Double.isFinite(answer.loss())) {
        throw new IllegalStateException(
            "The loss is %s in epoch %d: the learning rate of %.3g is too high"
                .formatted(answer.loss(), epoch, rate));
      }
      loss += answer.loss();
      right += right(order, batch * plan.batch(), answer.outputs());
      if (plan.averaging() > 0 && number % Averaging.EVERY == 0) {
        averaging.look(session.values(), number / Averaging.EVERY);
      }
      listener.batchDone(epoch, (batch + 1) * plan.batch(), batches * plan.batch(), answer.loss());
    }
    double training = seconds(start);
    boolean isMeasured = epoch % setting.measuredEvery() == 0 || epoch == plan.epochs();
    Optional<Measured> measured =
        isMeasured
            ? Optional.of(task.measure(measuring, session.values(), averaging.means()))
            : Optional.empty();
    int shown = batches * plan.batch();
    return new EpochMetrics(
        epoch,
        rate,
        loss / batches,
        task.tellsRightFromWrong() ? (double) right / shown : Double.NaN,
        measured,
        shown / training,
        seconds(start));
  }

  private int right(int[] order, int from, float[] answers) {
    int outputs = plan.network().outputs();
    int right = 0;
    for (int i = 0; i < plan.batch(); i++) {
      right += task.isRight(order[from + i], answers, i * outputs) ? 1 : 0;
    }
    return right;
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
