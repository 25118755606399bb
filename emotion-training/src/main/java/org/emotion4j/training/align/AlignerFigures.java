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
package org.emotion4j.training.align;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.emotion4j.training.data.FaceSet;

/**
 * How far a network's places are from those that a detector's points give: the root of the mean
 * square of the five points' distances in a face, in pixels of FER+'s pictures.
 *
 * @param faces how many faces were looked at
 * @param mean the mean over them
 * @param nineOfTen what nine of ten faces do not exceed
 * @param unaligned the mean if every face is left where it is
 */
public record AlignerFigures(int faces, double mean, double nineOfTen, double unaligned) {

  /** Measures answers. */
  static AlignerFigures of(float[] answers, List<Place> places) {
    double[] distances = new double[places.size()];
    double unaligned = 0;
    for (int i = 0; i < distances.length; i++) {
      Place place = places.get(i);
      distances[i] = FaceSet.SIZE * Place.ofAnswer(answers, i * Place.NUMBERS).distance(place);
      unaligned += FaceSet.SIZE * Place.STANDARD.distance(place);
    }
    Arrays.sort(distances);
    int last = Math.max(0, (int) Math.ceil(0.9 * distances.length) - 1);
    return new AlignerFigures(
        distances.length,
        Arrays.stream(distances).average().orElse(Double.NaN),
        distances[last],
        unaligned / distances.length);
  }

  /**
   * The figures for a reader.
   *
   * @return a part of a line
   */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%.3f pixels off on the mean, nine of ten faces up to %.3f; unaligned %.3f",
        mean,
        nineOfTen,
        unaligned);
  }
}
