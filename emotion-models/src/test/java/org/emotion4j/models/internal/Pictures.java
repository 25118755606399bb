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
package org.emotion4j.models.internal;

import java.nio.ByteBuffer;
import java.util.Random;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Pictures for tests, made by formulas. */
final class Pictures {

  private Pictures() {}

  /** The formula of {@code make_preprocessed_faces.py}, with padding at the end of each row. */
  static Image formula(PixelFormat format, int width, int height) {
    int channels = format.channels();
    int stride = width * channels + 5;
    ByteBuffer pixels = ByteBuffer.allocateDirect(stride * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels; c++) {
          int place = format == PixelFormat.BGR8 ? 2 - c : c;
          int value = 37 * x + 59 * y + 83 * c + 5 * (x * y % 31);
          pixels.put(y * stride + x * channels + place, (byte) value);
        }
      }
    }
    return Image.wrap(pixels, width, height, stride, format);
  }

  /** Soft blobs of random colours, another picture for each seed. */
  static Image blobs(long seed, int width, int height) {
    Random random = new Random(seed);
    double[] terms = random.doubles(12, 0, 1).toArray();
    ByteBuffer pixels = ByteBuffer.allocateDirect(width * height * 3);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          double wave =
              Math.sin(x * terms[c] / 3 + 6 * terms[c + 3])
                  + Math.cos(y * terms[c + 6] / 3 + 6 * terms[c + 9]);
          pixels.put((byte) Math.round(127.5 + 50 * wave + 20 * random.nextDouble() - 10));
        }
      }
    }
    return Image.wrap(pixels, width, height, width * 3, PixelFormat.BGR8);
  }
}
