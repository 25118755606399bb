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

import java.util.List;
import java.util.Locale;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.network.AlignerNetwork;

/**
 * All that decides how a network learns to find a face's place.
 *
 * @param name how it is called on the command line
 * @param purpose what it is for, in a sentence
 * @param augmentation how faces are varied; their places follow
 * @param schedule the learning rate
 * @param weightDecay how strongly kernels are drawn towards 0
 * @param batch how many faces make a batch
 * @param epochs how often all of them are shown
 * @param averaging over how many epochs back the parameters are averaged, about
 */
public record AlignerRecipe(
    String name,
    String purpose,
    Augmentation augmentation,
    Schedule schedule,
    double weightDecay,
    int batch,
    int epochs,
    double averaging) {

  /** The one that there is. */
  public static final AlignerRecipe ALIGNER =
      new AlignerRecipe(
          "aligner",
          "a small network that finds where a face lies: the first part of best",
          new Augmentation(true, 25, 0.25, 0.1, 0.4, 0.15, 0),
          new Schedule(0.05, 1),
          1e-4,
          64,
          40,
          2);

  public AlignerRecipe {
    if (batch < 1 || epochs < 1) {
      throw new IllegalArgumentException("Batch and epochs must be positive");
    }
  }

  /**
   * The same for another number of epochs.
   *
   * @param number how often all faces are shown
   * @return the recipe
   */
  public AlignerRecipe withEpochs(int number) {
    return new AlignerRecipe(
        name, purpose, augmentation, schedule, weightDecay, batch, number, averaging);
  }

  /**
   * What is trained.
   *
   * @return the network
   */
  public AlignerNetwork network() {
    return new AlignerNetwork();
  }

  /** What decides the course of the training. */
  String course() {
    return List.of(name, augmentation, schedule, weightDecay, batch, epochs, averaging).toString();
  }

  /**
   * The recipe for a reader.
   *
   * @return a sentence without its end
   */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "SGD with Nesterov momentum 0.9, batches of %d, %s, weight decay %s, %s, weights averaged"
            + " over about %s epochs",
        batch,
        schedule.inWords(),
        weightDecay,
        augmentation.inWords(),
        averaging);
  }
}
