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
 * Turns the part of a picture that shows a face into a network's input: a square of gray pixels,
 * the same in one or three channels (NHWC), values from -1 to 1.
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

  /** The weights in ten-thousandths: a sum of them is a whole number that a float holds exactly. */
  private static final int RED_WEIGHT = 2989;

  private static final int GREEN_WEIGHT = 5870;
  private static final int BLUE_WEIGHT = 1140;
  private static final float SCALE = (float) (1 / (127.5 * 10_000));

  /**
   * A region up to so many times as wide as the output is narrow: it is faster to make all pixels
   * of a row gray, several at a time, than only those needed.
   */
  private static final int NARROW = 3;

  private final int size;
  private final int channels;
  private final LinearTaps columns;
  private final LinearTaps rows;
  private final float[] blended;
  private final float[] output;
  private final float[] gray;

  private float[] upper;
  private float[] lower;
  private byte[] line = new byte[0];

  /**
   * A preprocessor for one kind of network.
   *
   * @param size width and height of what the network sees, in pixels
   * @param channels its channels, 1 or 3
   */
  public FacePreprocessor(int size, int channels) {
    if (size < 1 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException(
          "A face cannot have %dx%d pixels in %d channels".formatted(size, size, channels));
    }
    this.size = size;
    this.channels = channels;
    this.columns = new LinearTaps(size);
    this.rows = new LinearTaps(size);
    this.blended = new float[size];
    this.output = channels == 1 ? blended : new float[size * channels];
    this.gray = new float[NARROW * size];
    this.upper = new float[size];
    this.lower = new float[size];
  }

  /**
   * How many values one face is.
   *
   * @return their number
   */
  public int values() {
    return size * size * channels;
  }

  /**
   * Writes one face.
   *
   * @param face the face
   * @param target where to; its position and limit do not matter and do not change
   * @param offset the index of the first of the {@link #values} values
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
    for (int y = 0; y < size; y++) {
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

  /** One row of the picture as gray, in ten-thousandths, resized to the output's width. */
  private void resizeRow(Image image, ByteBuffer pixels, int row, float[] resized) {
    int step = image.format().channels();
    int lowest = columns.lowest();
    int width = columns.highest() - lowest + 1;
    if (line.length < width * step) {
      line = new byte[width * step];
    }
    pixels.get(row * image.stride() + lowest * step, line, 0, width * step);
    int red = image.format() == PixelFormat.BGR8 ? 2 : 0;
    int blue = image.format() == PixelFormat.RGB8 ? 2 : 0;
    int green = image.format() == PixelFormat.GRAY8 ? 0 : 1;
    if (width <= gray.length) {
      resizeNarrow(width, lowest, step, red, green, blue, resized);
    } else {
      resizeWide(lowest, step, red, green, blue, resized);
    }
  }

  private void resizeNarrow(
      int width, int lowest, int step, int red, int green, int blue, float[] resized) {
    byte[] from = line;
    float[] to = gray;
    for (int x = 0; x < width; x++) {
      int pixel = step * x;
      to[x] = gray(from[pixel + red], from[pixel + green], from[pixel + blue]);
    }
    for (int x = 0; x < size; x++) {
      float left = to[columns.first[x] - lowest];
      float right = to[columns.second[x] - lowest];
      resized[x] = left + (right - left) * columns.weightOfSecond[x];
    }
  }

  private void resizeWide(int lowest, int step, int red, int green, int blue, float[] resized) {
    byte[] from = line;
    for (int x = 0; x < size; x++) {
      int first = step * (columns.first[x] - lowest);
      int second = step * (columns.second[x] - lowest);
      float left = gray(from[first + red], from[first + green], from[first + blue]);
      float right = gray(from[second + red], from[second + green], from[second + blue]);
      resized[x] = left + (right - left) * columns.weightOfSecond[x];
    }
  }

  private static int gray(byte red, byte green, byte blue) {
    return RED_WEIGHT * (red & 0xff) + GREEN_WEIGHT * (green & 0xff) + BLUE_WEIGHT * (blue & 0xff);
  }

  /** Two loops, for the first one is done several values at a time. */
  private void blend(float weightOfLower) {
    for (int x = 0; x < size; x++) {
      blended[x] = (upper[x] + (lower[x] - upper[x]) * weightOfLower) * SCALE - 1;
    }
    if (channels == 1) {
      return;
    }
    for (int x = 0; x < size; x++) {
      float value = blended[x];
      output[3 * x] = value;
      output[3 * x + 1] = value;
      output[3 * x + 2] = value;
    }
  }
}
