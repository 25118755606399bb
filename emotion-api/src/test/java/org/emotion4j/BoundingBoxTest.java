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
package org.emotion4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class BoundingBoxTest {

  private final BoundingBox box = new BoundingBox(10, 20, 40, 30);

  @Test
  void overlapsByIntersectionOverUnion() {
    // 20 x 30 shared of 1200 + 1200 - 600.
    assertEquals(600.0 / 1800, box.iou(new BoundingBox(30, 20, 40, 30)), 1e-12);
    assertEquals(1, box.iou(box), 1e-12);
    assertEquals(0, box.iou(new BoundingBox(50, 20, 5, 5)), 0);
    assertEquals(0, box.iou(new BoundingBox(500, 500, 5, 5)), 0);
  }

  @Test
  void growsOnAllSides() {
    assertEquals(new BoundingBox(-20, -10, 100, 90), box.expand(30));
    assertEquals(new BoundingBox(11, 22, 38, 26), box.expand(-1, -2));
    assertThrows(IllegalArgumentException.class, () -> box.expand(-15));
  }

  @Test
  void isCutAtThePicturesBorder() {
    assertSame(box, box.clip(50, 50));
    assertEquals(new BoundingBox(10, 20, 15, 4), box.clip(25, 24));
    assertEquals(new BoundingBox(0, 0, 5, 5), new BoundingBox(-5, -5, 10, 10).clip(25, 24));
    assertFalse(box.overlaps(10, 100));
    assertThrows(IllegalArgumentException.class, () -> box.clip(10, 100));
  }

  @Test
  void refusesABoxThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new BoundingBox(0, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new BoundingBox(0, 0, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> new BoundingBox(0, Double.NaN, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new BoundingBox(0, 0, Double.POSITIVE_INFINITY, 1));
  }

  @Test
  void growsByAMarginInPixelsOrInProportion() {
    assertEquals(new BoundingBox(-20, -10, 100, 90), CropMargin.pixels(30).around(box));
    assertEquals(new BoundingBox(6, 17, 48, 36), CropMargin.relative(0.1).around(box));
    assertThrows(IllegalArgumentException.class, () -> CropMargin.relative(-0.1));
  }
}
