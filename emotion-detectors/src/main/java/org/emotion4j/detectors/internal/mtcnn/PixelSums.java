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
package org.emotion4j.detectors.internal.mtcnn;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/**
 * The sums of all pixels above and to the left of each place, so that the mean of any part of a
 * picture takes four numbers, however large the part is. Sums may overflow: differences come out
 * right as long as that of the part is below two thousand million.
 *
 * <p>Keeps memory for the next picture. One thread loads a picture, then several may read.
 */
final class PixelSums {

  /** Memory above this is not kept: one huge picture must not occupy it for ever. */
  private static final int MOST_KEPT = 16 << 20;

  private int[] sums = {};
  private byte[] row = {};
  private int pitch;
  private int channels;
  private int red;
  private int width;
  private int height;

  void load(Image image) {
    width = image.width();
    height = image.height();
    channels = image.format().channels();
    red = image.format() == PixelFormat.BGR8 ? 2 : 0;
    pitch = (width + 1) * channels;
    int size = Math.multiplyExact(pitch, height + 1);
    if (sums.length < size) {
      sums = new int[size];
    } else {
      Arrays.fill(sums, 0, pitch, 0);
    }
    if (row.length < pitch) {
      row = new byte[pitch];
    }
    ByteBuffer pixels = image.pixels();
    for (int y = 0; y < height; y++) {
      pixels.get(y * image.stride(), row, 0, width * channels);
      int at = (y + 1) * pitch;
      if (channels == 1) {
        addGray(at);
      } else {
        addColours(at);
      }
    }
  }

  /** Is to be called when the picture is done with. */
  void forget() {
    if (sums.length > MOST_KEPT) {
      sums = new int[0];
    }
  }

  private void addGray(int start) {
    int sum = 0;
    int at = start;
    sums[at++] = 0;
    for (int x = 0; x < width; x++, at++) {
      sum += row[x] & 0xFF;
      sums[at] = sums[at - pitch] + sum;
    }
  }

  private void addColours(int start) {
    int first = 0;
    int second = 0;
    int third = 0;
    int at = start;
    sums[at++] = 0;
    sums[at++] = 0;
    sums[at++] = 0;
    for (int x = 0; x < 3 * width; x += 3, at += 3) {
      first += row[x] & 0xFF;
      second += row[x + 1] & 0xFF;
      third += row[x + 2] & 0xFF;
      sums[at] = sums[at - pitch] + first;
      sums[at + 1] = sums[at + 1 - pitch] + second;
      sums[at + 2] = sums[at + 2 - pitch] + third;
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int[] sums() {
    return sums;
  }

  int pitch() {
    return pitch;
  }

  int channels() {
    return channels;
  }

  /** Where red is among the channels, of which green is the middle one. */
  int red() {
    return red;
  }
}
