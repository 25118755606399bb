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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {

  private static final Rectangle PICTURE = new Rectangle(100, 100);

  private static Rectangle place(Rectangle box) {
    return LabelPlacement.place(box, 30, 10, PICTURE);
  }

  @Test
  void goesBelowTheBox() {
    assertEquals(new Rectangle(20, 60, 30, 10), place(new Rectangle(20, 20, 40, 40)));
    assertEquals(new Rectangle(20, 90, 30, 10), place(new Rectangle(20, 50, 40, 40)));
  }

  @Test
  void goesAboveWhereThereIsNoRoomBelow() {
    assertEquals(new Rectangle(20, 41, 30, 10), place(new Rectangle(20, 51, 40, 40)));
  }

  @Test
  void goesInsideWhereThereIsNoRoomAboveEither() {
    assertEquals(new Rectangle(20, 85, 30, 10), place(new Rectangle(20, 5, 40, 90)));
    assertEquals(new Rectangle(0, 90, 30, 10), place(new Rectangle(0, 0, 100, 100)));
  }

  @Test
  void movesAwayFromTheRightBorder() {
    assertEquals(new Rectangle(70, 30, 30, 10), place(new Rectangle(90, 20, 10, 10)));
  }

  @Test
  void staysInsideForABoxThatIsNot() {
    assertEquals(new Rectangle(0, 20, 30, 10), place(new Rectangle(-10, -20, 40, 40)));
  }
}
