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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.CRC32;
import org.emotion4j.internal.files.PartFile;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.loop.Measured;
import org.emotion4j.training.loop.Plan;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.Task;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.loop.TrainingLoop;
import org.emotion4j.training.network.Optimiser;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.Retrained;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;

/**
 * Makes a regressor of a classifier by a recipe: first a new head alone is trained, then
 * everything.
 */
public final class RegressionTrainer {

  private final RegressionTask task;
  private final Setting setting;
  private final TrainingListener listener;

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
   * @param setting under which circumstances
   * @param listener is told how it goes
   * @throws IllegalArgumentException if the file is no classifier that can be trained anew, or
   *     there are too few faces
   */
  public RegressionTrainer(
      RegressionRecipe recipe,
      byte[] classifier,
      FerPlus data,
      Setting setting,
      TrainingListener listener) {
    if (data.valid().size() == 0) {
      throw new IllegalArgumentException("There must be a face to measure with");
    }
    CRC32 fingerprint = new CRC32();
    fingerprint.update(classifier);
    Retrained network = ClassifierFile.read(classifier, recipe.axes().count());
    this.task = new RegressionTask(recipe, network, fingerprint.getValue(), data, setting);
    this.setting = setting;
    this.listener = listener;
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
    return new TrainingLoop<>(task, setting, listener).run(resume);
  }

  /** Learning where faces lie in the valence-arousal plane. */
  private record RegressionTask(
      RegressionRecipe recipe, Retrained network, long fingerprint, FerPlus data, Setting setting)
      implements Task<Outcome> {

    private static final String ESTIMATES = "estimates.bin";

    @Override
    public Plan plan() {
      return new Plan(
          recipe + " from weights " + Long.toHexString(fingerprint),
          network,
          recipe.loss(),
          Optimiser.ADAM,
          0,
          0,
          recipe.augmentation(),
          recipe.batch(),
          recipe.epochs(),
          recipe.headEpochs(),
          recipe::rateAt,
          Precision.FLOAT32,
          0);
    }

    @Override
    public FaceSet faces() {
      return data.train();
    }

    /** What the original moved by chance stays where it is; a vote is drawn anew. */
    @Override
    public float[] targets(int epoch) {
      long seed = setting.seed();
      long chance = recipe.labels() == Labels.DRAWN_VOTES ? seed * 1_000_003 + epoch : seed;
      return recipe.labels().of(data.train(), recipe.axes(), chance);
    }

    @Override
    public Map<String, float[]> start(TrainingGraph graph) {
      return network.initialValues(graph.parameters());
    }

    @Override
    public List<String> figures() {
      List<String> names = new ArrayList<>();
      for (String axis : recipe.axes().names()) {
        for (String figure : List.of("mse", "sagr", "noisy_sagr", "ccc", "pearson")) {
          names.add(axis + "_" + figure);
        }
      }
      names.add("inverse_transform");
      return names;
    }

    @Override
    public Measured measure(
        TrainingSession session, Map<String, float[]> last, Map<String, float[]> averaged) {
      session.setValues(last);
      RegressionFigures valid = figures(session.answers(data.valid()));
      List<Double> figures = new ArrayList<>();
      for (AxisFigures axis : valid.axes()) {
        figures.addAll(
            List.of(axis.mse(), axis.sagr(), axis.noisySagr(), axis.ccc(), axis.pearson()));
      }
      figures.add(valid.inverseTransform().orElse(Double.NaN));
      return new Measured(figures, valid.inWords());
    }

    private RegressionFigures figures(float[] estimates) {
      return RegressionFigures.of(data.valid(), recipe.axes(), estimates, setting.seed());
    }

    @Override
    public Outcome finish(TrainingSession session, Map<String, float[]> settled)
        throws IOException {
      session.setValues(settled);
      float[] estimates = session.answers(data.valid());
      writeEstimates(estimates);
      return new Outcome(
          new Regressor(network, recipe.axes(), settled), figures(estimates), together(estimates));
    }

    private void writeEstimates(float[] estimates) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(4 * estimates.length);
      bytes.asFloatBuffer().put(estimates);
      PartFile.write(setting.directory().resolve(ESTIMATES), bytes.array());
    }

    /** Valence and arousal of two networks are the points of one. */
    private OptionalDouble together(float[] estimates) throws IOException {
      if (recipe.axes() == Axes.BOTH) {
        return OptionalDouble.empty();
      }
      Axes other = recipe.axes() == Axes.VALENCE ? Axes.AROUSAL : Axes.VALENCE;
      Path beside = setting.directory().toAbsolutePath().resolveSibling(other.names().get(0));
      Path file = beside.resolve(ESTIMATES);
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
  }
}
