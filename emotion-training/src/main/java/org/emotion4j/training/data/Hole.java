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
 * A part of a shown picture that is covered, in parts of its width and height.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param left where it begins
 * @param top where it begins
 * @param width how wide it is; 0 covers nothing
 * @param height how high it is
 */
public record Hole(double left, double top, double width, double height) {

  /** Covers nothing. */
  public static final Hole NONE = new Hole(0, 0, 0, 0);

  private static final double LEAST_AREA = 0.02;
  private static final double MOST_AREA = 0.2;
  private static final double LARGEST_ASPECT = 2;

  /** Draws a hole that lies within the picture. */
  static Hole draw(SplittableRandom random) {
    double area = LEAST_AREA + (MOST_AREA - LEAST_AREA) * random.nextDouble();
    // Half of the holes are wider than high.
    double aspect = Math.pow(LARGEST_ASPECT, 2 * random.nextDouble() - 1);
    double width = Math.sqrt(area * aspect);
    double height = Math.sqrt(area / aspect);
    return new Hole(
        random.nextDouble() * (1 - width), random.nextDouble() * (1 - height), width, height);
  }

  /**
   * Its edges as they are fed to the graph.
   *
   * @param target where the four numbers go: left, top, right, bottom
   * @param offset where the first of them goes
   */
  public void write(float[] target, int offset) {
    target[offset] = (float) left;
    target[offset + 1] = (float) top;
    target[offset + 2] = (float) (left + width);
    target[offset + 3] = (float) (top + height);
  }
}
