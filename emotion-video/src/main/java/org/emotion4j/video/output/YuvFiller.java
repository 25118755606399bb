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
package org.emotion4j.video.output;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.video.internal.ffmpeg.ColourSpace;
import org.jspecify.annotations.Nullable;

/**
 * Converts images to what H.264 encoders take: brightness, and colour at half the size. Where the
 * size is odd, the last column or row is there twice, as half a colour pixel cannot be. Used by one
 * thread at a time.
 */
final class YuvFiller implements AutoCloseable {

  private final int width;
  private final int height;
  private final ColourSpace colours;
  private final PointerPointer<Pointer> source = new PointerPointer<>(4);
  private final IntPointer sourceStride = new IntPointer(4);
  private @Nullable SwsContext scaler;
  private @Nullable PixelFormat scalerFormat;

  YuvFiller(int width, int height, ColourSpace colours) {
    this.width = width;
    this.height = height;
    this.colours = colours;
    for (int i = 0; i < 4; i++) {
      source.put(i, (Pointer) null);
      sourceStride.put(i, 0);
    }
  }

  static int even(int size) {
    return size + size % 2;
  }

  void fill(Image image, AVFrame picture) {
    source.put(0, new BytePointer(image.pixels()));
    sourceStride.put(0, image.stride());
    sws_scale(
        scalerFor(image.format()),
        source,
        sourceStride,
        0,
        height,
        picture.data(),
        picture.linesize());
    pad(picture.data(0), picture.linesize(0));
  }

  private void pad(BytePointer brightness, int stride) {
    if (width % 2 == 1) {
      for (int y = 0; y < height; y++) {
        long end = (long) y * stride + width;
        brightness.put(end, brightness.get(end - 1));
      }
    }
    if (height % 2 == 1) {
      long last = (long) (height - 1) * stride;
      Pointer.memcpy(
          brightness.getPointer(last + stride), brightness.getPointer(last), even(width));
    }
  }

  private SwsContext scalerFor(PixelFormat format) {
    SwsContext current = scaler;
    if (current != null && format == scalerFormat) {
      return current;
    }
    freeScaler();
    current =
        ColourSpace.scaler(
            width,
            height,
            number(format),
            ColourSpace.RGB,
            width,
            height,
            AV_PIX_FMT_YUV420P,
            colours);
    scaler = current;
    scalerFormat = format;
    return current;
  }

  private static int number(PixelFormat format) {
    return switch (format) {
      case BGR8 -> AV_PIX_FMT_BGR24;
      case RGB8 -> AV_PIX_FMT_RGB24;
      case GRAY8 -> AV_PIX_FMT_GRAY8;
    };
  }

  private void freeScaler() {
    SwsContext current = scaler;
    if (current != null) {
      ColourSpace.free(current);
      scaler = null;
    }
  }

  @Override
  public void close() {
    freeScaler();
    source.close();
    sourceStride.close();
  }
}
