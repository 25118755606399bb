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

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;

/** Letters of a font of the Java runtime. */
final class FontLetters implements Letters {

  /** Outlines are taken at this size once for all, and scaled: no hinting, so widths are exact. */
  private static final float SIZE = 100;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final double OUTLINE = 0.14;

  private final Font font = new Font(Font.SANS_SERIF, Font.BOLD, (int) SIZE);
  private final double ascent;
  private final double lineHeight;

  /** Fails with whatever the runtime throws if it has no fonts. */
  FontLetters() {
    LineMetrics metrics = font.getLineMetrics("happy", CONTEXT);
    this.ascent = metrics.getAscent();
    this.lineHeight = metrics.getAscent() + metrics.getDescent();
    if (!(advance("happy") > 0) || outline("happy").getBounds2D().isEmpty()) {
      throw new IllegalStateException(font.getFontName() + " has no letters");
    }
  }

  @Override
  public String description() {
    return "letters of the font " + font.getFontName();
  }

  @Override
  public double width(String text, double height) {
    return advance(text) * height / lineHeight + OUTLINE * height;
  }

  private double advance(String text) {
    return font.createGlyphVector(CONTEXT, text).getLogicalBounds().getWidth();
  }

  private Shape outline(String text) {
    return font.createGlyphVector(CONTEXT, text).getOutline();
  }

  @Override
  public void write(Graphics2D graphics, String text, double x, double y, double height) {
    double scale = height / lineHeight;
    AffineTransform place = AffineTransform.getTranslateInstance(x + OUTLINE * height / 2, y);
    place.scale(scale, scale);
    place.translate(0, ascent);
    Shape shape = place.createTransformedShape(outline(text));
    graphics.setColor(Style.OUTLINE);
    graphics.setStroke(
        new BasicStroke((float) (OUTLINE * height), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
    graphics.setColor(Style.LETTERS);
    graphics.fill(shape);
  }
}
