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
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Hands pixels to OpenCV without a copy. */
final class Pixels {

  private Pixels() {}

  /** A matrix over an image's own memory, which must outlive it and must not be written to. */
  static Mat wrap(Image image) {
    return wrap(image.pixels(), image.width(), image.height(), image.stride(), image.format());
  }

  /** A matrix over the memory of a direct buffer, from its index 0 on. */
  static Mat wrap(ByteBuffer pixels, int width, int height, int stride, PixelFormat format) {
    return new Mat(height, width, type(format), new BytePointer(pixels.clear()), stride);
  }

  private static int type(PixelFormat format) {
    return format == PixelFormat.GRAY8 ? opencv_core.CV_8UC1 : opencv_core.CV_8UC3;
  }
}
