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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.emotion4j.Point;
import org.emotion4j.training.data.Hole;
import org.emotion4j.training.data.Variation;
import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class PlaceTest {

  private static void assertAt(double x, double y, Point found) {
    assertEquals(x, found.x(), 1e-9);
    assertEquals(y, found.y(), 1e-9);
  }

  private static Variation shown(
      boolean mirrored, double degrees, double size, double across, double down) {
    return new Variation(mirrored, Math.toRadians(degrees), size, across, down, 1, 0, Hole.NONE);
  }

  @Test
  void whatFillsThePictureIsTheStandardPlace() {
    assertEquals(Place.STANDARD, Place.ofPixels(new Similarity(48, 0, 0, 0), 48));
    float[] numbers = {9, 9, 9, 9, 9};
    Place.STANDARD.write(numbers, 1);
    assertArrayEquals(new float[] {9, 0, 0, 0, 0}, numbers);
    assertEquals(Place.STANDARD, Place.ofAnswer(numbers, 1));
  }

  /** Half as large, its left upper corner at pixel (12, 6) of 48: its centre is at (24, 18). */
  @Test
  void pixelsBecomePartsOfThePicture() {
    Place place = Place.ofPixels(new Similarity(24, 0, 12, 6), 48);
    assertAt(0, -0.25, place.similarity().apply(0, 0));
    assertAt(-0.5, -0.75, place.similarity().apply(-1, -1));
  }

  @Test
  void aFaceMovesWithItsPicture() {
    Place right = new Place(new Similarity(0.5, 0, 0.4, 0.1));
    // Twice as large about the middle, then a tenth of the width to the right, a twentieth up.
    Place larger = right.moved(shown(false, 0, 2, 0.1, -0.05));
    assertAt(0.8 + 0.2, 0.2 - 0.1, larger.similarity().apply(0, 0));
    assertEquals(1, larger.similarity().scale(), 1e-9);
    Place mirrored = right.moved(shown(true, 0, 1, 0, 0));
    assertAt(-0.4, 0.1, mirrored.similarity().apply(0, 0));
    assertAt(-0.4 + 0.5, 0.1, mirrored.similarity().apply(1, 0));
    // A quarter turn brings what is on the right down.
    Place turned = right.moved(shown(false, 90, 1, 0, 0));
    assertAt(-0.1, 0.4, turned.similarity().apply(0, 0));
  }

  @Test
  void theDistanceIsInPartsOfTheWidth() {
    Place beside = new Place(new Similarity(1, 0, 0.06, 0.08));
    assertEquals(0.05, Place.STANDARD.distance(beside), 1e-9);
    assertEquals(0, beside.distance(beside));
  }
}
