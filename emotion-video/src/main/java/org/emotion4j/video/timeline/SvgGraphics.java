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
package org.emotion4j.video.timeline;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is drawn as SVG, text as text: shapes and letters in plain colours, which is all that
 * charts need. Pictures and gradients are refused. Not a library, since the licences or the size of
 * those there are do not suit an optional part. Used by one thread.
 */
final class SvgGraphics extends Graphics2D {

  /** What is shared by all copies that {@link #create} makes. */
  private static final class Output {
    private final StringBuilder elements = new StringBuilder();
    private final Graphics2D metrics =
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    private int clips;

    Output() {
      metrics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      metrics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }
  }

  private final Output output;
  private final RenderingHints hints;
  private AffineTransform transform;
  private Shape clip; // in the picture's coordinates, or the whole plane
  private String clipId;
  private Color colour;
  private Color background;
  private BasicStroke stroke;
  private Composite composite;
  private Font font;

  private static final Shape EVERYTHING = new Rectangle(-100_000, -100_000, 200_000, 200_000);

  SvgGraphics() {
    output = new Output();
    hints = new RenderingHints(Map.of());
    transform = new AffineTransform();
    clip = EVERYTHING;
    clipId = "";
    colour = Color.BLACK;
    background = Color.WHITE;
    stroke = new BasicStroke(1);
    composite = AlphaComposite.SrcOver;
    font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  }

  private SvgGraphics(SvgGraphics other) {
    output = other.output;
    hints = new RenderingHints(Map.of());
    hints.add(other.hints);
    transform = new AffineTransform(other.transform);
    clip = other.clip;
    clipId = other.clipId;
    colour = other.colour;
    background = other.background;
    stroke = other.stroke;
    composite = other.composite;
    font = other.font;
  }

