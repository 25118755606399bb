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

import java.util.List;
import java.util.Locale;

/**
 * What a face expresses: the nine classes, in the order in which every classifier reports them.
 *
 * <p>Each emotion has a {@linkplain #centre() centre} in the valence-arousal plane; {@link
 * #nearest(ValenceArousal)} is the inverse of it.
 */
public enum Emotion {
  /** Anger, centred at (-3.0, 1.0). */
  ANGER(-3.0, 1.0),
  /** Contempt, centred at (-3.5, -0.5). */
  CONTEMPT(-3.5, -0.5),
  /** Disgust, centred at (-1.0, -1.8). */
  DISGUST(-1.0, -1.8),
  /** Fear, centred at (-1.0, 2.8). */
  FEAR(-1.0, 2.8),
  /** Happiness, centred at (4.0, 1.0). */
  HAPPY(4.0, 1.0),
  /** No expression, centred at (0, 0). */
  NEUTRAL(0.0, 0.0),
  /** Sadness, centred at (-3.5, -1.8). */
  SAD(-3.5, -1.8),
  /** Surprise, centred at (3.0, 2.0). */
  SURPRISE(3.0, 2.0),
  /** An expression that people could not name, centred at (0, -2.0). */
  UNCERTAIN(0.0, -2.0);

  private static final List<Emotion> ALL = List.of(values());

  private final ValenceArousal centre;
  private final String label;

  Emotion(double valence, double arousal) {
    this.centre = new ValenceArousal(valence, arousal);
    this.label = name().toLowerCase(Locale.ROOT);
  }

  /**
   * All nine emotions in order, without the copy that {@link #values()} makes.
   *
   * @return an immutable list of nine
   */
  public static List<Emotion> all() {
    return ALL;
  }

  /**
   * The emotion's place in the valence-arousal plane.
   *
   * @return the centre
   */
  public ValenceArousal centre() {
    return centre;
  }

  /**
   * The name in lower case, as it is written in files and shown to people, for instance {@code
   * happy}.
   *
   * @return the label
   */
  public String label() {
    return label;
  }

  /**
   * The emotion with this label.
   *
   * @param label a label in any case
   * @return the emotion
   * @throws IllegalArgumentException if there is no such emotion
   */
  public static Emotion ofLabel(String label) {
    for (Emotion emotion : ALL) {
      if (emotion.label.equalsIgnoreCase(label.strip())) {
        return emotion;
      }
    }
    throw new IllegalArgumentException("No emotion is called '" + label + "'; there are " + ALL);
  }

  /**
   * The inverse transform: the emotion whose centre is nearest by Euclidean distance. Of two
   * equally near ones the first in order is taken.
   *
   * @param point a point in the valence-arousal plane
   * @return the nearest emotion
   */
  public static Emotion nearest(ValenceArousal point) {
    Emotion nearest = ANGER;
    for (Emotion emotion : ALL) {
      if (emotion.centre.distanceTo(point) < nearest.centre.distanceTo(point)) {
        nearest = emotion;
      }
    }
    return nearest;
  }
}
