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

/** Bars of nine pixels, so with a gap of three, in a picture of 200x200. */
class BarPlacementTest {

  private static final Rectangle PICTURE = new Rectangle(200, 200);
  private static final Rectangle NOWHERE = new Rectangle();

  private static Rectangle horizontal(Rectangle box, Rectangle label) {
    return BarPlacement.horizontal(box, 9, PICTURE, label);
  }

  private static Rectangle vertical(Rectangle box, Rectangle label) {
    return BarPlacement.vertical(box, 9, PICTURE, label);
  }

  @Test
  void lieAboveAndToTheRightOfTheBox() {
    Rectangle box = new Rectangle(50, 60, 80, 70);
    assertEquals(new Rectangle(50, 48, 80, 9), horizontal(box, NOWHERE));
    assertEquals(new Rectangle(133, 60, 9, 70), vertical(box, NOWHERE));
  }

  @Test
  void lieOnTheOtherSideWhereThereIsNoRoom() {
    Rectangle corner = new Rectangle(120, 0, 80, 70);
    assertEquals(new Rectangle(120, 73, 80, 9), horizontal(corner, NOWHERE));
    assertEquals(new Rectangle(108, 0, 9, 70), vertical(corner, NOWHERE));
  }

  @Test
  void lieInsideABoxThatFillsThePicture() {
    assertEquals(new Rectangle(0, 3, 200, 9), horizontal(PICTURE, NOWHERE));
    assertEquals(new Rectangle(188, 0, 9, 200), vertical(PICTURE, NOWHERE));
  }

  @Test
  void makeWayForTheLabel() {
    Rectangle box = new Rectangle(50, 60, 80, 70);
    assertEquals(
        new Rectangle(50, 133, 80, 9), horizontal(box, new Rectangle(50, 40, 40, 20)), "above");
    assertEquals(
        new Rectangle(38, 60, 9, 70),
        vertical(box, new Rectangle(100, 100, 60, 20)),
        "a label that reaches out of the box to the right");
    assertEquals(
        new Rectangle(133, 60, 9, 70),
        vertical(box, new Rectangle(50, 130, 120, 20)),
        "a label that only touches it");
  }

  @Test
  void neverLeaveThePicture() {
    Rectangle tiny = new Rectangle(0, 0, 2, 2);
    Rectangle small = new Rectangle(2, 2);
    assertEquals(new Rectangle(0, 1, 2, 1), BarPlacement.horizontal(tiny, 3, small, NOWHERE));
  }
}
