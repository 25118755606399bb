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
package org.emotion4j.detectors.internal.opencv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.emotion4j.Image;
import org.emotion4j.ImageDecodingException;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.PixelAllocator;

/**
 * Brings pixels as OpenCV found them in a file to 8 bits, gray or BGR, with transparent ones laid
 * over white.
 */
final class StoredPixels {

  private static final int WHITE = 255;

  private StoredPixels() {}

  /**
   * The picture.
   *
   * @param stored gray, BGR or BGRA with 8 or 16 bits a channel
   * @param name how error messages call the file
   * @param allocator gives the memory for the pixels
   */
  static Image toImage(Mat stored, String name, PixelAllocator allocator) {
    int channels = stored.channels();
    int sampleBytes = sampleBytes(stored, name);
    PixelFormat format = channels == 1 ? PixelFormat.GRAY8 : PixelFormat.BGR8;
    int width = stored.cols();
    int height = stored.rows();
    int stride = Math.multiplyExact(width, format.channels());
    ByteBuffer pixels = allocator.allocate(Math.multiplyExact(stride, height));
    byte[] bytes = new byte[width * channels * sampleBytes];
    byte[] row = new byte[stride];
    for (int y = 0; y < height; y++) {
      stored.ptr(y).get(bytes);
      byte[] samples = sampleBytes == 1 ? bytes : upperBytes(bytes);
      if (channels == 4) {
        layOverWhite(samples, row);
      } else {
        System.arraycopy(samples, 0, row, 0, stride);
      }
      pixels.put(y * stride, row);
    }
    return Image.wrap(pixels, width, height, stride, format);
  }

  private static int sampleBytes(Mat stored, String name) {
    boolean known = stored.channels() == 1 || stored.channels() == 3 || stored.channels() == 4;
    if (known && stored.depth() == opencv_core.CV_8U) {
      return 1;
    }
    if (known && stored.depth() == opencv_core.CV_16U) {
      return 2;
    }
    throw new ImageDecodingException(
        "'%s' has %d channels of samples of OpenCV's kind %d; only unsigned whole numbers of 8 or 16 bits, as gray or colour with or without alpha, are read"
            .formatted(name, stored.channels(), stored.depth()));
  }

  private static byte[] upperBytes(byte[] samples) {
    byte[] upper = new byte[samples.length / 2];
    int first = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 1 : 0;
    for (int i = 0; i < upper.length; i++) {
      upper[i] = samples[2 * i + first];
    }
    return upper;
  }

  private static void layOverWhite(byte[] bgra, byte[] bgr) {
    for (int from = 0, to = 0; to < bgr.length; from += 4, to += 3) {
      int alpha = Byte.toUnsignedInt(bgra[from + 3]);
      for (int channel = 0; channel < 3; channel++) {
        int sample = Byte.toUnsignedInt(bgra[from + channel]);
        bgr[to + channel] = (byte) ((sample * alpha + (WHITE - alpha) * WHITE + WHITE / 2) / WHITE);
      }
    }
  }
}
