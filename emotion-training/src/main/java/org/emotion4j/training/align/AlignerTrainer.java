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
package org.emotion4j.training.align;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.emotion4j.training.align.FacePlaces.Placed;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.MovingTargets;
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

/** Trains a network that finds a face's place, by a recipe. */
public final class AlignerTrainer {

  private final AlignerTask task;
  private final Setting setting;
  private final TrainingListener listener;

  /**
   * A training.
   *
   * @param recipe how to train
   * @param data faces to learn from and to measure with
   * @param places where they lie; faces whose place is not known are left out
   * @param setting under which circumstances
   * @param listener is told how it goes
   * @throws IllegalArgumentException if there is no face to measure with
   */
  public AlignerTrainer(
      AlignerRecipe recipe,
      FerPlus data,
      FacePlaces places,
      Setting setting,
      TrainingListener listener) {
    Placed valid = places.of(data.valid());
    if (valid.places().isEmpty()) {
      throw new IllegalArgumentException(
          "The points are of none of the validation faces: are they of other data?");
    }
    this.task = new AlignerTask(recipe, places.of(data.train()), valid, setting);
    this.setting = setting;
    this.listener = listener;
  }

  /**
   * How many faces are learnt from.
   *
   * @return those whose place is known
   */
  public int faces() {
    return task.train().places().size();
  }

  /**
   * Trains to the last epoch. The trained network is what the checkpoint holds.
   *
   * @param resume whether to go on from the directory's checkpoint where there is one
   * @return how it does on the faces set aside
   * @throws IOException if a file cannot be read or written, or the checkpoint is of another
   *     training
   */
  public AlignerFigures run(boolean resume) throws IOException {
    return new TrainingLoop<>(task, setting, listener).run(resume);
  }

  /** Learning where faces lie. */
  private record AlignerTask(AlignerRecipe recipe, Placed train, Placed valid, Setting setting)
      implements Task<AlignerFigures> {

    @Override
    public Plan plan() {
      return new Plan(
          recipe.course() + " with " + train.places().size() + " places",
          recipe.network(),
          Objective.DISTANCE,
          Optimiser.NESTEROV,
          recipe.weightDecay(),
          0,
          recipe.augmentation(),
          recipe.batch(),
          recipe.epochs(),
          0,
          epoch -> recipe.schedule().at(epoch, recipe.epochs()),
          Precision.FLOAT32,
          recipe.averaging());
    }

    @Override
    public FaceSet faces() {
      return train.faces();
    }

    @Override
    public float[] targets(int epoch) {
      return train.targets();
    }

    @Override
    public MovingTargets movingTargets() {
      return (variation, targets, offset) ->
          Place.ofAnswer(targets, offset).moved(variation).write(targets, offset);
    }

    @Override
    public Map<String, float[]> start(TrainingGraph graph) {
      return graph.parameters().initialValues(setting.seed());
    }

    @Override
    public List<String> figures() {
      return List.of("pixels", "nine_of_ten", "unaligned");
    }

    @Override
    public Measured measure(
        TrainingSession session, Map<String, float[]> last, Map<String, float[]> averaged) {
      AlignerFigures figures = figures(session, averaged.isEmpty() ? last : averaged);
      return new Measured(
          List.of(figures.mean(), figures.nineOfTen(), figures.unaligned()), figures.inWords());
    }

    private AlignerFigures figures(TrainingSession session, Map<String, float[]> values) {
      session.setValues(values);
      return AlignerFigures.of(session.answers(valid.faces()), valid.places());
    }

    @Override
    public AlignerFigures finish(TrainingSession session, Map<String, float[]> settled) {
      return figures(session, settled);
    }
  }
}
