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
package org.emotion4j.cli.evaluate;

import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;

/**
 * Where the labels of a regressor come from.
 *
 * @param measured whether they are the data set's own; else each face's is the centre of its
 *     emotion
 * @param limit where the data set's own scale ends; what lies there becomes {@link
 *     ValenceArousal#LIMIT}
 */
public record PointLabels(boolean measured, double limit) {

  /**
   * The data set's own labels where it has them, else the centres.
   *
   * @param faces the faces that count
   * @param limit where the data set's own scale ends
   * @throws LabelsException if a label lies beyond that end
   */
  public static PointLabels of(List<LabelledFace> faces, double limit) {
    boolean measured = faces.stream().allMatch(face -> face.point().isPresent());
    if (measured) {
      faces.forEach(face -> check(face, limit));
    }
    return new PointLabels(measured, limit);
  }

  private static void check(LabelledFace face, double limit) {
    ValenceArousal point = face.point().orElseThrow();
    if (Math.max(Math.abs(point.valence()), Math.abs(point.arousal())) > limit) {
      throw new LabelsException(
          "Line %d has valence %s and arousal %s, but the labels' scale ends at %s; name its end with --label-limit"
              .formatted(face.line(), point.valence(), point.arousal(), limit));
    }
  }

  /** The label of a face whose emotion is known, on the scale of the centres. */
  public ValenceArousal of(LabelledFace face) {
    if (!measured) {
      return face.label().map(Emotion::centre).orElseThrow();
    }
    ValenceArousal point = face.point().orElseThrow();
    double factor = ValenceArousal.LIMIT / limit;
    return new ValenceArousal(factor * point.valence(), factor * point.arousal());
  }

  /** In words. */
  public String description() {
    return measured ? "the data set's own, times " + ValenceArousal.LIMIT / limit : "class centres";
  }
}
