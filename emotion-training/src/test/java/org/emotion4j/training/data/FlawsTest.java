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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.emotion4j.training.data.Resampling.Filter;
import org.junit.jupiter.api.Test;

/** What becomes of pictures that can be written as a formula. */
class FlawsTest {

  private static byte[] face(IntBinaryOperator gray) {
    byte[] pixels = new byte[48 * 48];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) gray.applyAsInt(i % 48, i / 48);
    }
    return pixels;
  }

  private static int at(byte[] pixels, int x, int y) {
    return Byte.toUnsignedInt(pixels[y * 48 + x]);
  }

  private static int noise(int x, int y) {
    return (x * 7_919 + y * 104_729 + x * y * 31) % 251;
  }

  @Test
  void aFaceAsItIsIsNotCopied() {
    byte[] face = face(FlawsTest::noise);
    assertSame(face, Flaws.NONE.apply(face));
  }

  /** The centre of each two by two pixels is the corner of the last of them. */
  @Test
  void theNearestPixelIsTakenForFour() {
    byte[] face = face(FlawsTest::noise);
    byte[] half = new Resampling(24, Filter.NEAREST, Filter.NEAREST).apply(face);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 48; x++) {
        assertEquals(noise(x / 2 * 2 + 1, y / 2 * 2 + 1), at(half, x, y), x + ", " + y);
      }
    }
  }

  @Test
  void anAreaIsTheMeanOfWhatItCovers() {
    byte[] third = new Resampling(16, Filter.AREA, Filter.AREA).apply(face(FlawsTest::noise));
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 48; x++) {
        double sum = 0;
        for (int i = 0; i < 9; i++) {
          sum += noise(x / 3 * 3 + i % 3, y / 3 * 3 + i / 3);
        }
        assertEquals(sum / 9, at(third, x, y), 0.51, x + ", " + y);
      }
    }
  }

  /** Of 48 columns 32 are made, so each covers one and a half. */
  @Test
  void anAreaMayCoverPartsOfPixels() {
    byte[] face = face((x, y) -> x % 3 == 1 ? 240 : 0);
    byte[] reduced = new Resampling(32, Filter.AREA, Filter.NEAREST).apply(face);
    for (int x = 0; x < 48; x++) {
      assertEquals(240 * 0.5 / 1.5, at(reduced, x, 20), 0.51);
    }
  }

  @Test
  void linearFiltersKeepARamp() {
    byte[] ramp = new Resampling(31, Filter.LINEAR, Filter.LINEAR).apply(face((x, y) -> 3 * x + y));
    for (int y = 2; y < 46; y++) {
      for (int x = 2; x < 46; x++) {
        assertEquals(3 * x + y, at(ramp, x, y), 1.01, x + ", " + y);
      }
    }
  }

  /** Keys' cubic gives back what is a square; linear interpolation lies above it by a quarter. */
  @Test
  void cubicFiltersKeepAParabola() {
    byte[] face = face((x, y) -> Math.min(255, 2 * (x - 24) * (x - 24)));
    byte[] half = new Resampling(24, Filter.CUBIC, Filter.NEAREST).apply(face);
    byte[] linear = new Resampling(24, Filter.LINEAR, Filter.NEAREST).apply(face);
    for (int x = 16; x < 32; x++) {
      double centre = x / 2 * 2 + 0.5;
      double exact = 2 * (centre - 24) * (centre - 24);
      assertEquals(exact, at(half, x, 10), 0.51, "at " + x);
      assertEquals(exact + 0.5, at(linear, x, 10), 0.51, "at " + x);
    }
  }

  /** A cubic overshoots beside an edge, which is cut off at black and white. */
  @Test
  void cubicFiltersOvershootAtAnEdge() {
    byte[] edge = face((x, y) -> x < 24 ? 50 : 200);
    byte[] sharp = new Resampling(31, Filter.CUBIC, Filter.CUBIC).apply(edge);
    int least = 255;
    int most = 0;
    for (int x = 0; x < 48; x++) {
      least = Math.min(least, at(sharp, x, 24));
      most = Math.max(most, at(sharp, x, 24));
    }
    assertTrue(least < 48 && most > 202, least + " to " + most);
    byte[] black =
        new Resampling(31, Filter.CUBIC, Filter.CUBIC).apply(face((x, y) -> x < 24 ? 0 : 255));
    assertEquals(0, at(black, 5, 5));
    assertEquals(255, at(black, 40, 5));
  }

  /**
   * A ramp shows where each pixel comes from. With a bulge of 0.25, 12 pixels from the centre, half
   * of the way to the border, what lies at 12 (1 + 0.25 / 4) / 1.25 = 10.2 is shown; at 24, 24.
   */
  @Test
  void aLensMakesMoreOfTheMiddle() {
    byte[] bulged = new Flaws(Resampling.NONE, 1, Glare.NONE, 0.25).apply(face((x, y) -> 5 * x));
    // Pixel 35 lies 11.5 right of the centre and, in row 23, half a pixel above it.
    double distance = (11.5 * 11.5 + 0.5 * 0.5) / (24 * 24);
    assertEquals(5 * (23.5 + 11.5 * (1 + 0.25 * distance) / 1.25), at(bulged, 35, 23), 0.51);
    assertEquals(5 * (23.5 + 10.2 * 11.5 / 12), at(bulged, 35, 23), 1);
    assertEquals(5 * 46.5, at(bulged, 47, 23), 1.5 + 5 * 0.5, "the border stays about where it is");
    assertEquals(5 * (23.5 - 0.5 / 1.25), at(bulged, 23, 23), 0.51);
  }

  @Test
  void aWiderFaceIsLower() {
    Variation wide = Variation.NONE.withFlaws(new Flaws(Resampling.NONE, 1.44, Glare.NONE, 0));
    float[] map = new float[8];
    wide.map(48, 48, map, 0);
    // 1.2 times as wide and as many times lower: 12 pixels right of the centre lies what lay 10.
    assertEquals(23.5 + 10, map[0] * 35.5 + map[1] * 23.5 + map[2], 1e-4);
    assertEquals(23.5 + 12, map[3] * 23.5 + map[4] * 33.5 + map[5], 1e-4);
  }

  @Test
  void drawnFlawsStayWithinTheirLimitsAndReachThem() {
    FlawLimits limits = new FlawLimits(16, 0.15, 0.25, 0.3);
    SplittableRandom random = new SplittableRandom(1);
    int spots = 0;
    int smallest = 48;
    double widest = 1;
    double mostBulged = 0;
    Set<Filter> filters = EnumSet.noneOf(Filter.class);
    for (int i = 0; i < 2_000; i++) {
      Flaws flaws = limits.draw(random);
      spots += flaws.glare().strength() > 0 ? 1 : 0;
      smallest = Math.min(smallest, flaws.resampling().size());
      widest = Math.max(widest, flaws.aspect());
      mostBulged = Math.max(mostBulged, flaws.bulge());
      filters.add(flaws.resampling().reducing());
      assertTrue(flaws.aspect() >= 0.85 && flaws.bulge() >= 0);
    }
    assertTrue(spots > 440 && spots < 560, spots + " of 2000 had a spot");
    assertEquals(16, smallest);
    assertEquals(1.15, widest, 0.002);
    assertEquals(0.3, mostBulged, 0.002);
    assertEquals(EnumSet.allOf(Filter.class), filters);
  }

  /** What recipes without flaws draw is what they drew before there were any. */
  @Test
  void withoutFlawsNothingMoreIsDrawn() {
    Augmentation augmentation = new Augmentation(true, 10, 0.2, 0.1, 0.3, 0.05, 0);
    SplittableRandom drawn = new SplittableRandom(7);
    SplittableRandom byHand = new SplittableRandom(7);
    Variation variation = augmentation.draw(drawn);
    assertEquals(byHand.nextBoolean(), variation.mirrored());
    for (int i = 0; i < 6; i++) { // angle, size, across, down, contrast, brightness
      byHand.nextDouble();
    }
    assertEquals(byHand.nextLong(), drawn.nextLong());
    Variation flawed =
        augmentation.withFlaws(new FlawLimits(16, 0.1, 0.5, 0.2)).draw(new SplittableRandom(7));
    assertNotEquals(Flaws.NONE, flawed.flaws());
    assertEquals(variation, flawed.withFlaws(Flaws.NONE));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FlawLimits(0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new FlawLimits(48, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new FlawLimits(48, 0, 1.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Glare(0, 0, 0, 0.5));
    assertThrows(
        IllegalArgumentException.class, () -> new Flaws(Resampling.NONE, 0, Glare.NONE, 0));
  }
}
