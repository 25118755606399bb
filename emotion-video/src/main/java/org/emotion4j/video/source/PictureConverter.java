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

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.emotion4j.video.internal.ffmpeg.ColourSpace;
import org.jspecify.annotations.Nullable;

/**
 * Makes upright BGR pixels of one fixed size of whatever the decoder gives. A picture of another
 * size than the first is scaled to fit, in its proportions, in the middle of black. Used by one
 * thread at a time.
 */
final class PictureConverter implements AutoCloseable {

  private final int width;
  private final int height;
  private final PointerPointer<Pointer> target = new PointerPointer<>(4);
  private final IntPointer targetStride = new IntPointer(4);
  private @Nullable PixelBuffer stored;
  private @Nullable Shape shape;
  private @Nullable SwsContext scaler;

  /** How a picture lies, which decides what scaler it needs. */
  private record Shape(
      int width, int height, int format, ColourSpace colours, boolean transposed) {}

  PictureConverter(int width, int height) {
    this.width = width;
    this.height = height;
    for (int i = 0; i < 4; i++) {
      target.put(i, (Pointer) null);
      targetStride.put(i, 0);
    }
  }

  /** Fills a buffer, which has this converter's size. */
  void convert(AVFrame picture, PixelBuffer into) {
    Orientation orientation = Orientation.of(picture);
    Shape shapeNow =
        new Shape(
            picture.width(),
            picture.height(),
            picture.format(),
            ColourSpace.of(picture),
            orientation.transposed());
    Placement place = placement(shapeNow);
    SwsContext current = scalerFor(shapeNow, place);
    if (orientation.isUpright()) {
      scale(current, picture, place, into.pointer(), PixelBuffer.stride(width), height);
    } else {
      int stride = PixelBuffer.stride(shapeNow.transposed ? height : width);
      PixelBuffer before = stored(shapeNow.transposed);
      scale(
          current, picture, place, before.pointer(), stride, shapeNow.transposed ? width : height);
      orientation.apply(
          before.bytes(), stride, into.bytes(), PixelBuffer.stride(width), width, height);
    }
  }

  private void scale(
      SwsContext current,
      AVFrame picture,
      Placement place,
      BytePointer pixels,
      int stride,
      int rows) {
    if (!place.isWhole()) {
      Pointer.memset(pixels, 0, (long) stride * rows);
    }
    long start = (long) stride * place.top() + 3L * place.left();
    target.put(0, pixels.getPointer(start));
    targetStride.put(0, stride);
    sws_scale(
        current, picture.data(), picture.linesize(), 0, picture.height(), target, targetStride);
  }

  private PixelBuffer stored(boolean transposed) {
    PixelBuffer buffer = stored;
    int storedWidth = transposed ? height : width;
    if (buffer == null || buffer.image().width() != storedWidth) {
      buffer = PixelBuffer.alone(storedWidth, transposed ? width : height);
      stored = buffer;
    }
    return buffer;
  }

  private SwsContext scalerFor(Shape wanted, Placement place) {
    SwsContext current = scaler;
    if (current != null && wanted.equals(shape)) {
      return current;
    }
    freeScaler();
    current =
        ColourSpace.scaler(
            wanted.width,
            wanted.height,
            wanted.format,
            wanted.colours,
            place.width(),
            place.height(),
            AV_PIX_FMT_BGR24,
            ColourSpace.RGB);
    scaler = current;
    shape = wanted;
    return current;
  }

  private Placement placement(Shape picture) {
    return Placement.fit(
        picture.width,
        picture.height,
        picture.transposed ? height : width,
        picture.transposed ? width : height);
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
    target.close();
    targetStride.close();
  }
}
