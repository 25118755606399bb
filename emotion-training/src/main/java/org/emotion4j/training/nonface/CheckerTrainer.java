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
package org.emotion4j.training.nonface;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.models.ResidualOnnxProvider;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.NonFaces;
import org.emotion4j.training.data.PhotoCrop;
import org.emotion4j.training.loop.Measured;
import org.emotion4j.training.loop.Plan;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.Task;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.loop.TrainingLoop;
import org.emotion4j.training.network.Objective;
import org.emotion4j.training.network.Optimiser;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;

/** Trains a network that rejects what is no face, by a recipe. */
public final class CheckerTrainer {

  private final CheckerTask task;
  private final Setting setting;
  private final TrainingListener listener;

  /**
   * What a training ends with.
   *
   * @param checker the trained network
   * @param pictures the pictures set aside, FER+'s faces first
   * @param nonFace what it says of each: the probability that it is no face; not to be changed
   * @param valid how it does on them at the recipe's threshold
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier into files, never compared
  public record Outcome(
      Checker checker, FaceSet pictures, double[] nonFace, CheckerFigures valid) {}

  /**
   * A training.
   *
   * @param recipe how to train
   * @param data faces to learn from and to measure with
   * @param nonFaces crops of photos for both
   * @param setting under which circumstances
   * @param listener is told how it goes
   */
  public CheckerTrainer(
      CheckerRecipe recipe,
      FerPlus data,
      NonFaces nonFaces,
      Setting setting,
      TrainingListener listener) {
    requireBoth("learn from", nonFaces.train());
    requireBoth("measure with", nonFaces.valid());
    ResidualOnnxProvider provider = new ResidualOnnxProvider();
    try (EmotionClassifier classifier =
        provider.create(BackendOptions.of(provider, Device.CPU, Map.of()))) {
      this.task =
          new CheckerTask(
              recipe,
              CheckerFaces.of(data.train(), nonFaces.train(), classifier),
              CheckerFaces.of(data.valid(), nonFaces.valid(), classifier),
              setting);
    }
    this.setting = setting;
    this.listener = listener;
  }

  private static void requireBoth(String what, List<PhotoCrop> crops) {
    long faces = crops.stream().filter(crop -> crop.content().isFace()).count();
    if (faces == 0 || faces == crops.size()) {
      throw new IllegalArgumentException(
          "There must be crops of faces and of what is none to %s, not %d and %d"
              .formatted(what, faces, crops.size() - faces));
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
    return new TrainingLoop<>(task, setting, listener).run(resume);
  }

  /** Learning to tell faces from what is none. */
  @SuppressWarnings("ArrayRecordComponent") // what is shown in every epoch, never compared
  private record CheckerTask(
      CheckerRecipe recipe, CheckerFaces train, CheckerFaces valid, Setting setting, float[] shown)
      implements Task<Outcome> {

    CheckerTask(CheckerRecipe recipe, CheckerFaces train, CheckerFaces valid, Setting setting) {
      this(recipe, train, valid, setting, recipe.classes().targets(train));
    }

    @Override
    public Plan plan() {
      return new Plan(
          recipe.course() + " with " + train.crops().size() + " crops",
          recipe.network(),
          Objective.CROSS_ENTROPY,
          Optimiser.NESTEROV,
          recipe.weightDecay(),
          0,
          recipe.augmentation(),
          recipe.batch(),
          recipe.epochs(),
          0,
          epoch -> recipe.schedule().at(epoch, recipe.epochs()),
          Precision.BFLOAT16,
          recipe.averaging());
    }

    @Override
    public FaceSet faces() {
      return train.set();
    }

    @Override
    public float[] targets(int epoch) {
      return shown;
    }

    @Override
    public Map<String, float[]> start(TrainingGraph graph) {
      return graph.parameters().initialValues(setting.seed());
    }

    @Override
    public boolean tellsRightFromWrong() {
      return true;
    }

    /** Whether faces are told from what is none; which emotion they show does not matter here. */
    @Override
    public boolean isRight(int face, float[] answers, int offset) {
      return (Checker.nonFace(answers, offset, recipe.network().outputs()) < 0.5)
          == train.isFace(face);
    }

    @Override
    public List<String> figures() {
      return List.of(
          "lost_ferplus", "lost_photos", "rejected_places", "rejected_parts", "rejected_mistakes");
    }

    @Override
    public Measured measure(
        TrainingSession session, Map<String, float[]> last, Map<String, float[]> averaged) {
      session.setValues(averaged.isEmpty() ? last : averaged);
      CheckerFigures figures = figures(nonFace(session));
      return new Measured(
          List.of(
              figures.labelled().share(),
              figures.of(PhotoCrop.Content.FACE).share(),
              figures.of(PhotoCrop.Content.PLACE).share(),
              figures.of(PhotoCrop.Content.PART).share(),
              figures.of(PhotoCrop.Content.MISTAKE).share()),
          figures.inWords());
    }

    private CheckerFigures figures(double[] nonFace) {
      return CheckerFigures.of(nonFace, valid.crops(), recipe.threshold());
    }

    private double[] nonFace(TrainingSession session) {
      int classes = recipe.network().outputs();
      float[] answers = session.answers(valid.set());
      double[] nonFace = new double[valid.set().size()];
      for (int i = 0; i < nonFace.length; i++) {
        nonFace[i] = Checker.nonFace(answers, i * classes, classes);
      }
      return nonFace;
    }

    @Override
    public Outcome finish(TrainingSession session, Map<String, float[]> settled) {
      session.setValues(settled);
      double[] nonFace = nonFace(session);
      return new Outcome(new Checker(recipe, settled), valid.set(), nonFace, figures(nonFace));
    }
  }
}
