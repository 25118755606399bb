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

import java.util.Locale;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.network.Objective;

/**
 * All that decides how a regressor is made of the classifier's body.
 *
 * @param name how it is called on the command line
 * @param purpose what it is for, in a sentence
 * @param axes what it puts out
 * @param labels what it is to put out
 * @param loss how far off it is
 * @param augmentation how faces are varied
 * @param headRate the learning rate while only the new head is trained
 * @param headEpochs how many epochs that takes
 * @param schedule the learning rate after that, when everything is trained
 * @param batch how many faces make a batch
 * @param epochs how often all faces are shown, those of the head included
 */
public record RegressionRecipe(
    String name,
    String purpose,
    Axes axes,
    Labels labels,
    Objective loss,
    Augmentation augmentation,
    double headRate,
    int headEpochs,
    Schedule schedule,
    int batch,
    int epochs) {

  public RegressionRecipe {
    if (batch < 1 || headEpochs < 0 || epochs <= headEpochs || !(headRate > 0)) {
      throw new IllegalArgumentException(
          "Batch, rate and epochs must be positive, and some epochs left when the head is trained");
    }
  }

  /**
   * The same for another number of epochs.
   *
   * @param number how often all faces are shown, those of the head included
   * @return the recipe
   */
  public RegressionRecipe withEpochs(int number) {
    return new RegressionRecipe(
        name,
        purpose,
        axes,
        labels,
        loss,
        augmentation,
        headRate,
        headEpochs,
        schedule,
        batch,
        number);
  }

  /** Whether an epoch, counted from 1, trains the head alone. */
  boolean isHeadOnly(int epoch) {
    return epoch <= headEpochs;
  }

  /**
   * The learning rate.
   *
   * @param epoch how many epochs have passed, with fractions
   */
  double rateAt(double epoch) {
    return epoch < headEpochs ? headRate : schedule.at(epoch - headEpochs, epochs - headEpochs);
  }

  /**
   * The recipe for a reader.
   *
   * @return a sentence without its end
   */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%s to %s, by Adam with batches of %d; the head alone for the first %d, at a rate of %s, then"
            + " all layers for %d, at up to %s and falling like a cosine; %s",
        loss.inWords(),
        labels.inWords(),
        batch,
        headEpochs,
        headRate,
        epochs - headEpochs,
        schedule.peak(),
        augmentation.inWords());
  }
}
