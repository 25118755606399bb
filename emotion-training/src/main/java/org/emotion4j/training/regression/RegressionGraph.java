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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.training.data.FaceSet;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.image.ImageProjectiveTransformV3;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * All that is computed in the training of a regressor, as one graph: faces are varied and scaled to
 * the network's input, estimated, and a step along the gradient of the loss is made.
 *
 * <p>Serves one thread.
 */
final class RegressionGraph implements AutoCloseable {

  /** Width and height of the network's input in pixels. */
  static final int INPUT_SIZE = 128;

  /** The features are made this small for the head, so that one rate suits it and the body. */
  static final float HEAD_SCALE = 1 / 25f;

  private static final float MEAN_DECAY = 0.9f;
  private static final float SQUARE_DECAY = 0.999f;
  private static final float EPSILON = 1e-7f;

  private final Graph graph = new Graph();
  private final Placeholder<TUint8> faces;
  private final Placeholder<TFloat32> maps;
  private final Placeholder<TFloat32> tones;
  private final Placeholder<TFloat32> targets;
  private final Placeholder<TFloat32> rate;
  private final Placeholder<TFloat32> meanPower;
  private final Placeholder<TFloat32> squarePower;
  private final Map<String, Weight> weights = new LinkedHashMap<>();
  private final List<Weight> moments = new ArrayList<>();
  private final Operand<TFloat32> estimates;
  private final Operand<TFloat32> loss;
  private final List<Op> headStep = new ArrayList<>();
  private final List<Op> wholeStep = new ArrayList<>();

  RegressionGraph(ClassifierBody body, Axes axes, Loss made) {
    Ops tf = Ops.create(graph);
    int size = FaceSet.SIZE;
    this.faces = tf.placeholder(TUint8.class, Placeholder.shape(Shape.of(-1, size, size, 1)));
    this.maps = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 8)));
    this.tones = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 2)));
    this.targets = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, axes.count())));
    this.rate = scalar(tf);
    this.meanPower = scalar(tf);
    this.squarePower = scalar(tf);

    BodyGraph.Weights variables =
        (name, shape) -> {
          Weight weight = Weight.in(tf, name, shape);
          weights.put(name, weight);
          return weight.value();
        };
    Operand<TFloat32> features = BodyGraph.features(tf, body, shownPixels(tf), variables);
    Operand<TFloat32> scaled = tf.math.mul(features, tf.constant(HEAD_SCALE));
    this.estimates = BodyGraph.head(tf, scaled, body.head().features(), axes.count(), variables);
    this.loss = made.of(tf, estimates, targets);
    addSteps(tf);
  }

  private static Placeholder<TFloat32> scalar(Ops tf) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
  }

  /** Faces as the network sees them: scaled, varied, from -1 for black to 1 for white. */
  private Operand<TFloat32> shownPixels(Ops tf) {
    Operand<TFloat32> shown =
        tf.image.imageProjectiveTransformV3(
            tf.dtypes.cast(faces, TFloat32.class),
            maps,
            tf.constant(new int[] {INPUT_SIZE, INPUT_SIZE}),
            tf.constant(0f),
            "BILINEAR",
            ImageProjectiveTransformV3.fillMode("NEAREST"));
    Operand<TFloat32> scaled =
        tf.math.sub(tf.math.mul(shown, tf.constant(1 / 127.5f)), tf.constant(1f));
    Operand<TFloat32> toned = tf.math.add(tf.math.mul(scaled, column(tf, 0)), column(tf, 1));
    Operand<TFloat32> gray = tf.clipByValue(toned, tf.constant(-1f), tf.constant(1f));
    return tf.concat(List.of(gray, gray, gray), tf.constant(3));
  }

  private Operand<TFloat32> column(Ops tf, int index) {
    Operand<TFloat32> column =
        tf.slice(tones, tf.constant(new int[] {0, index}), tf.constant(new int[] {-1, 1}));
    return tf.reshape(column, tf.constant(new int[] {-1, 1, 1, 1}));
  }

  /** Adam (Kingma and Ba, 2015), once for the head alone and once for all. */
  private void addSteps(Ops tf) {
    List<Weight> trained = List.copyOf(weights.values());
    List<Variable<TFloat32>> variables = trained.stream().map(Weight::variable).toList();
    Gradients gradients = Gradients.create(tf.scope(), loss, variables);
    List<Operand<TFloat32>> directions = new ArrayList<>();
    for (int i = 0; i < trained.size(); i++) {
      directions.add(gradients.<TFloat32>dy(i));
    }
    List<Weight> means = trained.stream().map(weight -> weight.beside(tf, "_mean")).toList();
    List<Weight> squares = trained.stream().map(weight -> weight.beside(tf, "_square")).toList();
    moments.addAll(means);
    moments.addAll(squares);
    // No weight may change while a gradient still reads it. The last two are the head's.
    Ops after = tf.withControlDependencies(List.<Op>copyOf(directions));
    int head = trained.size() - 2;
    Ops afterHead = tf.withControlDependencies(List.<Op>copyOf(directions.subList(head, head + 2)));
    for (int i = 0; i < trained.size(); i++) {
      wholeStep.add(adam(after, trained.get(i), means.get(i), squares.get(i), directions.get(i)));
      if (i >= head) {
        headStep.add(
            adam(afterHead, trained.get(i), means.get(i), squares.get(i), directions.get(i)));
      }
    }
  }

  private Op adam(Ops tf, Weight weight, Weight mean, Weight square, Operand<TFloat32> direction) {
    return tf.train.applyAdam(
        weight.variable(),
        mean.variable(),
        square.variable(),
        meanPower,
        squarePower,
        rate,
        tf.constant(MEAN_DECAY),
        tf.constant(SQUARE_DECAY),
        tf.constant(EPSILON),
        direction);
  }

  /** What Adam's means still lack after so many steps: the decay to that power. */
  static float meanPower(int step) {
    return (float) Math.pow(MEAN_DECAY, step);
  }

  /** As {@link #meanPower} for its squares. */
  static float squarePower(int step) {
    return (float) Math.pow(SQUARE_DECAY, step);
  }

  Graph graph() {
    return graph;
  }

  /** The network's weights, those of the head last. */
  List<Weight> weights() {
    return List.copyOf(weights.values());
  }

  /** What the optimiser remembers. */
  List<Weight> moments() {
    return List.copyOf(moments);
  }

  Placeholder<TUint8> faces() {
    return faces;
  }

  Placeholder<TFloat32> maps() {
    return maps;
  }

  Placeholder<TFloat32> tones() {
    return tones;
  }

  Placeholder<TFloat32> targets() {
    return targets;
  }

  Placeholder<TFloat32> rate() {
    return rate;
  }

  Placeholder<TFloat32> meanPowerFeed() {
    return meanPower;
  }

  Placeholder<TFloat32> squarePowerFeed() {
    return squarePower;
  }

  Operand<TFloat32> estimates() {
    return estimates;
  }

  Operand<TFloat32> loss() {
    return loss;
  }

  /** What is run to make a step. */
  List<Op> step(boolean headOnly) {
    return List.copyOf(headOnly ? headStep : wholeStep);
  }

  @Override
  public void close() {
    graph.close();
  }
}
