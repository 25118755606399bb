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
package org.emotion4j.video.track;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.Image;

/** A face cut out of a photo, with soft edges, that can be put anywhere in any size. */
record SequenceFace(BufferedImage cut, double boxWidth, double boxHeight) {

  /** The height of the face's box in the cut. */
  private static final double HEIGHT = 160;

  /** How much is cut out, in parts of the face's box: hair and some of the neck belong to it. */
  private static final double CONTEXT = 1.5;

  /**
   * Cuts a face out.
   *
   * @param folder a folder with photos and {@code boxes.csv}
   * @param file the photo's name in it; its first box is taken
   */
  static SequenceFace of(Path folder, String file) {
    double[] box = box(folder, file);
    BufferedImage photo = Image.read(folder.resolve(file)).toBufferedImage();
    double scale = HEIGHT / box[3];
    int width = (int) Math.ceil(box[2] * scale * CONTEXT);
    int height = (int) Math.ceil(HEIGHT * CONTEXT);
    BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = cut.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    place.scale(scale, scale);
    place.translate(-box[0] - box[2] / 2, -box[1] - box[3] / 2);
    graphics.drawImage(photo, place, null);
    graphics.setComposite(AlphaComposite.DstIn);
    graphics.translate(width / 2.0, height / 2.0);
    graphics.scale(width / 2.0, height / 2.0);
    graphics.setPaint(
        new RadialGradientPaint(
            0,
            0,
            1,
            new float[] {0.8f, 1},
            new Color[] {Color.WHITE, new Color(255, 255, 255, 0)},
            MultipleGradientPaint.CycleMethod.NO_CYCLE));
    graphics.fill(new java.awt.geom.Rectangle2D.Double(-1, -1, 2, 2));
    graphics.dispose();
    return new SequenceFace(cut, box[2] * scale, HEIGHT);
  }

  private static double[] box(Path folder, String file) {
    try {
      for (String line : Files.readAllLines(folder.resolve("boxes.csv"))) {
        String[] cells = line.split(",", -1);
        if (cells[0].equals(file)) {
          double left = Double.parseDouble(cells[3]);
          double top = Double.parseDouble(cells[4]);
          return new double[] {
            left, top, Double.parseDouble(cells[5]) - left, Double.parseDouble(cells[6]) - top
          };
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("No box of " + file + " in " + folder);
  }

  /** Draws the face with its box's middle and height given, turned by some degrees. */
  void draw(Graphics2D graphics, double x, double y, double height, double degrees) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(Math.toRadians(degrees));
    place.scale(height / boxHeight, height / boxHeight);
    place.translate(-cut.getWidth() / 2.0, -cut.getHeight() / 2.0);
    graphics.drawImage(cut, place, null);
  }
}
