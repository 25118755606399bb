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
package org.emotion4j;

/**
 * A point in the valence-arousal plane, on the scale of the {@linkplain Emotion#centre() centres}
 * of the nine emotions: both axes run from about -{@value #LIMIT} to {@value #LIMIT}, 0 is neutral.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param valence how pleasant the expression is; negative is unpleasant
 * @param arousal how excited the expression is; negative is calm
 */
public record ValenceArousal(double valence, double arousal) {

  /** The end of both axes, as drawn in a valence-arousal chart. */
  public static final double LIMIT = 4.5;

  public ValenceArousal {
    if (!Double.isFinite(valence) || !Double.isFinite(arousal)) {
      throw new IllegalArgumentException(
          "Valence and arousal must be finite numbers, not (" + valence + ", " + arousal + ")");
    }
  }

  /**
   * The Euclidean distance to another point.
   *
   * @param other the other point
   * @return the distance, at least 0
   */
  public double distanceTo(ValenceArousal other) {
    return Math.hypot(valence - other.valence, arousal - other.arousal);
  }
}
