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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Where pixels come from, worked out by hand. Pixels' centres lie at half coordinates. */
class VariationTest {

  @Test
  void aFaceAsItIsIsScaledAboutPixelsCentres() {
    // Shown pixel 0 lies at 0.5 of 128, that is 0.1875 of 48: pixel -0.3125.
    assertPlace(Variation.NONE, 0, 0, -0.3125, -0.3125);
    assertPlace(Variation.NONE, 127, 64, 47.3125, 23.6875);
  }

  @Test
  void aMirroredFaceSwapsLeftAndRight() {
    Variation mirrored = new Variation(true, 0, 1, 0, 0, 1, 0, Hole.NONE);
    assertPlace(mirrored, 0, 0, 47.3125, -0.3125);
  }

  @Test
  void aFaceOfTwiceTheSizeShowsItsMiddleHalf() {
    Variation larger = new Variation(false, 0, 2, 0, 0, 1, 0, Hole.NONE);
    // Shown pixel 0 lies 63.5 pixels left of the centre, in the stored one 63.5 * 0.375 / 2.
    assertPlace(larger, 0, 0, 23.5 - 63.5 * 0.1875, 23.5 - 63.5 * 0.1875);
  }

  @Test
  void aFaceMovedToTheRightShowsWhatLiesFurtherLeft() {
    Variation moved = new Variation(false, 0, 1, 0.25, 0, 1, 0, Hole.NONE);
    assertPlace(moved, 32, 0, -0.3125, -0.3125);
  }

  @Test
  void aFaceTurnedByAQuarterSwapsItsAxes() {
    Variation turned = new Variation(false, Math.PI / 2, 1, 0, 0, 1, 0, Hole.NONE);
    assertPlace(turned, 127, 0, -0.3125, -0.3125);
  }

  @Test
  void drawnVariationsStayWithinTheirLimitsAndReachThem() {
    Augmentation augmentation = new Augmentation(true, 10, 0.2, 0.1, 0.3, 0.05, 0);
    SplittableRandom random = new SplittableRandom(1);
    int mirrored = 0;
    double largestAngle = 0;
    for (int i = 0; i < 2_000; i++) {
      Variation variation = augmentation.draw(random);
      mirrored += variation.mirrored() ? 1 : 0;
      largestAngle = Math.max(largestAngle, Math.abs(variation.angle()));
      assertTrue(Math.abs(variation.size() - 1) <= 0.2);
      assertTrue(Math.abs(variation.across()) <= 0.1 && Math.abs(variation.down()) <= 0.1);
      assertTrue(Math.abs(variation.contrast() - 1) <= 0.3);
      assertTrue(Math.abs(variation.brightness()) <= 0.05);
    }
    assertTrue(mirrored > 900 && mirrored < 1_100, mirrored + " of 2000 were mirrored");
    assertEquals(Math.toRadians(10), largestAngle, 0.002);
  }

  @Test
  void withoutAugmentationFacesStayAsTheyAre() {
    assertEquals(Variation.NONE, Augmentation.NONE.draw(new SplittableRandom(1)));
  }

  private static void assertPlace(Variation variation, int x, int y, double fromX, double fromY) {
    float[] map = new float[8];
    variation.map(128, 48, map, 0);
    assertEquals(fromX, map[0] * x + map[1] * y + map[2], 1e-4);
    assertEquals(fromY, map[3] * x + map[4] * y + map[5], 1e-4);
  }
}
