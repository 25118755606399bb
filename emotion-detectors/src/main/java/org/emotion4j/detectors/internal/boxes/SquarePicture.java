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
package org.emotion4j.detectors.internal.boxes;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/**
 * Scales pictures into the square that a network takes: red, green and blue one after the other,
 * each row by row, from -1 to 1, with black beyond the picture as {@link Letterbox} has it.
 *
 * <p>Pixel i of n is read at i / n of the side, between the four pixels around, as MediaPipe does
 * it on the processor. So large pictures are not averaged, and the time does not grow with them.
 *
 * <p>Keeps memory for the next picture. Serves one thread at a time.
 */
public final class SquarePicture {

  private static final float SCALE = 1 / 127.5f;

  private final int side;
  private final float[] values;
  private final int[] lefts;
  private final float[] parts;
  private byte[] upper = {};
  private byte[] lower = {};

  /**
   * For a network.
   *
   * @param side the side of the square that it takes, in pixels
   */
  public SquarePicture(int side) {
    this.side = side;
    this.values = new float[3 * side * side];
    this.lefts = new int[side];
    this.parts = new float[side];
  }

  /**
   * Scales a picture.
   *
   * @param image of any size and format
   * @param target takes 3 * side * side numbers from its index 0 on
   */
  public void write(Image image, FloatBuffer target) {
    Letterbox box = new Letterbox(image.width(), image.height());
    int channels = image.format().channels();
    prepare(box, channels);
    ByteBuffer pixels = image.pixels();
    int above = Integer.MIN_VALUE;
    for (int row = 0; row < side; row++) {
      double y = box.y(row / (double) side);
      int top = (int) Math.floor(y);
      if (top != above) {
        if (top == above + 1) {
          byte[] swap = upper;
          upper = lower;
          lower = swap;
        } else {
          load(image, pixels, top, upper);
        }
        load(image, pixels, top + 1, lower);
        above = top;
      }
      float part = (float) (y - top);
      if (channels == 1) {
        gray(row, part);
      } else {
        colours(row, part, image.format() == PixelFormat.RGB8 ? 0 : 2);
      }
    }
    target.put(0, values);
  }

  /** Where each column lies in a row that has one black pixel more at both ends. */
  private void prepare(Letterbox box, int channels) {
    int bytes = (box.width() + 2) * channels;
    if (upper.length != bytes) {
      upper = new byte[bytes];
      lower = new byte[bytes];
    }
    for (int column = 0; column < side; column++) {
      double x = Math.max(-1, Math.min(box.x(column / (double) side), box.width()));
      int left = Math.min((int) Math.floor(x), box.width() - 1);
      lefts[column] = (left + 1) * channels;
      parts[column] = (float) (x - left);
    }
  }

  private static void load(Image image, ByteBuffer pixels, int y, byte[] row) {
    int channels = image.format().channels();
    if (y < 0 || y >= image.height()) {
      Arrays.fill(row, (byte) 0);
    } else {
      pixels.get(y * image.stride(), row, channels, image.width() * channels);
    }
  }

  private void gray(int row, float part) {
    int area = side * side;
    for (int column = 0; column < side; column++) {
      int at = row * side + column;
      values[at] = value(lefts[column], 1, parts[column], part);
      values[area + at] = values[at];
      values[2 * area + at] = values[at];
    }
  }

  private void colours(int row, float part, int red) {
    int area = side * side;
    for (int column = 0; column < side; column++) {
      int at = row * side + column;
      int left = lefts[column];
      float across = parts[column];
      values[at] = value(left + red, 3, across, part);
      values[area + at] = value(left + 1, 3, across, part);
      values[2 * area + at] = value(left + 2 - red, 3, across, part);
    }
  }

  private float value(int left, int step, float across, float down) {
    float above = between(upper[left] & 0xFF, upper[left + step] & 0xFF, across);
    float below = between(lower[left] & 0xFF, lower[left + step] & 0xFF, across);
    return between(above, below, down) * SCALE - 1;
  }

  private static float between(float from, float to, float part) {
    return from + (to - from) * part;
  }
}
