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

import java.util.Arrays;

/** What a network is taught to say of a face. */
public enum Targets {

  /** The shares of the emotions among the votes: as unsure as people are. */
  VOTES("the votes as soft labels") {
    @Override
    float[] of(LabelledFace face) {
      return face.shares();
    }
  },

  /** The emotion that most chose, as if it were certain. */
  PLURALITY("the emotion that most chose as the only label") {
    @Override
    float[] of(LabelledFace face) {
      return around(face, 0);
    }
  },

  /** That emotion with a little of all nine (Szegedy and others, 2016: label smoothing). */
  SMOOTHED(
      "nine tenths of each label for the emotion that most chose, a tenth for all nine alike") {
    @Override
    float[] of(LabelledFace face) {
      return around(face, SMOOTHING);
    }
  };

  private static final float SMOOTHING = 0.1f;

  private final String description;

  Targets(String description) {
    this.description = description;
  }

  /**
   * The choice for a reader.
   *
   * @return a part of a sentence
   */
  public String inWords() {
    return description;
  }

  /** Nine parts of 1 in the order of the emotions; not to be changed. */
  abstract float[] of(LabelledFace face);

  private static float[] around(LabelledFace face, float smoothing) {
    float[] parts = new float[face.shares().length];
    Arrays.fill(parts, smoothing / parts.length);
    parts[face.label().ordinal()] += 1 - smoothing;
    return parts;
  }
}
