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

import java.awt.image.Raster;
import java.nio.ByteBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.ImageHeader.InkColours;
import org.emotion4j.spi.PixelAllocator;

/**
 * Converts the four ink channels of a JPEG file to colours, as decoders without colour management
 * do: each colour is dimmed by its own ink and by black. Java's reader yields the channels as they
 * are stored.
 */
final class InkConversion {

  private InkConversion() {}

  static Image toImage(Raster raster, InkColours ink, PixelAllocator allocator) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    ByteBuffer pixels = allocator.allocate(Math.multiplyExact(width * 3, height));
    int[] samples = new int[width * 4];
    byte[] row = new byte[width * 3];
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        convert(samples, 4 * x, ink, row, 3 * x);
      }
      pixels.put(row);
    }
    return Image.wrap(pixels, width, height, width * 3, PixelFormat.BGR8);
  }

  private static void convert(int[] samples, int from, InkColours ink, byte[] row, int to) {
    int red = samples[from];
    int green = samples[from + 1];
    int blue = samples[from + 2];
    int light = samples[from + 3];
    if (ink == InkColours.YCCK) {
      // ITU-T T.871 yields the ink; what is wanted is what it leaves of the light.
      double luminance = samples[from];
      double blueDifference = samples[from + 1] - 128.0;
      double redDifference = samples[from + 2] - 128.0;
      red = 255 - clamp(luminance + 1.402 * redDifference);
      green = 255 - clamp(luminance - 0.344136 * blueDifference - 0.714136 * redDifference);
      blue = 255 - clamp(luminance + 1.772 * blueDifference);
    }
    row[to] = (byte) (blue * light / 255);
    row[to + 1] = (byte) (green * light / 255);
    row[to + 2] = (byte) (red * light / 255);
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
