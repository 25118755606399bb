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

import java.nio.ByteBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Converts pictures from one pixel format to another. */
public final class PixelConversion {

  private static final double RED_WEIGHT = 0.2989;
  private static final double GREEN_WEIGHT = 0.5870;
  private static final double BLUE_WEIGHT = 0.1140;

  private PixelConversion() {}

  /** A tightly packed copy of the picture in another format. */
  public static Image convert(Image source, PixelFormat target) {
    int width = source.width();
    int height = source.height();
    int sourceChannels = source.format().channels();
    int targetStride = width * target.channels();
    ByteBuffer input = source.pixels();
    ByteBuffer output = ByteBuffer.allocateDirect(Math.multiplyExact(targetStride, height));
    byte[] from = new byte[width * sourceChannels];
    byte[] to = new byte[targetStride];
    for (int y = 0; y < height; y++) {
      input.get(y * source.stride(), from);
      if (target == PixelFormat.GRAY8) {
        toGray(from, to, source.format() == PixelFormat.RGB8);
      } else if (source.format() == PixelFormat.GRAY8) {
        fromGray(from, to);
      } else {
        swapRedAndBlue(from, to);
      }
      output.put(to);
    }
    return Image.wrap(output, width, height, targetStride, target);
  }

  /** Brightness as 0.2989 R + 0.5870 G + 0.1140 B, rounded to the nearest whole number. */
  static byte gray(int red, int green, int blue) {
    return (byte) (RED_WEIGHT * red + GREEN_WEIGHT * green + BLUE_WEIGHT * blue + 0.5);
  }

  private static void toGray(byte[] from, byte[] to, boolean redFirst) {
    int red = redFirst ? 0 : 2;
    for (int x = 0; x < to.length; x++) {
      int pixel = 3 * x;
      to[x] =
          gray(
              Byte.toUnsignedInt(from[pixel + red]),
              Byte.toUnsignedInt(from[pixel + 1]),
              Byte.toUnsignedInt(from[pixel + 2 - red]));
    }
  }

  private static void fromGray(byte[] from, byte[] to) {
    for (int x = 0; x < from.length; x++) {
      to[3 * x] = from[x];
      to[3 * x + 1] = from[x];
      to[3 * x + 2] = from[x];
    }
  }

  private static void swapRedAndBlue(byte[] from, byte[] to) {
    for (int pixel = 0; pixel < from.length; pixel += 3) {
      to[pixel] = from[pixel + 2];
      to[pixel + 1] = from[pixel + 1];
      to[pixel + 2] = from[pixel];
    }
  }
}
