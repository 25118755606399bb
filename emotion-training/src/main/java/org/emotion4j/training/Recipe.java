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

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Objective;
import org.emotion4j.training.network.Optimiser;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.Teaching;

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
 * @param teaching which network it learns from besides the votes, if any
 * @param parts of which recipes' trained networks it is put together, in the order of the body's
 *     parts; empty for a network that starts anew
 * @param correction how the finished network is changed for rare emotions
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
    PriorCorrection correction) {

  public Recipe {
    parts = List.copyOf(parts);
    // What is put together of trained parts needs no epoch.
    if (batch < 1 || epochs < (parts.isEmpty() ? 1 : 0) || weightDecay < 0) {
      throw new IllegalArgumentException("Batch, epochs and weight decay must be positive");
    }
    if (!(classBalance >= 0 && classBalance <= 1) || !(averaging >= 0)) {
      throw new IllegalArgumentException("The balance must be from 0 to 1, averaging positive");
    }
  }

  /** A recipe in float32, in which all faces count alike and nothing is averaged. */
  Recipe(
      String name,
      String purpose,
      Body body,
      Augmentation augmentation,
      Schedule schedule,
      double weightDecay,
      int batch,
      int epochs) {
    this(
        name,
        purpose,
        body,
        augmentation,
        schedule,
        weightDecay,
        batch,
        epochs,
        Precision.FLOAT32,
        0,
        0,
        Optional.empty(),
        List.of(),
        PriorCorrection.NONE);
  }

  /**
   * The same for another number of epochs.
   *
   * @param number how often all faces are shown
   * @return the recipe
   */
  public Recipe withEpochs(int number) {
    return new Recipe(
        name,
        purpose,
        body,
        augmentation,
        schedule,
        weightDecay,
        batch,
        number,
        precision,
        classBalance,
        averaging,
        teaching,
        parts,
        correction);
  }

  /** What the training loop has to know of it. */
  Plan plan() {
    return new Plan(
        toString(),
        body,
        Objective.CROSS_ENTROPY,
        Optimiser.NESTEROV,
        weightDecay,
        teaching,
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
        "SGD with Nesterov momentum 0.9, batches of %d, learning rate rising to %s over %s epochs and"
            + " falling like a cosine, weight decay %s, %s%s%s%s",
        batch,
        schedule.peak(),
        schedule.warmUp(),
        weightDecay,
        augmentation.inWords(),
        classBalance > 0
            ? ", faces weighed by the frequency of their emotion to the power of -" + classBalance
            : "",
        averaging > 0 ? ", weights averaged over about %s epochs".formatted(averaging) : "",
        teaching
            .map(by -> ", %s of each label from the recipe %s".formatted(by.part(), by.recipe()))
            .orElse(""));
  }
}
