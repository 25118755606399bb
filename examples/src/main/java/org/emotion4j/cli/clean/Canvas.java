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
package org.emotion4j.cli.clean;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.emotion4j.Image;
import org.emotion4j.Point;

/**
 * Makes a closely cut face one that detectors can find: they expect to see more than the face, and
 * more than 48 pixels.
 */
public final class Canvas {

  /** Width and height of the picture on the canvas, in pixels. */
  public static final int PICTURE = 192;

  /** Empty on each side, a third of the picture. */
  static final int MARGIN = 64;

  /** Width and height of the canvas. */
  public static final int SIZE = PICTURE + 2 * MARGIN;

  private Canvas() {}

  /**
   * Puts a picture into the middle of a gray square.
   *
   * @param picture of any size; made square, as a classifier's input is
   * @return the square
   */
  public static Image of(Image picture) {
    BufferedImage canvas = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setColor(Color.GRAY);
      graphics.fillRect(0, 0, SIZE, SIZE);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(picture.toBufferedImage(), MARGIN, MARGIN, PICTURE, PICTURE, null);
    } finally {
      graphics.dispose();
    }
    return Image.of(canvas);
  }

  /**
   * Where a point of the canvas lies in the picture.
   *
   * @param point in pixels of the canvas
   * @param picture the picture that was put onto it
   * @return the same place in pixels of the picture
   */
  public static Point inPicture(Point point, Image picture) {
    return new Point(
        (point.x() - MARGIN) * picture.width() / PICTURE,
        (point.y() - MARGIN) * picture.height() / PICTURE);
  }
}
