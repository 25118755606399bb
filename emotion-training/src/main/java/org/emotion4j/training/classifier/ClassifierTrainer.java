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
package org.emotion4j.training.classifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.loop.Checkpoint;
import org.emotion4j.training.loop.Measured;
import org.emotion4j.training.loop.Plan;
import org.emotion4j.training.loop.Profile;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.Task;
import org.emotion4j.training.loop.TrainingListener;
import org.emotion4j.training.loop.TrainingLoop;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;
import org.jspecify.annotations.Nullable;

/** Trains a classifier by a recipe. */
public final class ClassifierTrainer {

  private final ClassifierTask task;
  private final Setting setting;
  private final TrainingListener listener;

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
   * @param setting under which circumstances
   * @param listener is told how it goes
   */
  public ClassifierTrainer(
      Recipe recipe, FerPlus data, Setting setting, TrainingListener listener) {
    if (data.valid().size() == 0) {
      throw new IllegalArgumentException("There must be a face to measure with");
    }
    this.task = new ClassifierTask(recipe, data, setting);
    this.setting = setting;
    this.listener = listener;
  }

  /**
   * Lets some of the parameters start from values that are given; the others start by chance.
   *
   * @param values those parameters' values by name; not to be changed
   * @return this training
   * @throws IllegalArgumentException if the recipe puts trained networks together
   */
  public ClassifierTrainer startingFrom(Map<String, float[]> values) {
    task.startFrom(values);
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
    return new TrainingLoop<>(task, setting, listener).run(resume);
  }

  /**
   * Tells where the time of the training goes; nothing is written.
   *
   * @param steps how many steps to look at
   * @return the profile
   * @throws IOException if a network that the recipe needs cannot be read
   */
  public Profile profile(int steps) throws IOException {
    return new TrainingLoop<>(task, setting, listener).profile(steps);
  }

  /** Learning to tell nine emotions. */
  private static final class ClassifierTask implements Task<Outcome> {

    private static final List<String> FIGURES =
        List.of(
            "loss",
            "accuracy",
            "8_plurality",
            "8_majority",
            "ece",
            "8_mean_recall",
            "last_accuracy",
            "last_8_plurality",
            "last_8_majority");

    private final Recipe recipe;
    private final FerPlus data;
    private final Setting setting;
    private final FaceSet faces;
    private Map<String, float[]> given = Map.of();
    private float @Nullable [] labels;

    ClassifierTask(Recipe recipe, FerPlus data, Setting setting) {
      this.recipe = recipe;
      this.data = data;
      this.setting = setting;
      this.faces = data.train().balanced(recipe.classBalance()).taught(recipe.targets());
    }

    void startFrom(Map<String, float[]> values) {
      if (!recipe.parts().isEmpty()) {
        throw new IllegalArgumentException(
            "'%s' starts from the networks of %s".formatted(recipe.name(), recipe.parts()));
      }
      given = Map.copyOf(values);
    }

    @Override
    public Plan plan() {
      return recipe.plan(given.isEmpty() ? "" : " from given values " + fingerprint(given));
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

    @Override
    public FaceSet faces() {
      return faces;
    }

    /** The same in each epoch; teachers are asked once. */
    @Override
    public float[] targets(int epoch) throws IOException {
      if (labels == null) {
        labels = recipe.teaching().isPresent() ? taught(recipe.teaching().get()) : faces.shares();
      }
      return labels;
    }

    private float[] taught(Teaching teaching) throws IOException {
      TaughtLabels taught = new TaughtLabels(faces, setting.threads());
      for (Teaching.Teacher teacher : teaching.teachers()) {
        taught.ask(teacher.body(), trained(teacher.recipe()));
      }
      return taught.shares(teaching.part());
    }

    @Override
    public Map<String, float[]> start(TrainingGraph graph) throws IOException {
      if (recipe.parts().isEmpty()) {
        return first(graph);
      }
      Map<String, float[]> joined = new LinkedHashMap<>();
      for (int i = 0; i < recipe.parts().size(); i++) {
        String prefix = recipe.body().parts().get(i);
        trained(recipe.parts().get(i)).forEach((name, value) -> joined.put(prefix + name, value));
      }
      return joined;
    }

    private Map<String, float[]> first(TrainingGraph graph) {
      Map<String, float[]> values = graph.parameters().initialValues(setting.seed());
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
      Path file =
          setting
              .directory()
              .toAbsolutePath()
              .resolveSibling(name)
              .resolve(TrainingLoop.CHECKPOINT);
      if (!Files.exists(file)) {
        throw new IOException(
            "The recipe '%s' needs the network of '%s', but there is no '%s'; train that first"
                .formatted(recipe.name(), name, file));
      }
      return Checkpoint.read(file).settled();
    }

    @Override
    public boolean tellsRightFromWrong() {
      return true;
    }

    @Override
    public boolean isRight(int face, float[] answers, int offset) {
      int label = faces.get(face).label().ordinal();
      for (int i = 0; i < recipe.body().outputs(); i++) {
        if (answers[offset + i] > answers[offset + label]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<String> figures() {
      return FIGURES;
    }

    @Override
    public Measured measure(
        TrainingSession session, Map<String, float[]> last, Map<String, float[]> averaged) {
      Evaluation ofLast = evaluate(session, last);
      Evaluation valid = averaged.isEmpty() ? ofLast : evaluate(session, averaged);
      return new Measured(
          List.of(
              valid.loss(),
              valid.accuracy(),
              valid.plurality(),
              valid.majority(),
              valid.calibrationError(),
              valid.meanRecall(),
              ofLast.accuracy(),
              ofLast.plurality(),
              ofLast.majority()),
          valid.inWords());
    }

    private Evaluation evaluate(TrainingSession session, Map<String, float[]> values) {
      session.setValues(values);
      return Evaluation.of(data.valid(), session.answers(data.valid()));
    }

    @Override
    public Outcome finish(TrainingSession session, Map<String, float[]> settled) {
      Map<String, float[]> values = recipe.correction().apply(settled, data.train());
      session.setValues(values);
      float[] logits = session.answers(data.valid());
      return new Outcome(values, logits, Evaluation.of(data.valid(), logits));
    }
  }
}