  /** The whole file. */
  String document(int width, int height, String title) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n"
            .formatted(width, height, width, height)
        + ("<title>" + escaped(title) + "</title>\n")
        + output.elements
        + "</svg>\n";
  }

  private static String escaped(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                case '"' -> result.append("&quot;");
                default -> {
                  boolean allowed =
                      c == '\t'
                          || c == '\n'
                          || (c >= 0x20 && c < 0xd800)
                          || (c > 0xdfff && c != 0xfffe && c != 0xffff);
                  result.appendCodePoint(allowed ? c : 0xfffd);
                }
              }
            });
    return result.toString();
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private String paint(String attribute) {
    float alpha =
        colour.getAlpha()
            / 255f
            * (composite instanceof AlphaComposite alphaComposite ? alphaComposite.getAlpha() : 1);
    String hex = String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    String opacity = alpha < 1 ? " %s-opacity=\"%s\"".formatted(attribute, number(alpha)) : "";
    return " %s=\"%s\"%s".formatted(attribute, hex, opacity);
  }

  private String clipping() {
    return clipId.isEmpty() ? "" : " clip-path=\"url(#" + clipId + ")\"";
  }

  /** The shape's outline in the picture's coordinates. */
  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] c = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> points(path.append('M'), c, 2);
        case PathIterator.SEG_LINETO -> points(path.append('L'), c, 2);
        case PathIterator.SEG_QUADTO -> points(path.append('Q'), c, 4);
        case PathIterator.SEG_CUBICTO -> points(path.append('C'), c, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void points(StringBuilder path, double[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(number(numbers[i]));
    }
  }

  @Override
  public void draw(Shape shape) {
    StringBuilder dashes = new StringBuilder();
    if (stroke.getDashArray() != null) {
      for (float dash : stroke.getDashArray()) {
        dashes.append(dashes.isEmpty() ? " stroke-dasharray=\"" : " ").append(number(dash));
      }
      dashes.append('"');
    }
    String round =
        stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? " stroke-linejoin=\"round\"" : "";
    output
        .elements
        .append("<path d=\"")
        .append(path(transform.createTransformedShape(shape)))
        .append("\" fill=\"none\"")
        .append(paint("stroke"))
        .append(" stroke-width=\"")
        .append(number(Math.max(0.5, stroke.getLineWidth())))
        .append('"')
        .append(round)
        .append(dashes)
        .append(clipping())
        .append("/>\n");
  }

  @Override
  public void fill(Shape shape) {
    Shape outline = transform.createTransformedShape(shape);
    String rule =
        outline.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD
            ? " fill-rule=\"evenodd\""
            : "";
    output
        .elements
        .append("<path d=\"")
        .append(path(outline))
        .append('"')
        .append(paint("fill"))
        .append(rule)
        .append(clipping())
        .append("/>\n");
  }

  @Override
  public void drawString(String text, float x, float y) {
    AffineTransform place = new AffineTransform(transform);
    place.translate(x, y);
    String where =
        place.getShearX() == 0 && place.getShearY() == 0
            ? " x=\"%s\" y=\"%s\""
                .formatted(number(place.getTranslateX()), number(place.getTranslateY()))
            : String.format(
                Locale.ROOT,
                " transform=\"matrix(%.4f %.4f %.4f %.4f %.2f %.2f)\"",
                place.getScaleX(),
                place.getShearY(),
                place.getShearX(),
                place.getScaleY(),
                place.getTranslateX(),
                place.getTranslateY());
    output
        .elements
        .append("<text")
        .append(where)
        .append(" font-family=\"sans-serif\" font-size=\"")
        .append(number(font.getSize2D()))
        .append('"')
        .append(font.isBold() ? " font-weight=\"bold\"" : "")
        .append(paint("fill"))
        .append(clipping())
        .append('>')
        .append(escaped(text))
        .append("</text>\n");
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    StringBuilder plain = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
      plain.append(c);
    }
    drawString(plain.toString(), x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public void clip(@Nullable Shape shape) {
    if (shape == null) {
      return;
    }
    Area area = new Area(transform.createTransformedShape(shape));
    if (!clipId.isEmpty()) {
      area.intersect(new Area(clip));
    }
    restrict(area);
  }

  private void restrict(Shape area) {
    clip = area;
    clipId = "clip" + output.clips++;
    output
        .elements
        .append("<clipPath id=\"")
        .append(clipId)
        .append("\"><path d=\"")
        .append(path(area))
        .append("\"/></clipPath>\n");
  }

  @Override
  public void setClip(@Nullable Shape shape) {
    if (shape == null) {
      clip = EVERYTHING;
      clipId = "";
    } else {
      restrict(transform.createTransformedShape(shape));
    }
  }

  @Override
  public @Nullable Shape getClip() {
    return clipId.isEmpty() ? null : inUserSpace(clip);
  }

  private Shape inUserSpace(Shape shape) {
    try {
      return transform.createInverse().createTransformedShape(shape);
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      return new Rectangle();
    }
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    return clipId.isEmpty() ? null : inUserSpace(clip).getBounds();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setPaint(@Nullable Paint paint) {
    if (paint instanceof Color plain) {
      colour = plain;
    } else if (paint != null) {
      throw new UnsupportedOperationException("Only plain colours can be written, not " + paint);
    }
  }

  @Override
  public void setStroke(Stroke value) {
    if (!(value instanceof BasicStroke basic)) {
      throw new UnsupportedOperationException("Only basic strokes can be written, not " + value);
    }
    stroke = basic;
  }

  @Override
  public void setColor(@Nullable Color value) {
    setPaint(value);
  }

  @Override
  public Color getColor() {
    return colour;
  }

  @Override
  public Paint getPaint() {
    return colour;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setComposite(Composite value) {
    composite = value;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setBackground(Color value) {
    background = value;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(@Nullable Font value) {
    font = value == null ? font : value;
  }

  @Override
  public FontMetrics getFontMetrics(Font value) {
    return output.metrics.getFontMetrics(value);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return output.metrics.getFontRenderContext();
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  @Override
  public void dispose() {}

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public void transform(AffineTransform value) {
    transform.concatenate(value);
  }

  @Override
  public void setTransform(AffineTransform value) {
    transform = new AffineTransform(value);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    Color before = colour;
    colour = background;
    fillRect(x, y, width, height);
    colour = before;
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int across, int down) {
    draw(new RoundRectangle2D.Double(x, y, width, height, across, down));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int across, int down) {
    fill(new RoundRectangle2D.Double(x, y, width, height, across, down));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int angle) {
    draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int angle) {
    fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int count) {
    Path2D line = new Path2D.Double();
    for (int i = 0; i < count; i++) {
      if (i == 0) {
        line.moveTo(x[i], y[i]);
      } else {
        line.lineTo(x[i], y[i]);
      }
    }
    draw(line);
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int count) {
    draw(new Polygon(x, y, count));
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int count) {
    fill(new Polygon(x, y, count));
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    Shape outline = onStroke ? stroke.createStrokedShape(shape) : shape;
    return transform.createTransformedShape(outline).intersects(area);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    if (value == null) {
      hints.remove(key);
    } else {
      hints.put(key, value);
    }
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> values) {
    hints.clear();
    addRenderingHints(values);
  }

  @Override
  public void addRenderingHints(Map<?, ?> values) {
    hints.putAll(values);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  private static UnsupportedOperationException noPictures() {
    return new UnsupportedOperationException("Pictures cannot be written into a chart's SVG");
  }

  @Override
  public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
    throw noPictures();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    throw noPictures();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform place) {
    throw noPictures();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform place) {
    throw noPictures();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw noPictures();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw noPictures();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color behind, ImageObserver observer) {
    throw noPictures();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, Color behind, ImageObserver observer) {
    throw noPictures();
  }

  @Override
  public boolean drawImage(
      Image image,
      int toX1,
      int toY1,
      int toX2,
      int toY2,
      int x1,
      int y1,
      int x2,
      int y2,
      ImageObserver observer) {
    throw noPictures();
  }

  @Override
  public boolean drawImage(
      Image image,
      int toX1,
      int toY1,
      int toX2,
      int toY2,
      int x1,
      int y1,
      int x2,
      int y2,
      Color behind,
      ImageObserver observer) {
    throw noPictures();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return output.metrics.getDeviceConfiguration();
  }

  @Override
  public void setPaintMode() {}

  @Override
  public void setXORMode(Color other) {
    throw new UnsupportedOperationException("SVG has no XOR mode");
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw noPictures();
  }
}
