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
package org.emotion4j.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.emotion4j.training.EpochMetrics.Measured;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;

/**
 * Trains a network by a recipe. What happens in an epoch depends on the recipe, the seed and the
 * epoch's number alone, so a training that was stopped goes on as if it had not been.
 */
public final class Trainer {

  private static final String CHECKPOINT = "checkpoint.bin";

  private final Recipe recipe;
  private final FerPlus data;
  private final FaceSet train;
  private final long seed;
  private final int threads;
  private final int measuredEvery;
  private final Path directory;
  private final TrainingListener listener;
  private Map<String, float[]> given = Map.of();

  /**
   * What a training ends with.
   *
   * @param values the parameters' values by name
   * @param logits nine for each of the faces set aside; not to be changed
   * @param valid how the network does on them
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier into files, never compared
  public record Outcome(Map<String, float[]> values, float[] logits, Evaluation valid) {}

  /**
   * A training.
   *
   * @param recipe how to train
   * @param data what to learn from and to measure with
   * @param seed where chance starts
   * @param threads how many threads compute
   * @param measuredEvery after how many epochs it is measured, besides the last; it changes nothing
   * @param directory where checkpoints and metrics go
   * @param listener is told how it goes
   */
  public Trainer(
      Recipe recipe,
      FerPlus data,
      long seed,
      int threads,
      int measuredEvery,
      Path directory,
      TrainingListener listener) {
    this.recipe = recipe;
    this.data = data;
    this.train = data.train().balanced(recipe.classBalance()).taught(recipe.targets());
    this.seed = seed;
    this.threads = threads;
    this.measuredEvery = measuredEvery;
    this.directory = directory;
    this.listener = listener;
    if (data.train().size() < recipe.batch() || data.valid().size() == 0) {
      throw new IllegalArgumentException(
          "There must be at least %d faces to train with and one to measure with, not %d and %d"
              .formatted(recipe.batch(), data.train().size(), data.valid().size()));
    }
  }

  /**
   * Lets some of the parameters start from values that are given; the others start by chance.
   *
   * @param values those parameters' values by name; not to be changed
   * @return this training
   * @throws IllegalArgumentException if the recipe puts trained networks together
   */
  public Trainer startingFrom(Map<String, float[]> values) {
    if (!recipe.parts().isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' starts from the networks of %s".formatted(recipe.name(), recipe.parts()));
    }
    given = Map.copyOf(values);
    return this;
  }

