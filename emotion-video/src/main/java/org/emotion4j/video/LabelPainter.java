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

/** Draws boxes and labels into one picture. Used by one thread. */
final class LabelPainter {

  /** Space to the left and right of a text, in parts of its height. */
  private static final double PADDING = 0.15;

  private final Graphics2D graphics;
  private final Letters letters;
  private final Rectangle picture;
  private final Style style;

  LabelPainter(Graphics2D graphics, Letters letters, int width, int height) {
    this.graphics = graphics;
    this.letters = letters;
    this.picture = new Rectangle(width, height);
    this.style = Style.forPicture(width, height);
  }

  /** Draws a frame whose outer edges are those of the box. */
  void box(Rectangle box) {
    int line = Math.min(style.line(), Math.max(1, Math.min(box.width, box.height) / 2));
    graphics.setColor(Style.BOX);
    graphics.fillRect(box.x, box.y, box.width, line);
    graphics.fillRect(box.x, box.y + box.height - line, box.width, line);
    graphics.fillRect(box.x, box.y, line, box.height);
    graphics.fillRect(box.x + box.width - line, box.y, line, box.height);
  }

  /** Writes the name of a face's emotion on a filled background, and tells where. */
  Rectangle label(Rectangle box, String text) {
    double height = fitting(text, style.textHeight(box.height));
    Rectangle place =
        LabelPlacement.place(box, labelWidth(text, height), (int) Math.ceil(height), picture);
    write(text, height, place, Style.BOX);
    return place;
  }

  /** Writes something that concerns the whole picture, into its upper left corner. */
  void notice(String text) {
    double height = fitting(text, style.largestText());
    Rectangle place = new Rectangle(labelWidth(text, height), (int) Math.ceil(height));
    write(text, height, place, Style.NOTICE);
  }

  /** The height asked for, or as much of it as the picture has room for. */
  private double fitting(String text, double height) {
    double width = letters.width(text, height) + 2 * PADDING * height;
    double scale = Math.min(1, Math.min(picture.width / width, picture.height / height));
    return height * scale;
  }

  private int labelWidth(String text, double height) {
    double width = letters.width(text, height) + 2 * PADDING * height;
    return Math.min(picture.width, (int) Math.ceil(width));
  }

  private void write(String text, double height, Rectangle place, Color background) {
    graphics.setColor(background);
    graphics.fill(place);
    letters.write(graphics, text, place.x + PADDING * height, place.y, height);
  }
}
