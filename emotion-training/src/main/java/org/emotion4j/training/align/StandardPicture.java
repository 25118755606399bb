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
package org.emotion4j.training.align;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.Point;

/** Takes a face out of a picture in its standard size and place. */
public final class StandardPicture {

  /** What the background becomes: middle gray. */
  private static final int BACKGROUND = 128;

  private StandardPicture() {}

  /**
   * Takes a face out of a picture, by linear interpolation; outside the picture its nearest pixel
   * is repeated.
   *
   * @param picture the picture
   * @param place where the face is
   * @param size width and height of what is made
   * @param masked whether what is not the face becomes middle gray
   * @return a gray picture
   */
  public static BufferedImage of(Image picture, Similarity place, int size, boolean masked) {
    Image gray = picture.toFormat(PixelFormat.GRAY8);
    BufferedImage made = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster raster = made.getRaster();
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double x = (column + 0.5) / size;
        double y = (row + 0.5) / size;
        // A pixel's centre lies half a pixel from its corner.
        Point from = place.apply(x, y);
        double value = sample(gray, from.x() - 0.5, from.y() - 0.5);
        double face = masked ? FaceMask.at(x, y) : 1;
        long mixed = Math.round(face * value + (1 - face) * BACKGROUND);
        raster.setSample(column, row, 0, (int) mixed);
      }
    }
    return made;
  }

  private static double sample(Image gray, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double across = x - left;
    double down = y - top;
    double above = (1 - across) * pixel(gray, left, top) + across * pixel(gray, left + 1, top);
    double below =
        (1 - across) * pixel(gray, left, top + 1) + across * pixel(gray, left + 1, top + 1);
    return (1 - down) * above + down * below;
  }

  private static int pixel(Image gray, int x, int y) {
    int column = Math.max(0, Math.min(gray.width() - 1, x));
    int row = Math.max(0, Math.min(gray.height() - 1, y));
    ByteBuffer pixels = gray.pixels();
    return Byte.toUnsignedInt(pixels.get(pixels.position() + row * gray.stride() + column));
  }
}
