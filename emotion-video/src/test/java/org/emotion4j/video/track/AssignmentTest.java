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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void takesTheBestSumRatherThanTheBestPair() {
    // Greedily 0.9 + 0.1; the other way 0.8 + 0.8.
    assertArrayEquals(new int[] {1, 0}, Assignment.best(new double[][] {{0.9, 0.8}, {0.8, 0.1}}));
  }

  @Test
  void leavesImpossiblePairsOut() {
    assertArrayEquals(
        new int[] {Assignment.NONE, 0}, Assignment.best(new double[][] {{0, 0}, {0.2, 0}}));
    assertArrayEquals(new int[0], Assignment.best(new double[0][]));
    assertArrayEquals(new int[] {Assignment.NONE}, Assignment.best(new double[1][0]));
  }

  /** Against all permutations. */
  @Test
  void findsTheBestOfAll() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      double[][] scores = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
      int columns = 1 + random.nextInt(5);
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.doubles(columns).map(v -> v < 0.3 ? 0 : v).toArray();
      }
      double sum = 0;
      int[] best = Assignment.best(scores);
      for (int i = 0; i < best.length; i++) {
        sum += best[i] == Assignment.NONE ? 0 : scores[i][best[i]];
      }
      assertEquals(bestSum(scores, 0, new boolean[columns]), sum, 1e-9);
    }
  }

  private static double bestSum(double[][] scores, int row, boolean[] taken) {
    if (row == scores.length) {
      return 0;
    }
    double best = bestSum(scores, row + 1, taken);
    for (int c = 0; c < taken.length; c++) {
      if (!taken[c]) {
        taken[c] = true;
        best = Math.max(best, scores[row][c] + bestSum(scores, row + 1, taken));
        taken[c] = false;
      }
    }
    return best;
  }
}
