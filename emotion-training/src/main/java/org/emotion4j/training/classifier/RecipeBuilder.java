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

import java.util.List;
import java.util.Optional;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.Targets;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Precision;

/**
 * Puts a recipe together. What each number means is said at {@link Recipe}.
 *
 * <p>Serves one thread.
 */
public final class RecipeBuilder {

  private static final int BATCH = 64;
  private static final double WEIGHT_DECAY = 1e-4;

  private final String name;
  private final String purpose;
  private final Schedule schedule;
  private Body body;
  private Augmentation augmentation = Augmentation.NONE;
  private double weightDecay = WEIGHT_DECAY;
  private int batch = BATCH;
  private int epochs;
  private Precision precision = Precision.FLOAT32;
  private double classBalance;
  private double averaging;
  private Optional<Teaching> teaching = Optional.empty();
  private List<String> parts = List.of();
  private PriorCorrection correction = PriorCorrection.NONE;
  private Targets targets = Targets.VOTES;
  private double sharpness;
  private boolean aligned;
  private boolean eightBits;

  RecipeBuilder(String name, String purpose, Body body, Schedule schedule, int epochs) {
    this.name = name;
    this.purpose = purpose;
    this.body = body;
    this.schedule = schedule;
    this.epochs = epochs;
  }

  RecipeBuilder(Recipe recipe) {
    this(recipe.name(), recipe.purpose(), recipe.body(), recipe.schedule(), recipe.epochs());
    augmentation = recipe.augmentation();
    weightDecay = recipe.weightDecay();
    batch = recipe.batch();
    precision = recipe.precision();
    classBalance = recipe.classBalance();
    averaging = recipe.averaging();
    teaching = recipe.teaching();
    parts = recipe.parts();
    correction = recipe.correction();
    targets = recipe.targets();
    sharpness = recipe.sharpness();
    aligned = recipe.aligned();
    eightBits = recipe.eightBits();
  }

  /**
   * Sets the network.
   *
   * @param value the network
   * @return this builder
   */
  public RecipeBuilder body(Body value) {
    body = value;
    return this;
  }

  /**
   * Sets how faces are varied.
   *
   * @param value how faces are varied; faces are shown as they are if not set
   * @return this builder
   */
  public RecipeBuilder augmentation(Augmentation value) {
    augmentation = value;
    return this;
  }

  /**
   * Sets how strongly kernels are drawn towards 0.
   *
   * @param value how strongly kernels are drawn towards 0; 0.0001 if not set
   * @return this builder
   */
  public RecipeBuilder weightDecay(double value) {
    weightDecay = value;
    return this;
  }

  /**
   * Sets how many faces make a batch.
   *
   * @param value how many faces make a batch; 64 if not set
   * @return this builder
   */
  public RecipeBuilder batch(int value) {
    batch = value;
    return this;
  }

  /**
   * Sets how often all faces are shown.
   *
   * @param value how often all faces are shown
   * @return this builder
   */
  public RecipeBuilder epochs(int value) {
    epochs = value;
    return this;
  }

  /**
   * Sets how exactly the steps are computed.
   *
   * @param value how exactly the steps are computed; float32 if not set
   * @return this builder
   */
  public RecipeBuilder precision(Precision value) {
    precision = value;
    return this;
  }

  /**
   * Sets how much more faces with rare emotions count.
   *
   * @param value how much more faces with rare emotions count, from 0 to 1; 0 if not set
   * @return this builder
   */
  public RecipeBuilder classBalance(double value) {
    classBalance = value;
    return this;
  }

  /**
   * Sets over how many epochs back the parameters are averaged.
   *
   * @param value over how many epochs back the parameters are averaged, about; 0 if not set
   * @return this builder
   */
  public RecipeBuilder averaging(double value) {
    averaging = value;
    return this;
  }

  /**
   * Sets what it is taught to say of a face.
   *
   * @param value what it is taught to say of a face; the votes if not set
   * @return this builder
   */
  public RecipeBuilder targets(Targets value) {
    targets = value;
    return this;
  }

  /**
   * Sets how far each step first climbs.
   *
   * @param value how far each step first climbs; 0 if not set
   * @return this builder
   */
  public RecipeBuilder sharpness(double value) {
    sharpness = value;
    return this;
  }

  /**
   * Makes it a recipe for faces that were brought to their standard place before.
   *
   * @return this builder
   */
  public RecipeBuilder aligned() {
    aligned = true;
    return this;
  }

  /**
   * Lets its file compute in eight bits where that is faster.
   *
   * @return this builder
   */
  public RecipeBuilder eightBits() {
    eightBits = true;
    return this;
  }

  /**
   * Sets which networks it learns from besides the votes.
   *
   * @param value which networks it learns from besides the votes
   * @return this builder
   */
  public RecipeBuilder teaching(Teaching value) {
    teaching = Optional.of(value);
    return this;
  }

  /**
   * Lets it be put together of trained networks instead of starting anew.
   *
   * @param recipes whose networks, in the order of the body's parts
   * @param change how the finished network is changed for rare emotions
   * @return this builder
   */
  public RecipeBuilder putTogetherOf(List<String> recipes, PriorCorrection change) {
    parts = List.copyOf(recipes);
    correction = change;
    return this;
  }

  /**
   * Builds the recipe.
   *
   * @return the recipe
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Recipe build() {
    return new Recipe(
        name,
        purpose,
        body,
        augmentation,
        schedule,
        weightDecay,
        batch,
        epochs,
        precision,
        classBalance,
        averaging,
        teaching,
        parts,
        correction,
        targets,
        sharpness,
        aligned,
        eightBits);
  }
}
