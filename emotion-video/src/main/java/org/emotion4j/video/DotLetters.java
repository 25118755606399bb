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

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Letters made of dots, for Java runtimes without any font. */
final class DotLetters implements Letters {

  /** Dots from one line's start to the next: those of a letter, and half a one above and below. */
  private static final int LINE = DotFont.ROWS + 1;

  /** Dots from one letter's start to the next. */
  private static final int STEP = DotFont.COLUMNS + 1;

  private static final double OUTLINE = 0.6;

  private final String reason;

  /**
   * Letters.
   *
   * @param reason why these and no font
   */
  DotLetters(String reason) {
    this.reason = reason;
  }

  @Override
  public String description() {
    return "built-in letters, " + reason;
  }

  @Override
  public double width(String text, double height) {
    return (text.length() * STEP + 1) * (double) dot(height);
  }

  /** A dot is a square of whole pixels, so that it is crisp. */
  private static int dot(double height) {
    return Math.max(1, (int) (height / LINE));
  }

  @Override
  public void write(Graphics2D graphics, String text, double x, double y, double height) {
    int dot = dot(height);
    double left = Math.rint(x);
    double top = Math.rint(y + (height - DotFont.ROWS * dot) / 2);
    graphics.setColor(Style.OUTLINE);
    fillDots(graphics, text, left, top, dot, OUTLINE * dot);
    graphics.setColor(Style.LETTERS);
    fillDots(graphics, text, left, top, dot, 0);
  }

  private static void fillDots(
      Graphics2D graphics, String text, double x, double y, int dot, double grown) {
    double side = dot + 2 * grown;
    for (int i = 0; i < text.length(); i++) {
      for (int row = 0; row < DotFont.ROWS; row++) {
        for (int column = 0; column < DotFont.COLUMNS; column++) {
          if (DotFont.isSet(text.charAt(i), row, column)) {
            double left = x + (i * STEP + 1 + column) * dot - grown;
            double top = y + row * dot - grown;
            graphics.fill(new Rectangle2D.Double(left, top, side, side));
          }
        }
      }
    }
  }
}
