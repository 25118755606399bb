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
package org.emotion4j.models.metrics;

import java.util.OptionalDouble;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;

/**
 * How well points in the valence-arousal plane agree with labels: each axis for itself, and the
 * emotions that the points stand for.
 *
 * <p>Not safe to share between threads.
 */
public final class PlaneAgreement {

  private final AxisAgreement valence = new AxisAgreement();
  private final AxisAgreement arousal = new AxisAgreement();
  private long right;

  /** Without any estimate. */
  public PlaneAgreement() {}

  /**
   * Counts one estimate.
   *
   * @param emotion what the face is labelled as
   * @param label its true place
   * @param estimate what was estimated
   */
  public void add(Emotion emotion, ValenceArousal label, ValenceArousal estimate) {
    valence.add(label.valence(), estimate.valence());
    arousal.add(label.arousal(), estimate.arousal());
    right += Emotion.nearest(estimate) == emotion ? 1 : 0;
  }

  /**
   * The agreement on valence.
   *
   * @return what was counted so far
   */
  public AxisAgreement valence() {
    return valence;
  }

  /**
   * The agreement on arousal.
   *
   * @return what was counted so far
   */
  public AxisAgreement arousal() {
    return arousal;
  }

  /**
   * The accuracy of the inverse transform: the share of faces whose point lies nearest to the
   * {@linkplain Emotion#centre() centre} of their emotion, among the nine.
   *
   * @return from 0 to 1; empty if there is no face
   */
  public OptionalDouble inverseTransform() {
    return valence.count() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) right / valence.count());
  }
}
