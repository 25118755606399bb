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
package org.emotion4j.video.track;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the sum of the pairs' scores is greatest: the Hungarian method in
 * the form with shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), in cubic time.
 */
final class Assignment {

  /** Stands for no pair. */
  static final int NONE = -1;

  private Assignment() {}

  /**
   * Pairs rows with columns.
   *
   * @param scores for each row and column how good the pair is; 0 or less for one that must not be
   * @return for each row its column or {@link #NONE}; no column twice
   */
  static int[] best(double[][] scores) {
    int rows = scores.length;
    int columns = rows == 0 ? 0 : scores[0].length;
    // With a square table, no pair is a pair of score 0 like any other.
    int size = Math.max(rows, columns);
    double[] rowPrice = new double[size + 1];
    double[] columnPrice = new double[size + 1];
    int[] rowOfColumn = new int[size + 1]; // from 1; 0 is none
    int[] previous = new int[size + 1];
    double[] least = new double[size + 1];
    boolean[] done = new boolean[size + 1];
    for (int row = 1; row <= size; row++) {
      rowOfColumn[0] = row;
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      Arrays.fill(done, false);
      int column = 0;
      do {
        done[column] = true;
        int from = rowOfColumn[column];
        int next = 0;
        double step = Double.POSITIVE_INFINITY;
        for (int c = 1; c <= size; c++) {
          if (!done[c]) {
            double cost = -score(scores, from - 1, c - 1) - rowPrice[from] - columnPrice[c];
            if (cost < least[c]) {
              least[c] = cost;
              previous[c] = column;
            }
            if (least[c] < step) {
              step = least[c];
              next = c;
            }
          }
        }
        for (int c = 0; c <= size; c++) {
          if (done[c]) {
            rowPrice[rowOfColumn[c]] += step;
            columnPrice[c] -= step;
          } else {
            least[c] -= step;
          }
        }
        column = next;
      } while (rowOfColumn[column] != 0);
      while (column != 0) {
        rowOfColumn[column] = rowOfColumn[previous[column]];
        column = previous[column];
      }
    }
    int[] result = new int[rows];
    Arrays.fill(result, NONE);
    for (int c = 1; c <= size; c++) {
      int row = rowOfColumn[c] - 1;
      if (score(scores, row, c - 1) > 0) {
        result[row] = c - 1;
      }
    }
    return result;
  }

  private static double score(double[][] scores, int row, int column) {
    return row < scores.length && column < scores[row].length
        ? Math.max(0, scores[row][column])
        : 0;
  }
}
