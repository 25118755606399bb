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
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn for one frame after the other, alone on a transparent ground of the frames' size:
 * to be laid over a frame here, or by those who do that themselves. Its memory is used again for
 * every frame: what its methods return changes with the next drawing.
 *
 * <p>Used by one thread at a time.
 */
public final class Overlay {

  private static final int OPAQUE = 255;

  private final int width;
  private final int height;
  private final BufferedImage drawn;
  private final int[] pixels;
  private final byte[] row;
  private @Nullable BufferedImage faded;
  private @Nullable ByteBuffer laidOver;

  /**
   * An overlay on which nothing is drawn.
   *
   * @param width the frames' width in pixels, at least 1
   * @param height the frames' height in pixels, at least 1
   */
  public Overlay(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "An overlay cannot have " + width + "x" + height + " pixels");
    }
    this.width = width;
    this.height = height;
    this.drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    this.pixels = pixelsOf(drawn);
    this.row = new byte[3 * width];
  }

  private static int[] pixelsOf(BufferedImage picture) {
    return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  }

  /**
   * The width.
   *
   * @return pixels
   */
  public int width() {
    return width;
  }

  /**
   * The height.
   *
   * @return pixels
   */
  public int height() {
    return height;
  }

  /**
   * Begins the drawing of another frame: all is transparent again.
   *
   * @return what draws, with smooth edges; the caller disposes of it
   */
  public Graphics2D begin() {
    Arrays.fill(pixels, 0);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  /**
   * What was drawn, as it was drawn.
   *
   * @return a picture of type {@code TYPE_INT_ARGB}, colours not multiplied by the opacity
   */
  public BufferedImage picture() {
    return drawn;
  }

  /**
   * What was drawn, fainter: what lies on top of something else does not let that shine through.
   *
   * @param opacity what the opacity of each pixel is multiplied with, from 0 to 1
   * @return a picture of type {@code TYPE_INT_ARGB}, colours not multiplied by the opacity
   */
  public BufferedImage picture(double opacity) {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("An opacity is from 0 to 1, not " + opacity);
    }
    if (opacity == 1) {
      return drawn;
    }
    BufferedImage picture = faded;
    if (picture == null) {
      picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      faded = picture;
    }
    int[] alphas = new int[OPAQUE + 1];
    for (int alpha = 0; alpha <= OPAQUE; alpha++) {
      alphas[alpha] = (int) Math.round(alpha * opacity) << 24;
    }
    int[] target = pixelsOf(picture);
    for (int i = 0; i < target.length; i++) {
      int pixel = pixels[i];
      target[i] = pixel == 0 ? 0 : alphas[pixel >>> 24] | (pixel & 0xFFFFFF);
    }
    return picture;
  }

  /**
   * A frame with what was drawn over it.
   *
   * @param frame a picture of this size; it stays as it is
   * @return a picture in {@link PixelFormat#BGR8}, whose memory the next call uses again
   * @throws IllegalArgumentException if it has another size
   */
  public Image over(Image frame) {
    if (frame.width() != width || frame.height() != height) {
      throw new IllegalArgumentException(
          "An overlay of %dx%d pixels does not lie over a picture of %dx%d"
              .formatted(width, height, frame.width(), frame.height()));
    }
    ByteBuffer target = laidOver;
    if (target == null) {
      target = ByteBuffer.allocateDirect(3 * width * height);
      laidOver = target;
    }
    Image colour = frame.toFormat(PixelFormat.BGR8);
    ByteBuffer source = colour.pixels();
    for (int y = 0; y < height; y++) {
      int end = y * width + width;
      int from = y * width;
      while (from < end && pixels[from] == 0) {
        from++;
      }
      if (from == end) { // most rows: nothing is drawn here
        target.put(3 * y * width, source, y * colour.stride(), 3 * width);
      } else {
        source.get(y * colour.stride(), row);
        blend(from, end, y * width);
        target.put(3 * y * width, row);
      }
    }
    return Image.wrap(target, width, height, 3 * width, PixelFormat.BGR8);
  }

  private void blend(int from, int end, int rowStart) {
    for (int i = from; i < end; i++) {
      int pixel = pixels[i];
      int alpha = pixel >>> 24;
      if (alpha != 0) {
        int at = 3 * (i - rowStart);
        row[at] = mixed(row[at], pixel & OPAQUE, alpha);
        row[at + 1] = mixed(row[at + 1], (pixel >> 8) & OPAQUE, alpha);
        row[at + 2] = mixed(row[at + 2], (pixel >> 16) & OPAQUE, alpha);
      }
    }
  }

  private static byte mixed(byte below, int above, int alpha) {
    return (byte) (((below & OPAQUE) * (OPAQUE - alpha) + above * alpha + OPAQUE / 2) / OPAQUE);
  }
}
