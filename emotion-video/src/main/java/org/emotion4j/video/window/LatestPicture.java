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
package org.emotion4j.video.window;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/**
 * Hands pictures from one thread that makes them to one that paints them. Neither waits for the
 * other: there are three pictures, one being filled, one being painted, and the latest whole one.
 */
final class LatestPicture {

  private final int width;
  private final int height;
  private BufferedImage filled;
  private BufferedImage latest;
  private BufferedImage painted;
  private boolean isNew;

  LatestPicture(int width, int height) {
    this.width = width;
    this.height = height;
    this.filled = make();
    this.latest = make();
    this.painted = make();
  }

  private BufferedImage make() {
    return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Copies the pixels. Called by the one thread that makes pictures. */
  void put(Image picture) {
    if (picture.width() != width || picture.height() != height) {
      throw new IllegalArgumentException(
          "The window shows pictures of %dx%d pixels; one of %dx%d does not fit"
              .formatted(width, height, picture.width(), picture.height()));
    }
    Image colour = picture.toFormat(PixelFormat.BGR8);
    ByteBuffer pixels = colour.pixels();
    byte[] bytes = ((DataBufferByte) filled.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      pixels.get(y * colour.stride(), bytes, y * 3 * width, 3 * width);
    }
    synchronized (this) {
      BufferedImage free = latest;
      latest = filled;
      filled = free;
      isNew = true;
    }
  }

  /** The latest picture; it stays as it is until the next call, by the one thread that paints. */
  synchronized BufferedImage take() {
    if (isNew) {
      BufferedImage free = painted;
      painted = latest;
      latest = free;
      isNew = false;
    }
    return painted;
  }
}
