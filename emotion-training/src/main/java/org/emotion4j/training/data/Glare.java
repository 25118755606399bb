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
 * A soft bright spot, as a lamp leaves on skin or glasses: towards its centre more and more of what
 * a pixel lacks to white is added.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param across where its centre is, as a part of the width
 * @param down where its centre is, as a part of the height
 * @param radius the distance, as a part of the width, at which it has fallen to exp(-1/2)
 * @param strength how much of what lacks to white is added at its centre, from 0 to 1
 */
public record Glare(double across, double down, double radius, double strength) {

  /** No spot. */
  public static final Glare NONE = new Glare(0.5, 0.5, 1, 0);

  private static final double LEAST_RADIUS = 0.06;
  private static final double MOST_RADIUS = 0.25;
  private static final double LEAST_STRENGTH = 0.3;

  public Glare {
    if (!(radius > 0) || !(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException(
          "A radius must be positive, a strength from 0 to 1: %s, %s".formatted(radius, strength));
    }
  }

  /** Draws a spot whose centre lies on the face. */
  static Glare draw(SplittableRandom random) {
    return new Glare(
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(LEAST_RADIUS, MOST_RADIUS),
        random.nextDouble(LEAST_STRENGTH, 1));
  }

  /**
   * Writes its four numbers.
   *
   * @param numbers where they go
   * @param offset where the first of them goes
   */
  public void write(float[] numbers, int offset) {
    numbers[offset] = (float) across;
    numbers[offset + 1] = (float) down;
    numbers[offset + 2] = (float) radius;
    numbers[offset + 3] = (float) strength;
  }
}
