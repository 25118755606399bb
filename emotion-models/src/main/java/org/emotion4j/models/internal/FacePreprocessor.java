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
import java.nio.FloatBuffer;
import org.emotion4j.BoundingBox;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/**
 * Turns the part of a picture that shows a face into the network's input: {@value #SIZE}x{@value
 * #SIZE} pixels, three equal channels (NHWC), values from -1 to 1.
 *
 * <ol>
 *   <li>The region's edges are rounded to whole pixels; beyond the picture its nearest pixel
 *       counts.
 *   <li>Gray is 0.2989 R + 0.5870 G + 0.1140 B, not rounded. A gray pixel counts as R = G = B.
 *   <li>It is resized by linear interpolation between pixel centres, without smoothing.
 *   <li>Each value x becomes x / 127.5 - 1.
 * </ol>
 *
 * <p>For one thread at a time. It holds no native memory, and allocates nothing per call unless a
 * wider region than ever before comes.
 */
public final class FacePreprocessor {

  /** Width and height of what the network sees, in pixels. */
  public static final int SIZE = LinearTaps.SIZE;

  /** The channels of what the network sees. */
  public static final int CHANNELS = 3;

  /** How many values one face is. */
  public static final int VALUES = SIZE * SIZE * CHANNELS;

  private static final float RED_WEIGHT = 0.2989f;
  private static final float GREEN_WEIGHT = 0.5870f;
  private static final float BLUE_WEIGHT = 0.1140f;
  private static final float HALF_RANGE = 127.5f;

  private final LinearTaps columns = new LinearTaps();
  private final LinearTaps rows = new LinearTaps();
  private final float[] output = new float[SIZE * CHANNELS];

  private float[] upper = new float[SIZE];
  private float[] lower = new float[SIZE];
  private byte[] line = new byte[0];

  /**
   * Writes one face.
   *
   * @param face the face
   * @param target where to; its position and limit do not matter and do not change
   * @param offset the index of the first of the {@link #VALUES} values
   * @throws IndexOutOfBoundsException if the target ends too early
   */
  public void write(FaceCrop face, FloatBuffer target, int offset) {
    Image image = face.image();
    BoundingBox region = face.region();
    columns.set(region.x(), region.right(), image.width());
    rows.set(region.y(), region.bottom(), image.height());
    ByteBuffer pixels = image.pixels();
    int upperRow = -1;
    int lowerRow = -1;
    for (int y = 0; y < SIZE; y++) {
      if (rows.first[y] != upperRow) {
        if (rows.first[y] == lowerRow) {
          swapLines();
          lowerRow = upperRow;
        } else {
          resizeRow(image, pixels, rows.first[y], upper);
        }
        upperRow = rows.first[y];
      }
      if (rows.second[y] != lowerRow) {
        resizeRow(image, pixels, rows.second[y], lower);
        lowerRow = rows.second[y];
      }
      blend(rows.weightOfSecond[y]);
      target.put(offset + y * output.length, output);
    }
  }

  private void swapLines() {
    float[] former = upper;
    upper = lower;
    lower = former;
  }

  /** One row of the picture as gray, resized to the output's width. */
  private void resizeRow(Image image, ByteBuffer pixels, int row, float[] resized) {
    int channels = image.format().channels();
    int lowest = columns.lowest();
    int length = (columns.highest() - lowest + 1) * channels;
    if (line.length < length) {
      line = new byte[length];
    }
    pixels.get(row * image.stride() + lowest * channels, line, 0, length);
    if (image.format() == PixelFormat.GRAY8) {
      resizeGray(lowest, resized);
    } else {
      resizeColour(lowest, image.format() == PixelFormat.RGB8 ? 0 : 2, resized);
    }
  }

  private void resizeGray(int lowest, float[] resized) {
    byte[] from = line;
    for (int x = 0; x < SIZE; x++) {
      int first = from[columns.first[x] - lowest] & 0xff;
      int second = from[columns.second[x] - lowest] & 0xff;
      float left = gray(first, first, first);
      float right = gray(second, second, second);
      resized[x] = left + (right - left) * columns.weightOfSecond[x];
    }
  }

  private void resizeColour(int lowest, int red, float[] resized) {
    byte[] from = line;
    int blue = 2 - red;
    for (int x = 0; x < SIZE; x++) {
      int first = 3 * (columns.first[x] - lowest);
      int second = 3 * (columns.second[x] - lowest);
      float left =
          gray(from[first + red] & 0xff, from[first + 1] & 0xff, from[first + blue] & 0xff);
      float right =
          gray(from[second + red] & 0xff, from[second + 1] & 0xff, from[second + blue] & 0xff);
      resized[x] = left + (right - left) * columns.weightOfSecond[x];
    }
  }

  private static float gray(int red, int green, int blue) {
    return RED_WEIGHT * red + GREEN_WEIGHT * green + BLUE_WEIGHT * blue;
  }

  private void blend(float weightOfLower) {
    for (int x = 0; x < SIZE; x++) {
      float value = upper[x] + (lower[x] - upper[x]) * weightOfLower;
      float scaled = value / HALF_RANGE - 1;
      output[3 * x] = scaled;
      output[3 * x + 1] = scaled;
      output[3 * x + 2] = scaled;
    }
  }
}
