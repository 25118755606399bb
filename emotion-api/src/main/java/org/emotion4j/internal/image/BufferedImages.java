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

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.nio.ByteBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.PixelAllocator;

/**
 * Copies between {@link BufferedImage} and {@link Image}.
 *
 * <p>Samples are taken as they are stored, without Java's colour management: that would convert
 * gray through a linear colour space and brighten it, which no other decoder does.
 */
public final class BufferedImages {

  private static final int WHITE = 255;

  private BufferedImages() {}

  /** Copies a Java picture, laying transparent pixels over white. */
  public static Image toImage(BufferedImage source, PixelAllocator allocator) {
    ColorModel colours = source.getColorModel();
    if (colours instanceof IndexColorModel palette) {
      return isGray(palette)
          ? fromGrayPalette(source, palette, allocator)
          : fromArgb(source, allocator);
    }
    if (!hasPlainSamples(source)) {
      return fromArgb(source, allocator);
    }
    Raster raster = source.getRaster();
    int bands = raster.getNumBands();
    int shift = Math.max(0, colours.getComponentSize(0) - 8);
    // An alpha channel forces colour, as it does in other decoders.
    PixelFormat format = bands == 1 ? PixelFormat.GRAY8 : PixelFormat.BGR8;
    int width = source.getWidth();
    int height = source.getHeight();
    int stride = width * format.channels();
    ByteBuffer pixels = allocator.allocate(Math.multiplyExact(stride, height));
    int[] samples = new int[width * bands];
    byte[] row = new byte[stride];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, samples);
      if (shift > 0) {
        for (int i = 0; i < samples.length; i++) {
          samples[i] >>= shift;
        }
      }
      packRow(samples, bands, colours.isAlphaPremultiplied(), row);
      pixels.put(row);
    }
    return Image.wrap(pixels, width, height, stride, format);
  }

  /** Whether the raster holds gray or RGB samples of 8 or 16 bits, in this order. */
  private static boolean hasPlainSamples(BufferedImage source) {
    ColorModel colours = source.getColorModel();
    int type = source.getRaster().getDataBuffer().getDataType();
    boolean integers =
        type == DataBuffer.TYPE_BYTE
            || type == DataBuffer.TYPE_USHORT
            || type == DataBuffer.TYPE_INT;
    int bits = colours.getComponentSize(0);
    int colourBands = colours.getNumColorComponents();
    return integers && (bits == 8 || bits == 16) && (colourBands == 1 || colourBands == 3);
  }

  private static void packRow(int[] samples, int bands, boolean premultiplied, byte[] row) {
    switch (bands) {
      case 1 -> {
        for (int x = 0; x < row.length; x++) {
          row[x] = (byte) samples[x];
        }
      }
      case 2 -> {
        for (int x = 0, s = 0; x < row.length; x += 3, s += 2) {
          byte gray = overWhite(samples[s], samples[s + 1], premultiplied);
          row[x] = gray;
          row[x + 1] = gray;
          row[x + 2] = gray;
        }
      }
      case 3 -> {
        for (int x = 0; x < row.length; x += 3) {
          row[x] = (byte) samples[x + 2];
          row[x + 1] = (byte) samples[x + 1];
          row[x + 2] = (byte) samples[x];
        }
      }
      default -> {
        for (int x = 0, s = 0; x < row.length; x += 3, s += bands) {
          int alpha = samples[s + 3];
          row[x] = overWhite(samples[s + 2], alpha, premultiplied);
          row[x + 1] = overWhite(samples[s + 1], alpha, premultiplied);
          row[x + 2] = overWhite(samples[s], alpha, premultiplied);
        }
      }
    }
  }

  private static byte overWhite(int sample, int alpha, boolean premultiplied) {
    int own = premultiplied ? sample * WHITE : sample * alpha;
    return (byte) ((own + (WHITE - alpha) * WHITE + WHITE / 2) / WHITE);
  }

  private static boolean isGray(IndexColorModel palette) {
    if (palette.hasAlpha()) {
      return false;
    }
    for (int i = 0; i < palette.getMapSize(); i++) {
      if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
        return false;
      }
    }
    return true;
  }

  private static Image fromGrayPalette(
      BufferedImage source, IndexColorModel palette, PixelAllocator allocator) {
    int width = source.getWidth();
    int height = source.getHeight();
    byte[] levels = new byte[palette.getMapSize()];
    palette.getGreens(levels);
    ByteBuffer pixels = allocator.allocate(Math.multiplyExact(width, height));
    int[] indices = new int[width];
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      source.getRaster().getPixels(0, y, width, 1, indices);
      for (int x = 0; x < width; x++) {
        row[x] = indices[x] < levels.length ? levels[indices[x]] : 0;
      }
      pixels.put(row);
    }
    return Image.wrap(pixels, width, height, width, PixelFormat.GRAY8);
  }

  private static Image fromArgb(BufferedImage source, PixelAllocator allocator) {
    int width = source.getWidth();
    int height = source.getHeight();
    ByteBuffer pixels = allocator.allocate(Math.multiplyExact(width * 3, height));
    int[] argb = new int[width];
    byte[] row = new byte[width * 3];
    for (int y = 0; y < height; y++) {
      source.getRGB(0, y, width, 1, argb, 0, width);
      for (int x = 0; x < width; x++) {
        int alpha = argb[x] >>> 24;
        row[3 * x] = overWhite(argb[x] & 0xff, alpha, false);
        row[3 * x + 1] = overWhite((argb[x] >> 8) & 0xff, alpha, false);
        row[3 * x + 2] = overWhite((argb[x] >> 16) & 0xff, alpha, false);
      }
      pixels.put(row);
    }
    return Image.wrap(pixels, width, height, width * 3, PixelFormat.BGR8);
  }

  /** Copies a picture into a Java one. */
  public static BufferedImage fromImage(Image source) {
    Image image = source.format() == PixelFormat.RGB8 ? source.toFormat(PixelFormat.BGR8) : source;
    int type =
        image.format() == PixelFormat.GRAY8
            ? BufferedImage.TYPE_BYTE_GRAY
            : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage target = new BufferedImage(image.width(), image.height(), type);
    byte[] data = ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
    int rowBytes = image.width() * image.format().channels();
    ByteBuffer pixels = image.pixels();
    for (int y = 0; y < image.height(); y++) {
      pixels.get(y * image.stride(), data, y * rowBytes, rowBytes);
    }
    return target;
  }
}
