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
package org.emotion4j.detectors.internal.mtcnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PyramidTest {

  /** 100 pixels are 60 at first, then 42.54, 30.16, 21.38, 15.16, and 10.75 is too little. */
  @Test
  void levelsShrinkUntilNoFaceFits() {
    List<Pyramid.Level> levels = Pyramid.levels(200, 100, 20, 0.709);
    assertEquals(5, levels.size());
    assertEquals(new Pyramid.Level(0.6, 121, 61), levels.get(0));
    assertEquals(43, levels.get(1).height());
    assertEquals(16, levels.get(4).height());
    assertEquals(List.of(), Pyramid.levels(1000, 19, 20, 0.709));
    assertEquals(1, Pyramid.levels(1000, 20, 20, 0.709).size());
  }

  @Test
  void piecesCoverEveryPlaceOnceAndSeeWhatTheyNeed() {
    for (int side : new int[] {13, 14, 201, 202, 203, 204, 1000, 1001}) {
      List<Pyramid.Level> levels = List.of(new Pyramid.Level(1, side, 13));
      int next = 0;
      List<Pyramid.Piece> pieces = Pyramid.pieces(levels);
      for (Pyramid.Piece piece : pieces) {
        assertEquals(new Pyramid.Range(0, 2, 13), piece.down());
        assertEquals(next, piece.across().first());
        next = piece.across().last();
        assertTrue(piece.across().end() >= 2 * next + 10 - 1 && piece.across().end() <= side);
      }
      // Every second of the windows of 12 pixels, and one that looks beyond the edge where there
      // is an odd number.
      assertEquals((side - 1) / 2 - 4, next);
      assertEquals(side, pieces.get(pieces.size() - 1).across().end());
    }
  }
}
