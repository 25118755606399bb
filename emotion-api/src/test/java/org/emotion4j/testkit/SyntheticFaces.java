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
package org.emotion4j.testkit;

import java.nio.ByteBuffer;
import java.util.Random;
import org.emotion4j.BoundingBox;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/**
 * Pictures with the crudest of faces - an oval, two eyes, a mouth, noise - for tests that must not
 * depend on photos. Equal seeds give equal pictures.
 */
public final class SyntheticFaces {

  private SyntheticFaces() {}

  /**
   * A coloured face that fills the picture.
   *
   * @param seed decides colours, proportions and expression
   * @param width the width in pixels
   * @param height the height in pixels
   * @return a picture in {@link PixelFormat#BGR8}
   */
  public static Image face(long seed, int width, int height) {
    Random random = new Random(seed);
    double skin = 90 + 140 * random.nextDouble();
    double background = 255 * random.nextDouble();
    double light = 80 * random.nextDouble() - 40;
    double eyes = 0.03 + 0.06 * random.nextDouble();
    double mouthWidth = 0.1 + 0.15 * random.nextDouble();
    double mouthOpen = 0.01 + 0.09 * random.nextDouble();
    double smile = 0.16 * random.nextDouble() - 0.08;
    ByteBuffer pixels = ByteBuffer.allocateDirect(3 * width * height);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double x = (column + 0.5) / width - 0.5;
        double y = (row + 0.5) / height - 0.5;
        double value = background;
        if (inside(x, y, 0.4, 0.48)) {
          value = skin + light * x;
        }
        if (inside(Math.abs(x) - 0.17, y + 0.1, eyes * 1.5, eyes)) {
          value = 30;
        }
        double curve = smile * (1 - x * x / (mouthWidth * mouthWidth));
        if (inside(x, y - 0.25 - curve, mouthWidth, mouthOpen)) {
          value = 60;
        }
        double noise = 12 * random.nextDouble() - 6;
        pixels.put(level(0.8 * value + noise));
        pixels.put(level(0.9 * value + noise));
        pixels.put(level(value + noise));
      }
    }
    return Image.wrap(pixels, width, height, 3 * width, PixelFormat.BGR8);
  }

  private static boolean inside(double x, double y, double radiusX, double radiusY) {
    double a = x / radiusX;
    double b = y / radiusY;
    return a * a + b * b < 1;
  }

  private static byte level(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }

  /**
   * What a crop shows, as a picture of its own: the nearest pixel is repeated where the region
   * reaches over the border.
   *
   * @param crop a crop whose edges are whole pixels
   * @return a copy, whose rows are padded by a few bytes
   */
  public static Image cutOut(FaceCrop crop) {
    Image image = crop.image();
    BoundingBox region = crop.region();
    int channels = image.format().channels();
    int width = (int) region.width();
    int height = (int) region.height();
    int stride = width * channels + 7;
    ByteBuffer from = image.pixels();
    ByteBuffer to = ByteBuffer.allocateDirect(stride * height);
    for (int y = 0; y < height; y++) {
      int row = nearest((int) region.y() + y, image.height()) * image.stride();
      for (int x = 0; x < width; x++) {
        int pixel = row + nearest((int) region.x() + x, image.width()) * channels;
        for (int c = 0; c < channels; c++) {
          to.put(y * stride + x * channels + c, from.get(pixel + c));
        }
      }
    }
    return Image.wrap(to, width, height, stride, image.format());
  }

  private static int nearest(int position, int length) {
    return Math.max(0, Math.min(length - 1, position));
  }
}