  /**
   * Trains to the last epoch.
   *
   * @param resume whether to go on from the directory's checkpoint where there is one
   * @return the trained network
   * @throws IOException if a file cannot be read or written, or the checkpoint is of another
   *     training
   */
  public Outcome run(boolean resume) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(CHECKPOINT);
    try (TrainingGraph graph =
            new TrainingGraph(
                recipe.body(),
                (float) recipe.weightDecay(),
                recipe.teaching(),
                recipe.augmentation().storesJpeg());
        TrainingSession session =
            new TrainingSession(graph, recipe.batch(), threads, recipe.precision());
        TrainingSession measuring =
            new TrainingSession(graph, recipe.batch(), threads, Precision.FLOAT32)) {
      if (recipe.teaching().isPresent()) {
        session.setTeacher(trained(recipe.teaching().get().recipe()));
      }
      Averaging averaging = new Averaging(recipe.averaging() * batches());
      int done = 0;
      MetricsLog log = new MetricsLog(directory.resolve("metrics.csv"));
      EventFile events = new EventFile(directory);
      if (resume && Files.exists(file)) {
        Checkpoint checkpoint = readCheckpoint(file);
        session.setValues(checkpoint.values());
        session.setVelocities(checkpoint.velocities());
        averaging.resume(checkpoint.averages());
        done = checkpoint.epoch();
        log.resumeAfter(done);
        events.resume();
      } else {
        session.setValues(recipe.parts().isEmpty() ? first(graph) : joined());
        session.clearVelocities();
        log.start();
        events.start();
      }
      for (int epoch = done + 1; epoch <= recipe.epochs(); epoch++) {
        EpochMetrics metrics = trainEpoch(session, averaging, measuring, epoch);
        new Checkpoint(planned(), epoch, session.values(), session.velocities(), averaging.means())
            .write(file);
        log.append(metrics);
        events.append(epoch, metrics.curves());
        listener.epochDone(metrics);
      }
      Map<String, float[]> values =
          recipe
              .correction()
              .apply(
                  averaging.means().isEmpty() ? session.values() : averaging.means(), data.train());
      measuring.setValues(values);
      float[] logits = measuring.classify(data.valid());
      return new Outcome(values, logits, Evaluation.of(data.valid(), logits));
    }
  }

  /** How many batches an epoch has; faces that fill no batch wait for the next epoch. */
  private int batches() {
    return train.size() / recipe.batch();
  }

  private String planned() {
    return Checkpoint.planOf(recipe, seed)
        + (given.isEmpty() ? "" : " from given values " + fingerprint(given));
  }

  /** A number that other values have not. */
  private static String fingerprint(Map<String, float[]> values) {
    CRC32 sum = new CRC32();
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              ByteBuffer bytes = ByteBuffer.allocate(4 * value.length);
              bytes.asFloatBuffer().put(value);
              sum.update(name.getBytes(StandardCharsets.UTF_8));
              sum.update(bytes);
            });
    return Long.toHexString(sum.getValue());
  }

  /** What the parameters are before the first step. */
  private Map<String, float[]> first(TrainingGraph graph) {
    Map<String, float[]> values = graph.parameters().initialValues(seed);
    given.forEach(
        (name, value) -> {
          if (values.replace(name, value) == null) {
            throw new IllegalArgumentException(
                "%s has no parameter '%s'".formatted(recipe.body().title(), name));
          }
        });
    return values;
  }

  /** A trained network whose training lies beside this one. */
  private Map<String, float[]> trained(String name) throws IOException {
    Path file = directory.toAbsolutePath().resolveSibling(name).resolve(CHECKPOINT);
    if (!Files.exists(file)) {
      throw new IOException(
          "The recipe '%s' needs the network of '%s', but there is no '%s'; train that first"
              .formatted(recipe.name(), name, file));
    }
    return Checkpoint.read(file).settled();
  }

  /** The parameters of two trained networks, as those of a pair. */
  private Map<String, float[]> joined() throws IOException {
    Map<String, float[]> values = new LinkedHashMap<>();
    for (int i = 0; i < recipe.parts().size(); i++) {
      String prefix = i == 0 ? Body.FIRST : Body.SECOND;
      trained(recipe.parts().get(i)).forEach((name, value) -> values.put(prefix + name, value));
    }
    return values;
  }

  private Checkpoint readCheckpoint(Path file) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(file);
    if (!checkpoint.plan().equals(planned())) {
      throw new IOException(
          "'%s' is of another training (%s); give another --out or leave --resume out"
              .formatted(file, checkpoint.plan()));
    }
    return checkpoint;
  }

  private EpochMetrics trainEpoch(
      TrainingSession session, Averaging averaging, TrainingSession measuring, int epoch) {
    long start = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
    int[] order = shuffled(train.size(), random);
    int batches = batches();
    double rate = 0;
    double loss = 0;
    int right = 0;
    for (int batch = 0; batch < batches; batch++) {
      rate = recipe.schedule().at(epoch - 1 + (batch + 0.5) / batches, recipe.epochs());
      int number = (epoch - 1) * batches + batch + 1;
      TrainingSession.Step step =
          session.train(
              train, order, batch * recipe.batch(), recipe.augmentation(), random, rate, number);
      if (!Double.isFinite(step.loss())) {
        throw new IllegalStateException(
            "The loss is %s in epoch %d: the learning rate of %.3g is too high"
                .formatted(step.loss(), epoch, rate));
      }
      loss += step.loss();
      right += step.right();
      if (recipe.averaging() > 0 && number % Averaging.EVERY == 0) {
        averaging.look(session.values(), number / Averaging.EVERY);
      }
      listener.batchDone(
          epoch, (batch + 1) * recipe.batch(), batches * recipe.batch(), step.loss());
    }
    double training = seconds(start);
    Optional<Measured> measured =
        epoch % measuredEvery == 0 || epoch == recipe.epochs()
            ? Optional.of(measure(measuring, session.values(), averaging.means()))
            : Optional.empty();
    int shown = batches * recipe.batch();
    return new EpochMetrics(
        epoch,
        rate,
        loss / batches,
        (double) right / shown,
        measured,
        shown / training,
        seconds(start));
  }

  private Measured measure(
      TrainingSession measuring, Map<String, float[]> last, Map<String, float[]> means) {
    Evaluation ofLast = evaluate(measuring, last);
    return new Measured(means.isEmpty() ? ofLast : evaluate(measuring, means), ofLast);
  }

  private Evaluation evaluate(TrainingSession measuring, Map<String, float[]> values) {
    measuring.setValues(values);
    return Evaluation.of(data.valid(), measuring.classify(data.valid()));
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
