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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.emotion4j.training.AtomicFile;
import org.emotion4j.training.Checkpoint;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;

/**
 * Makes a regressor of the classifier's body by a recipe: first a new head alone is trained, then
 * everything. What happens in an epoch depends on the recipe, the seed and the epoch's number
 * alone, so a training that was stopped goes on as if it had not been.
 */
public final class RegressionTrainer {

  private static final String CHECKPOINT = "checkpoint.bin";
  private static final String ESTIMATES = "estimates.bin";

  private final RegressionRecipe recipe;
  private final ClassifierBody body;
  private final FerPlus data;
  private final long seed;
  private final int threads;
  private final Path directory;
  private final RegressionListener listener;

  /**
   * What a training ends with.
   *
   * @param network the trained network
   * @param valid how it does on the faces set aside
   * @param together the accuracy of the inverse transform with the other axis's regressor, if its
   *     training lies beside this one
   */
  public record Outcome(Regressor network, RegressionFigures valid, OptionalDouble together) {}

  /**
   * A training.
   *
   * @param recipe how to train
   * @param classifier the ONNX file of the classifier to start from
   * @param data what to learn from and to measure with
   * @param seed where chance starts
   * @param threads how many threads compute
   * @param directory where checkpoints and metrics go
   * @param listener is told how it goes
   */
  public RegressionTrainer(
      RegressionRecipe recipe,
      byte[] classifier,
      FerPlus data,
      long seed,
      int threads,
      Path directory,
      RegressionListener listener) {
    this.recipe = recipe;
    this.body = ClassifierBody.read(classifier);
    this.data = data;
    this.seed = seed;
    this.threads = threads;
    this.directory = directory;
    this.listener = listener;
    if (data.train().size() < recipe.batch() || data.valid().size() == 0) {
      throw new IllegalArgumentException(
          "There must be at least %d faces to train with and one to measure with, not %d and %d"
              .formatted(recipe.batch(), data.train().size(), data.valid().size()));
    }
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
    int outputs = recipe.axes().count();
    try (RegressionGraph graph = new RegressionGraph(body, recipe.axes(), recipe.loss());
        RegressionSession session =
            new RegressionSession(graph, outputs, recipe.batch(), threads)) {
      RegressionLog log = new RegressionLog(directory.resolve("metrics.csv"), recipe.axes());
      int done = 0;
      if (resume && Files.exists(file)) {
        Checkpoint checkpoint = readCheckpoint(file);
        session.setValues(checkpoint.values());
        session.setMoments(checkpoint.velocities());
        done = checkpoint.epoch();
        log.resumeAfter(done);
      } else {
        session.setValues(startingValues(outputs));
        session.clearMoments();
        log.start();
      }
      for (int epoch = done + 1; epoch <= recipe.epochs(); epoch++) {
        RegressionEpoch metrics = trainEpoch(session, labels(epoch), epoch);
        new Checkpoint(plan(), epoch, session.values(), session.moments(), Map.of()).write(file);
        log.append(metrics);
        listener.epochDone(metrics);
      }
      float[] estimates = session.estimate(data.valid());
      writeEstimates(estimates);
      return new Outcome(
          new Regressor(body, recipe.axes(), session.values()),
          RegressionFigures.of(data.valid(), recipe.axes(), estimates, seed),
          together(estimates));
    }
  }

  /** What the original moved by chance stays where it is; a vote is drawn anew. */
  private float[] labels(int epoch) {
    long chance = recipe.labels() == Labels.DRAWN_VOTES ? seed * 1_000_003 + epoch : seed;
    return recipe.labels().of(data.train(), recipe.axes(), chance);
  }

  /** The body's values, and a head that says 0 of every face. */
  private Map<String, float[]> startingValues(int outputs) {
    Map<String, float[]> values = new HashMap<>(body.values());
    values.put(BodyGraph.HEAD_KERNEL, new float[body.head().features() * outputs]);
    values.put(BodyGraph.HEAD_BIAS, new float[outputs]);
    return values;
  }

  private String plan() {
    return recipe + " with seed " + seed + " from weights " + body.fingerprint();
  }

  private Checkpoint readCheckpoint(Path file) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(file);
    if (!checkpoint.plan().equals(plan())) {
      throw new IOException(
          "'%s' is of another training (%s); give another --out or leave --resume out"
              .formatted(file, checkpoint.plan()));
    }
    return checkpoint;
  }

  private RegressionEpoch trainEpoch(RegressionSession session, float[] labels, int epoch) {
    long start = System.nanoTime();
    boolean headOnly = recipe.isHeadOnly(epoch);
    int sinceRest = headOnly ? epoch - 1 : epoch - 1 - recipe.headEpochs();
    if (sinceRest == 0) {
      session.clearMoments(); // those of the head alone would be too old for the others
    }
    FaceSet faces = data.train();
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
    int[] order = shuffled(faces.size(), random);
    int batches = faces.size() / recipe.batch(); // faces that fill no batch wait for the next epoch
    double rate = 0;
    double loss = 0;
    for (int batch = 0; batch < batches; batch++) {
      rate = recipe.rateAt(epoch - 1 + (batch + 0.5) / batches);
      int number = sinceRest * batches + batch + 1;
      double now =
          session.train(
              faces,
              labels,
              order,
              batch * recipe.batch(),
              recipe.augmentation(),
              random,
              rate,
              number,
              headOnly);
      if (!Double.isFinite(now)) {
        throw new IllegalStateException(
            "The loss is %s in epoch %d: the learning rate of %.3g is too high"
                .formatted(now, epoch, rate));
      }
      loss += now;
      listener.batchDone(epoch, (batch + 1) * recipe.batch(), batches * recipe.batch(), now);
    }
    double training = seconds(start);
    RegressionFigures valid =
        RegressionFigures.of(data.valid(), recipe.axes(), session.estimate(data.valid()), seed);
    return new RegressionEpoch(
        epoch, rate, loss / batches, valid, batches * recipe.batch() / training, seconds(start));
  }

  private void writeEstimates(float[] estimates) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * estimates.length);
    bytes.asFloatBuffer().put(estimates);
    AtomicFile.write(directory.resolve(ESTIMATES), stream -> stream.write(bytes.array()));
  }

  /** Valence and arousal of two networks are the points of one. */
  private OptionalDouble together(float[] estimates) throws IOException {
    if (recipe.axes() == Axes.BOTH) {
      return OptionalDouble.empty();
    }
    Axes other = recipe.axes() == Axes.VALENCE ? Axes.AROUSAL : Axes.VALENCE;
    Path file = directory.toAbsolutePath().resolveSibling(other.names().get(0)).resolve(ESTIMATES);
    if (!Files.exists(file) || Files.size(file) != 4L * estimates.length) {
      return OptionalDouble.empty();
    }
    float[] others = new float[estimates.length];
    ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer().get(others);
    return OptionalDouble.of(
        recipe.axes() == Axes.VALENCE
            ? RegressionFigures.inverseTransform(data.valid(), estimates, others)
            : RegressionFigures.inverseTransform(data.valid(), others, estimates));
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
