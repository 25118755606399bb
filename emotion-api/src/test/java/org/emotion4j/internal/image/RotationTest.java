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
package org.emotion4j.internal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.function.IntBinaryOperator;
import org.emotion4j.BoundingBox;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.Point;
import org.emotion4j.testkit.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values come from index arithmetic, from formulas, and from Java 2D. */
class RotationTest {

  private static final int WIDTH = 9;
  private static final int HEIGHT = 7;

  private static Image turn(Image image, Turn turn, PixelRegion region) {
    int bytes = region.width() * region.height() * image.format().channels();
    return Rotation.turn(image, turn, region, ByteBuffer.allocateDirect(bytes));
  }

  private static Turn by(double degrees, double x, double y) {
    double angle = Math.toRadians(degrees);
    return new Turn(new Point(x, y), Math.cos(angle), Math.sin(angle));
  }

  private static Image noise(PixelFormat format) {
    return TestPictures.padded(TestPictures.noise(3, WIDTH, HEIGHT).toFormat(format), 5);
  }

  private static int value(Image image, int x, int y, int channel) {
    int index = y * image.stride() + x * image.format().channels() + channel;
    return image.pixels().get(index) & 255;
  }

  /** Checks that each pixel is one of the source, whose place two functions of x and y tell. */
  private static void assertMoved(
      Image source, Image turned, IntBinaryOperator sourceX, IntBinaryOperator sourceY) {
    assertEquals(source.format(), turned.format());
    for (int y = 0; y < turned.height(); y++) {
      for (int x = 0; x < turned.width(); x++) {
        for (int c = 0; c < source.format().channels(); c++) {
          assertEquals(
              value(source, sourceX.applyAsInt(x, y), sourceY.applyAsInt(x, y), c),
              value(turned, x, y, c),
              "pixel " + x + ", " + y + ", channel " + c);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aQuarterTurnClockwiseBringsTheLeftColumnToTheTop(PixelFormat format) {
    Image source = noise(format);
    PixelRegion region = new PixelRegion(1, -1, HEIGHT, WIDTH);
    Turn turn = new Turn(new Point(4.5, 3.5), 0, 1);
    assertMoved(source, turn(source, turn, region), (x, y) -> y, (x, y) -> HEIGHT - 1 - x);
    assertMoved(
        source,
        turn(source, by(90, 4.5, 3.5), region),
        (x, y) -> y,
        (x, y) -> HEIGHT - 1 - x); // its cosine is not quite 0
  }

  @ParameterizedTest
  @EnumSource
  void aQuarterTurnAnticlockwiseBringsTheRightColumnToTheTop(PixelFormat format) {
    Image source = noise(format);
    PixelRegion region = new PixelRegion(1, -1, HEIGHT, WIDTH);
    Turn turn = new Turn(new Point(4.5, 3.5), 0, -1);
    assertMoved(source, turn(source, turn, region), (x, y) -> WIDTH - 1 - y, (x, y) -> x);
  }

  @ParameterizedTest
  @EnumSource
  void aHalfTurnRepeatsTheNearestPixelBeyondTheBorder(PixelFormat format) {
    Image source = noise(format);
    PixelRegion region = new PixelRegion(-3, -20, WIDTH + 5, HEIGHT + 40);
    Turn turn = new Turn(new Point(4.5, 3.5), -1, 0);
    assertMoved(
        source,
        turn(source, turn, region),
        (x, y) -> Math.max(0, Math.min(WIDTH - 1, WIDTH - 1 - (x - 3))),
        (x, y) -> Math.max(0, Math.min(HEIGHT - 1, HEIGHT - 1 - (y - 20))));
  }

  @ParameterizedTest
  @EnumSource
  void noTurnCopiesWhateverTheCentre(PixelFormat format) {
    Image source = noise(format);
    Turn none = new Turn(new Point(2.37, -11.9), 1, 0);
    assertTrue(none.isNone());
    assertMoved(
        source, turn(source, none, new PixelRegion(2, 1, 5, 6)), (x, y) -> x + 2, (x, y) -> y + 1);
  }

  /** A half turn about a pixel's edge instead of its centre: the mean of two pixels. */
  @Test
  void interpolatesBetweenPixelCentres() {
    Image source =
        Image.wrap(
            ByteBuffer.allocateDirect(3).put(new byte[] {10, 20, 40}), 3, 1, 3, PixelFormat.GRAY8);
    Image turned = turn(source, new Turn(new Point(1.25, 0.5), -1, 0), new PixelRegion(0, 0, 2, 1));
    // The centres 0.5 and 1.5 come from 2 and 1, which lie between two centres each.
    assertEquals(30, value(turned, 0, 0, 0));
    assertEquals(15, value(turned, 1, 0, 0));
  }

  /** Linear interpolation keeps a ramp; only the result is rounded. */
  @ParameterizedTest
  @ValueSource(doubles = {-179, -120, -33.3, -0.1, 1e-7, 7, 45, 89.9, 135, 171})
  void aRampStaysARamp(double degrees) {
    int size = 120;
    ByteBuffer pixels = ByteBuffer.allocateDirect(size * size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        pixels.put((byte) (x + y));
      }
    }
    Image ramp = Image.wrap(pixels, size, size, size, PixelFormat.GRAY8);
    double centreX = 61.3;
    double centreY = 58.2;
    Image turned = turn(ramp, by(degrees, centreX, centreY), new PixelRegion(31, 29, 60, 57));
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    for (int y = 0; y < turned.height(); y++) {
      for (int x = 0; x < turned.width(); x++) {
        double right = x + 31.5 - centreX;
        double down = y + 29.5 - centreY;
        double sourceX = centreX + cos * right + sin * down;
        double sourceY = centreY + cos * down - sin * right;
        // Pixel (i, j) with its centre at (i + 0.5, j + 0.5) is i + j.
        assertEquals(sourceX + sourceY - 1, value(turned, x, y, 0), 0.502, x + ", " + y);
      }
    }
  }

  /** Java 2D turns a smooth picture one way, this class turns it back. */
  @ParameterizedTest
  @ValueSource(doubles = {-75, -20, 12.5, 40, 160})
  void undoesATurnOfJava2d(double degrees) {
    int size = 160;
    BufferedImage original = new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int blue = (int) Math.round(127 + 100 * Math.sin(x / 9.0) * Math.cos(y / 11.0));
        int green = (int) Math.round(127 + 100 * Math.sin((x + 2.0 * y) / 15));
        original.setRGB(x, y, 100 << 16 | green << 8 | blue);
      }
    }
    double middle = size / 2.0;
    AffineTransform about =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), middle, middle);
    BufferedImage tilted =
        new AffineTransformOp(about, AffineTransformOp.TYPE_BILINEAR)
            .filter(original, new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR));
    Image back =
        turn(Image.of(tilted), by(-degrees, middle, middle), new PixelRegion(45, 45, 70, 70));
    Image expected = Image.of(original);
    double sum = 0;
    int worst = 0;
    for (int y = 0; y < 70; y++) {
      for (int x = 0; x < 70; x++) {
        for (int c = 0; c < 3; c++) {
          int difference = Math.abs(value(expected, x + 45, y + 45, c) - value(back, x, y, c));
          sum += difference;
          worst = Math.max(worst, difference);
        }
      }
    }
    assertTrue(sum / (70 * 70 * 3) < 0.7 && worst <= 4, sum / (70 * 70 * 3) + ", " + worst);
  }

  @Test
  void levelsALine() {
    Turn turn = Turn.levelling(new Point(5, 5), 10, 10); // falls to the right by 45 degrees
    assertEquals(-45, turn.degrees(), 1e-9);
    assertEquals(30, Turn.levelling(new Point(5, 5), Math.sqrt(3), -1).degrees(), 1e-9);
    assertEquals(180, Turn.levelling(new Point(5, 5), -1, 0.0).degrees());
    assertEquals(180, Turn.levelling(new Point(5, 5), -1, -0.0).degrees());
    assertEquals(0.0, Turn.levelling(new Point(5, 5), 3, 0.0).degrees());
    assertTrue(Turn.levelling(new Point(5, 5), 3, -0.0).isNone());
  }

  @Test
  void aRegionHoldsEveryPixelThatABoxTouches() {
    BoundingBox box = new BoundingBox(-2.5, 3, 4, 0.25);
    PixelRegion region = PixelRegion.touchedBy(box);
    assertEquals(new PixelRegion(-3, 3, 5, 1), region);
    assertEquals(new BoundingBox(0.5, 0, 4, 0.25), region.within(box));
    assertEquals(new PixelRegion(7, 8, 2, 3), PixelRegion.touchedBy(new BoundingBox(7, 8, 2, 3)));
  }
}
