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
package org.emotion4j.video;

import java.util.List;

/** A small face of lower-case letters drawn as dots: seven rows above the line and two below. */
final class DotFont {

  static final int COLUMNS = 5;
  static final int ROWS = 9;

  private static final int LETTERS_IN_BLOCK = 9;

  /** From a to i, from j to r and from s to z. */
  private static final String[] BLOCKS = {
    """
      ..... #.... ..... ....# ..... ..##. ..... #.... ..#..
      ..... #.... ..... ....# ..... .#... ..... #.... .....
      .###. ####. .#### .#### .###. ####. .#### ####. .##..
      ....# #...# #.... #...# #...# .#... #...# #...# ..#..
      .#### #...# #.... #...# ##### .#... #...# #...# ..#..
      #...# #...# #.... #...# #.... .#... #...# #...# ..#..
      .#### ####. .#### .#### .###. .#... .#### #...# .###.
      ..... ..... ..... ..... ..... ..... ....# ..... .....
      ..... ..... ..... ..... ..... ..... .###. ..... .....
      """,
    """
      ...#. #.... .##.. ..... ..... ..... ..... ..... .....
      ..... #.... ..#.. ..... ..... ..... ..... ..... .....
      ..##. #..#. ..#.. ##.#. ####. .###. ####. .#### #.##.
      ...#. #.#.. ..#.. #.#.# #...# #...# #...# #...# ##...
      ...#. ##... ..#.. #.#.# #...# #...# #...# #...# #....
      ...#. #.#.. ..#.. #.#.# #...# #...# #...# #...# #....
      ...#. #..#. .###. #.#.# #...# .###. ####. .#### #....
      ...#. ..... ..... ..... ..... ..... #.... ....# .....
      .##.. ..... ..... ..... ..... ..... #.... ....# .....
      """,
    """
      ..... .#... ..... ..... ..... ..... ..... .....
      ..... .#... ..... ..... ..... ..... ..... .....
      .#### ####. #...# #...# #.#.# #...# #...# #####
      #.... .#... #...# #...# #.#.# .#.#. #...# ...#.
      .###. .#... #...# #...# #.#.# ..#.. #...# ..#..
      ....# .#... #...# .#.#. #.#.# .#.#. #...# .#...
      ####. ..##. .#### ..#.. .#.#. #...# .#### #####
      ..... ..... ..... ..... ..... ..... ....# .....
      ..... ..... ..... ..... ..... ..... .###. .....
      """
  };

  private static final char[][] DRAWN = readBlocks();

  private DotFont() {}

  private static char[][] readBlocks() {
    char[][] rows = new char[BLOCKS.length * ROWS][];
    for (int block = 0; block < BLOCKS.length; block++) {
      List<String> lines = BLOCKS[block].lines().toList();
      for (int row = 0; row < ROWS; row++) {
        rows[block * ROWS + row] = lines.get(row).toCharArray();
      }
    }
    return rows;
  }

  /** Whether a letter has a dot at a place. A space has none; what is no letter is a full block. */
  static boolean isSet(char letter, int row, int column) {
    if (letter == ' ') {
      return false;
    }
    char lower = Character.toLowerCase(letter);
    if (lower < 'a' || lower > 'z') {
      return row < ROWS - 2;
    }
    int index = lower - 'a';
    int line = index / LETTERS_IN_BLOCK * ROWS + row;
    int place = index % LETTERS_IN_BLOCK * (COLUMNS + 1) + column;
    return DRAWN[line][place] == '#';
  }
}
