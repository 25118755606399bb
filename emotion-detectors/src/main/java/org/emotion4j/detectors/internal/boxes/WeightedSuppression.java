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
package org.emotion4j.detectors.internal.boxes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one of all boxes that overlap: their mean, weighted by their scores, with the best score.
 * It is the weighted non-maximum suppression of MediaPipe, which makes boxes steadier than dropping
 * all but the best (Bazarevsky and others, BlazeFace, 2019).
 */
public final class WeightedSuppression {

  private WeightedSuppression() {}

  /**
   * A box with points.
   *
   * @param score how sure it is, at least 0
   * @param values left, top, right and bottom of the box, then x and y of each point
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Candidate(double score, double[] values) {

    private double area() {
      return Math.max(0, values[2] - values[0]) * Math.max(0, values[3] - values[1]);
    }

    private double overlap(Candidate other) {
      double width = Math.min(values[2], other.values[2]) - Math.max(values[0], other.values[0]);
      double height = Math.min(values[3], other.values[3]) - Math.max(values[1], other.values[1]);
      double both = Math.max(0, width) * Math.max(0, height);
      return both > 0 ? both / (area() + other.area() - both) : 0;
    }
  }

  /**
   * Merges boxes.
   *
   * @param candidates boxes in any order, with as many points each
   * @param mostOverlap boxes whose intersection over union with the best is larger become one with
   *     it
   * @return the merged boxes, the best first
   */
  public static List<Candidate> merge(List<Candidate> candidates, double mostOverlap) {
    List<Candidate> rest = new ArrayList<>(candidates);
    rest.sort(Comparator.comparingDouble(Candidate::score).reversed());
    List<Candidate> merged = new ArrayList<>();
    while (!rest.isEmpty()) {
      Candidate best = rest.get(0);
      List<Candidate> alike = new ArrayList<>(List.of(best));
      List<Candidate> others = new ArrayList<>();
      for (Candidate candidate : rest.subList(1, rest.size())) {
        (candidate.overlap(best) > mostOverlap ? alike : others).add(candidate);
      }
      merged.add(mean(best, alike));
      rest = others;
    }
    return merged;
  }

  private static Candidate mean(Candidate best, List<Candidate> alike) {
    double[] sum = new double[best.values.length];
    double weight = 0;
    for (Candidate candidate : alike) {
      weight += candidate.score;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += candidate.score * candidate.values[i];
      }
    }
    if (!(weight > 0)) {
      return best;
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= weight;
    }
    return new Candidate(best.score, sum);
  }
}
