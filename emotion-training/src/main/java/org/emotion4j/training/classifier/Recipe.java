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
import java.util.Locale;
import java.util.Optional;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.Targets;
import org.emotion4j.training.loop.Plan;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Objective;
import org.emotion4j.training.network.Optimiser;
import org.emotion4j.training.network.Precision;

/**
 * All that decides how a network is trained.
 *
 * @param name how it is called on the command line
 * @param purpose what it is for, in a sentence
 * @param body the network
 * @param augmentation how faces are varied
 * @param schedule the learning rate
 * @param weightDecay how strongly kernels are drawn towards 0
 * @param batch how many faces make a batch
 * @param epochs how often all faces are shown
 * @param precision how exactly the steps are computed; measured is always in float32
 * @param classBalance how much more faces with rare emotions count: 0 not at all, 1 so much that
 *     all emotions together count alike
 * @param averaging over how many epochs back the parameters are averaged, about; 0 for the last
 *     ones as they are
 * @param teaching which networks it learns from besides the votes, if any
 * @param parts of which recipes' trained networks it is put together, in the order of the body's
 *     parts; empty for a network that starts anew
 * @param correction how the finished network is changed for rare emotions
 * @param targets what it is taught to say of a face
 * @param sharpness how far each step first climbs where the loss grows fastest, so as to learn what
 *     holds in that neighbourhood (sharpness-aware minimisation; Foret and others, 2021); 0 for not
 *     at all
 * @param aligned whether it is made for faces that were brought to their standard place before
 * @param eightBits whether its file computes in eight bits where that is faster
 */
public record Recipe(
    String name,
    String purpose,
    Body body,
    Augmentation augmentation,
    Schedule schedule,
    double weightDecay,
    int batch,
    int epochs,
    Precision precision,
    double classBalance,
    double averaging,
    Optional<Teaching> teaching,
    List<String> parts,
    PriorCorrection correction,
    Targets targets,
    double sharpness,
    boolean aligned,
    boolean eightBits) {

  public Recipe {
    parts = List.copyOf(parts);
    if (parts.size() != body.parts().size()) {
      throw new IllegalArgumentException(
          "A network of %d parts cannot be put together of %s"
              .formatted(body.parts().size(), parts));
    }
    // What is put together of trained parts needs no epoch.
    if (batch < 1 || epochs < (parts.isEmpty() ? 1 : 0) || weightDecay < 0) {
      throw new IllegalArgumentException("Batch, epochs and weight decay must be positive");
    }
    if (!(classBalance >= 0 && classBalance <= 1) || !(averaging >= 0) || !(sharpness >= 0)) {
      throw new IllegalArgumentException(
          "The balance must be from 0 to 1, averaging and sharpness 0 or more");
    }
  }

  /**
   * A recipe in float32 that teaches the votes, in which all faces count alike and nothing is
   * averaged; all of which can be changed before it is built.
   *
   * @param name how it is called on the command line
   * @param purpose what it is for, in a sentence
   * @param body the network
   * @param schedule the learning rate
   * @param epochs how often all faces are shown
   * @return a builder
   */
  public static RecipeBuilder of(
      String name, String purpose, Body body, Schedule schedule, int epochs) {
    return new RecipeBuilder(name, purpose, body, schedule, epochs);
  }

  /**
   * A recipe like this one.
   *
   * @return a builder that holds all that this recipe says
   */
  public RecipeBuilder like() {
    return new RecipeBuilder(this);
  }

  /**
   * The same for another number of epochs.
   *
   * @param number how often all faces are shown
   * @return the recipe
   */
  public Recipe withEpochs(int number) {
    return like().epochs(number).build();
  }

  /**
   * Whether the points of the faces have to be known: to align them, or to leave out those that are
   * copies once they are aligned.
   *
   * @return true if so
   */
  public boolean needsPoints() {
    return aligned || body == Body.RESIDUAL_ALIGNED;
  }

  /**
   * What the training loop has to know of it.
   *
   * @param start with what values it starts, as text; empty if all start by chance
   */
  Plan plan(String start) {
    return new Plan(
        this + start,
        body,
        Objective.CROSS_ENTROPY,
        Optimiser.NESTEROV,
        weightDecay,
        sharpness,
        augmentation,
        batch,
        epochs,
        0,
        epoch -> schedule.at(epoch, epochs),
        precision,
        averaging);
  }

  /**
   * The recipe for a reader.
   *
   * @return a sentence without its end
   */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "SGD with Nesterov momentum 0.9, batches of %d, %s, weight decay %s, %s%s, %s%s%s%s%s",
        batch,
        schedule.inWords(),
        weightDecay,
        aligned ? "faces aligned by the points that a detector found, then " : "",
        augmentation.inWords(),
        targets.inWords(),
        classBalance > 0
            ? ", faces weighed by the frequency of their emotion to the power of -" + classBalance
            : "",
        sharpness > 0 ? ", each step taken at the worst place within " + sharpness : "",
        averaging > 0 ? ", weights averaged over about %s epochs".formatted(averaging) : "",
        teaching.map(by -> ", " + by.inWords()).orElse(""));
  }
}
