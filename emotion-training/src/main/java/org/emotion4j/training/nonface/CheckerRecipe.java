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

import java.util.List;
import java.util.Locale;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.network.CheckerNetwork;

/**
 * All that decides how a network learns to reject what is no face.
 *
 * @param name how it is called on the command line
 * @param purpose what it is for, in a sentence
 * @param classes what it tells
 * @param augmentation how pictures are varied
 * @param schedule the learning rate
 * @param weightDecay how strongly kernels are drawn towards 0
 * @param batch how many pictures make a batch
 * @param epochs how often all of them are shown
 * @param averaging over how many epochs back the parameters are averaged, about
 * @param threshold from which probability on the network advises to leave a box out
 */
public record CheckerRecipe(
    String name,
    String purpose,
    CheckerClasses classes,
    Augmentation augmentation,
    Schedule schedule,
    double weightDecay,
    int batch,
    int epochs,
    double averaging,
    double threshold) {

  public CheckerRecipe {
    if (batch < 1 || epochs < 1 || !(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "Batch, epochs and threshold must be positive, the threshold at most 1");
    }
  }

  /**
   * The same for another number of epochs.
   *
   * @param number how often all pictures are shown
   * @return the recipe
   */
  public CheckerRecipe withEpochs(int number) {
    return new CheckerRecipe(
        name,
        purpose,
        classes,
        augmentation,
        schedule,
        weightDecay,
        batch,
        number,
        averaging,
        threshold);
  }

  /**
   * What is trained.
   *
   * @return the network
   */
  public CheckerNetwork network() {
    return new CheckerNetwork(classes.names().size());
  }

  /** What decides the course of the training: all but the threshold, which is chosen at its end. */
  String course() {
    return List.of(name, classes, augmentation, schedule, weightDecay, batch, epochs, averaging)
        .toString();
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
            + " falling like a cosine, weight decay %s, %s, weights averaged over about %s epochs",
        batch,
        schedule.peak(),
        schedule.warmUp(),
        weightDecay,
        augmentation.inWords(),
        averaging);
  }
}
