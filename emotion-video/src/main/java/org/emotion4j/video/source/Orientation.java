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
package org.emotion4j.video.source;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;

/**
 * How the stored picture is turned to be upright: by quarter turns, and perhaps mirrored. A matrix
 * that turns by other angles counts as the nearest of these.
 *
 * @param transposed whether what is stored as a row is shown as a column
 * @param fromRight whether the upright picture's columns are taken from its far end, after that
 * @param fromBottom whether its rows are
 */
record Orientation(boolean transposed, boolean fromRight, boolean fromBottom) {

  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** Pixels are moved in squares of this side, so that reading and writing stay in the cache. */
  private static final int TILE = 32;

  /** What a decoded picture says of itself; the stream's matrix comes with each of its pictures. */
  static Orientation of(AVFrame picture) {
    AVFrameSideData data = av_frame_get_side_data(picture, AV_FRAME_DATA_DISPLAYMATRIX);
    if (data == null || data.isNull() || data.size() < 9 * Integer.BYTES) {
      return UPRIGHT;
    }
    IntPointer matrix = new IntPointer(data.data());
    // A stored point (x, y) is shown at (a x + c y, b x + d y).
    return ofMatrix(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
  }

  static Orientation ofMatrix(int a, int b, int c, int d) {
    long straight = Math.abs((long) a) + Math.abs((long) d);
    long crossed = Math.abs((long) b) + Math.abs((long) c);
    return crossed > straight
        ? new Orientation(true, c < 0, b < 0)
        : new Orientation(false, a < 0, d < 0);
  }

  boolean isUpright() {
    return equals(UPRIGHT);
  }

  /**
   * Moves pixels of three bytes.
   *
   * @param from the stored picture
   * @param fromStride bytes from one of its rows to the next
   * @param to the upright picture
   * @param toStride likewise
   * @param width of the upright picture
   * @param height of it
   */
  void apply(ByteBuffer from, int fromStride, ByteBuffer to, int toStride, int width, int height) {
    int stepX = (transposed ? fromStride : 3) * (fromRight ? -1 : 1);
    int stepY = (transposed ? 3 : fromStride) * (fromBottom ? -1 : 1);
    int origin = (fromRight ? -stepX * (width - 1) : 0) + (fromBottom ? -stepY * (height - 1) : 0);
    for (int top = 0; top < height; top += TILE) {
      int bottom = Math.min(height, top + TILE);
      for (int left = 0; left < width; left += TILE) {
        int right = Math.min(width, left + TILE);
        for (int y = top; y < bottom; y++) {
          int source = origin + y * stepY + left * stepX;
          int target = y * toStride + left * 3;
          for (int x = left; x < right; x++) {
            to.put(target, from.get(source));
            to.put(target + 1, from.get(source + 1));
            to.put(target + 2, from.get(source + 2));
            source += stepX;
            target += 3;
          }
        }
      }
    }
  }
}
