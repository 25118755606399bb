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

import java.nio.ByteBuffer;
import org.emotion4j.Image;

/**
 * Takes gray patches of a fixed size out of pictures of any size: a grid of points is laid over a
 * part of the picture. Where the points are far apart each is a mean of several pixels, at most
 * nine, so that a large face costs little more than a small one. Beyond the picture its border goes
 * on.
 *
 * <p>Gray is (R + 2 G + B) / 4, which is the same for BGR and RGB. Used by one thread.
 */
final class GraySampler {

  private static final int MOST_PER_POINT = 3;

  private byte[] row = new byte[0];
  private int[] columns = new int[0];
  private float[] fractions = new float[0];
  private float[] upper = new float[0];
  private float[] lower = new float[0];

  /**
   * Fills a patch.
   *
   * @param image the picture
   * @param centreX where the patch's middle is
   * @param centreY where the patch's middle is
   * @param width how many pixels of the picture the patch covers
   * @param height how many pixels of the picture the patch covers
   * @param patch rows of equal length, filled with brightness from 0 to 255
   */
  void sample(
      Image image, double centreX, double centreY, double width, double height, float[][] patch) {
    double stepX = width / patch[0].length;
    double stepY = height / patch.length;
    double left = centreX - width / 2;
    double top = centreY - height / 2;
    if (stepX <= 1.5 && stepY <= 1.5) {
      interpolate(image, left, top, stepX, stepY, patch);
    } else {
      average(image, left, top, stepX, stepY, patch);
    }
  }

  private static int perPoint(double step) {
    return step <= 1.5 ? 1 : step <= 3 ? 2 : MOST_PER_POINT;
  }

  private void average(
      Image image, double left, double top, double stepX, double stepY, float[][] patch) {
    int width = patch[0].length;
    int across = perPoint(stepX);
    int down = perPoint(stepY);
    int channels = image.format().channels();
    prepare(width * across);
    for (int i = 0; i < width * across; i++) {
      columns[i] = pixel(left + (i + 0.5) * stepX / across, image.width()) * channels;
    }
    int first = columns[0];
    int length = columns[width * across - 1] + channels - first;
    ByteBuffer pixels = image.pixels();
    reserve(length);
    float scale = 1f / (across * down);
    for (int y = 0; y < patch.length; y++) {
      float[] target = patch[y];
      java.util.Arrays.fill(target, 0);
      for (int j = 0; j < down; j++) {
        int line = pixel(top + (y + (j + 0.5) / down) * stepY, image.height());
        pixels.get(line * image.stride() + first, row, 0, length);
        for (int x = 0; x < width; x++) {
          float sum = 0;
          for (int i = x * across; i < (x + 1) * across; i++) {
            sum += gray(columns[i] - first, channels);
          }
          target[x] += sum * scale;
        }
      }
    }
  }

  private void interpolate(
      Image image, double left, double top, double stepX, double stepY, float[][] patch) {
    int width = patch[0].length;
    int channels = image.format().channels();
    prepare(width);
    for (int x = 0; x < width; x++) {
      // A pixel's middle is at its index plus a half.
      double place = within(left + (x + 0.5) * stepX - 0.5, image.width());
      int whole = Math.min((int) place, Math.max(0, image.width() - 2));
      columns[x] = whole * channels;
      fractions[x] = (float) (place - whole);
    }
    int first = columns[0];
    int neighbour = image.width() > 1 ? channels : 0;
    int length = columns[width - 1] + neighbour + channels - first;
    ByteBuffer pixels = image.pixels();
    reserve(length);
    for (int y = 0; y < patch.length; y++) {
      double place = within(top + (y + 0.5) * stepY - 0.5, image.height());
      int whole = Math.min((int) place, Math.max(0, image.height() - 2));
      float fraction = (float) (place - whole);
      pixels.get(whole * image.stride() + first, row, 0, length);
      between(width, first, channels, neighbour, upper);
      int next = Math.min(whole + 1, image.height() - 1);
      pixels.get(next * image.stride() + first, row, 0, length);
      between(width, first, channels, neighbour, lower);
      float[] target = patch[y];
      for (int x = 0; x < width; x++) {
        target[x] = upper[x] + fraction * (lower[x] - upper[x]);
      }
    }
  }

  private void between(int width, int first, int channels, int neighbour, float[] target) {
    for (int x = 0; x < width; x++) {
      int at = columns[x] - first;
      float one = gray(at, channels);
      target[x] = one + fractions[x] * (gray(at + neighbour, channels) - one);
    }
  }

  private float gray(int at, int channels) {
    if (channels == 1) {
      return row[at] & 255;
    }
    return ((row[at] & 255) + 2 * (row[at + 1] & 255) + (row[at + 2] & 255)) * 0.25f;
  }

  private static int pixel(double place, int size) {
    return (int) within(place, size);
  }

  private static double within(double place, int size) {
    return Math.max(0, Math.min(size - 1.0, place));
  }

  private void prepare(int points) {
    if (columns.length < points) {
      columns = new int[points];
      fractions = new float[points];
      upper = new float[points];
      lower = new float[points];
    }
  }

  private void reserve(int length) {
    if (row.length < length) {
      row = new byte[length + length / 2];
    }
  }
}
