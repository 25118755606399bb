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
package org.emotion4j.training.data;

import java.util.SplittableRandom;

/**
 * What the contrast of a face is multiplied with.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param least the least factor, not below 0
 * @param most the largest factor
 * @param aboutMean whether the face's mean brightness stays as it is; else middle gray does
 */
public record Contrast(double least, double most, boolean aboutMean) {

  /** As it is. */
  public static final Contrast NONE = around(0);

  public Contrast {
    if (!(least >= 0 && most >= least)) {
      throw new IllegalArgumentException(
          "Contrast must be multiplied with something from 0 on, not " + least + " to " + most);
    }
  }

  /**
   * About middle gray.
   *
   * @param change the largest change, as a part of the contrast, below 1
   * @return factors from 1 - change to 1 + change
   */
  public static Contrast around(double change) {
    return new Contrast(1 - change, 1 + change, false);
  }

  /** Draws a factor. */
  double draw(SplittableRandom random) {
    return least == most ? least : least + (most - least) * random.nextDouble();
  }

  String inWords() {
    return "contrast multiplied with %s to %s%s"
        .formatted(least, most, aboutMean ? " about its mean" : "");
  }
}
