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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected shares are worked out by hand. */
class VotesTest {

  @Test
  void aSingleVoteIsTakenForASlip() {
    // Neutral 5, sad 3, anger 1, uncertain 1: of the 8 that agree with somebody 5 and 3.
    Votes votes = new Votes(List.of(1, 0, 0, 0, 0, 5, 3, 0, 1), 0);
    assertArrayEquals(
        new float[] {0, 0, 0, 0, 0, 0.625f, 0.375f, 0, 0}, votes.shares().orElseThrow(), 1e-6f);
  }

  @Test
  void singleVotesCountWhereThereIsNothingElse() {
    Votes votes = new Votes(List.of(1, 1, 0, 0, 0, 1, 0, 0, 1), 0);
    assertArrayEquals(
        new float[] {0.25f, 0.25f, 0, 0, 0, 0.25f, 0, 0, 0.25f},
        votes.shares().orElseThrow(),
        1e-6f);
  }

  @Test
  void whatMostTakeForNoFaceHasNoShares() {
    assertTrue(new Votes(List.of(0, 0, 0, 0, 4, 0, 0, 0, 0), 6).shares().isEmpty());
    assertTrue(new Votes(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0), 10).shares().isEmpty());
    assertEquals(1, new Votes(List.of(0, 0, 0, 0, 6, 0, 0, 0, 0), 4).shares().orElseThrow()[4]);
  }

  @Test
  void aMajorityIsMoreThanHalfOfAllVotes() {
    assertFalse(new Votes(List.of(5, 5, 0, 0, 0, 0, 0, 0, 0), 0).isMajority());
    assertTrue(new Votes(List.of(6, 4, 0, 0, 0, 0, 0, 0, 0), 0).isMajority());
    assertFalse(new Votes(List.of(5, 0, 0, 0, 0, 0, 0, 0, 0), 5).isMajority());
  }

  @Test
  void impossibleVotesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Votes(List.of(1, 2), 0));
    assertThrows(
        IllegalArgumentException.class, () -> new Votes(List.of(-1, 0, 0, 0, 0, 0, 0, 0, 0), 0));
  }
}
