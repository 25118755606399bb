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
package org.emotion4j.benchmarks.contest;

import java.util.List;

/**
 * In how many photos two detectors both found a face; on the diagonal, in how many one did. The
 * original's measure of how far detectors agree: whether they found the same face it does not say.
 *
 * @param names the detectors
 * @param counts a row for each detector, in their order
 */
public record CoOccurrence(List<String> names, List<List<Integer>> counts) {

  public CoOccurrence {
    names = List.copyOf(names);
    counts = counts.stream().<List<Integer>>map(List::copyOf).toList();
    int size = names.size();
    if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException("There must be a row and a column for each of " + names);
    }
  }

  /**
   * Counts.
   *
   * @param performances how detectors did on the same photos; those that did not take part are left
   *     out
   * @return the matrix of the others
   */
  public static CoOccurrence of(List<Performance> performances) {
    List<Performance> present =
        performances.stream().filter(one -> one.absence().isEmpty()).toList();
    return new CoOccurrence(
        present.stream().map(Performance::name).toList(),
        present.stream()
            .map(row -> present.stream().map(column -> both(row, column)).toList())
            .toList());
  }

  private static int both(Performance one, Performance other) {
    List<Boolean> ofOne = one.photosWithFace();
    List<Boolean> ofOther = other.photosWithFace();
    if (ofOne.size() != ofOther.size()) {
      throw new IllegalArgumentException(
          one.name() + " and " + other.name() + " did not look at the same photos");
    }
    int both = 0;
    for (int i = 0; i < ofOne.size(); i++) {
      both += ofOne.get(i) && ofOther.get(i) ? 1 : 0;
    }
    return both;
  }
}
