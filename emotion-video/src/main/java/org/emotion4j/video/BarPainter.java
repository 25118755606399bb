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

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import org.emotion4j.ValenceArousal;

/**
 * Draws the two bars of a face, each from -{@value ValenceArousal#LIMIT} to {@value
 * ValenceArousal#LIMIT}: valence from left to right, arousal from the bottom to the top. A bar is
 * filled from its middle, which is 0, to the value. Used by one thread.
 */
final class BarPainter {

  /** Below this thickness in pixels a bar has no name: nobody could read it. */
  private static final int LEAST_FOR_NAMES = 9;

  /** How much of a bar its name may take. */
  private static final double MOST_FOR_NAMES = 0.7;

  /** A bar's thickness in parts of the height of a label's text. */
  private static final double THICKNESS = 0.5;

  private final Graphics2D graphics;
  private final Letters letters;
  private final Rectangle picture;
  private final Style style;

  BarPainter(Graphics2D graphics, Letters letters, int width, int height) {
    this.graphics = graphics;
    this.letters = letters;
    this.picture = new Rectangle(width, height);
    this.style = Style.forPicture(width, height);
  }

  /**
   * Draws both bars.
   *
   * @param box the face's box
   * @param point its place in the plane
   * @param label where its label is
   */
  void bars(Rectangle box, ValenceArousal point, Rectangle label) {
    Rectangle visible = box.intersection(picture);
    if (visible.isEmpty()) {
      return;
    }
    int thickness = (int) Math.max(3, Math.round(THICKNESS * style.textHeight(box.height)));
    horizontal(BarPlacement.horizontal(visible, thickness, picture, label), point.valence());
    vertical(BarPlacement.vertical(visible, thickness, picture, label), point.arousal());
  }

  private void horizontal(Rectangle bar, double value) {
    fill(bar, Style.NOTICE);
    int middle = place(0, bar.width);
    int end = place(value, bar.width);
    int from = Math.min(middle, end);
    fill(new Rectangle(bar.x + from, bar.y, Math.abs(end - middle), bar.height), colourOf(value));
    fill(new Rectangle(bar.x + middle, bar.y, 1, bar.height), Style.LETTERS);
    name("valence", bar.x, bar.y, bar.width, bar.height);
  }

  private void vertical(Rectangle bar, double value) {
    fill(bar, Style.NOTICE);
    int middle = bar.height - place(0, bar.height);
    int end = bar.height - place(value, bar.height);
    int from = Math.min(middle, end);
    fill(new Rectangle(bar.x, bar.y + from, bar.width, Math.abs(end - middle)), colourOf(value));
    fill(
        new Rectangle(bar.x, bar.y + Math.min(middle, bar.height - 1), bar.width, 1),
        Style.LETTERS);
    AffineTransform upright = graphics.getTransform();
    graphics.translate(bar.x, bar.y + bar.height);
    graphics.rotate(-Math.PI / 2); // written from the bottom to the top
    name("arousal", 0, 0, bar.height, bar.width);
    graphics.setTransform(upright);
  }

  private void name(String text, int x, int y, int length, int thickness) {
    double width = letters.width(text, thickness);
    if (thickness >= LEAST_FOR_NAMES && width <= MOST_FOR_NAMES * length) {
      letters.write(graphics, text, x + 1.0, y, thickness);
    }
  }

  private void fill(Rectangle area, Color colour) {
    graphics.setColor(colour);
    graphics.fill(area);
  }

  private static Color colourOf(double value) {
    return value < 0 ? Style.NEGATIVE : Style.BOX;
  }

  /** How many pixels from its negative end a value lies on a bar. */
  private static int place(double value, int length) {
    double limit = ValenceArousal.LIMIT;
    double within = Math.max(-limit, Math.min(limit, value));
    return (int) Math.round((within + limit) / (2 * limit) * length);
  }
}
