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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Pictures that go to a detector's limits, made by code. Equal arguments give equal pictures. */
public final class TestPictures {

  private TestPictures() {}

  /**
   * One colour all over.
   *
   * @param width the width in pixels
   * @param height the height in pixels
   * @param level the value of each byte
   * @return a picture in {@link PixelFormat#BGR8}
   */
  public static Image flat(int width, int height, int level) {
    byte[] row = new byte[3 * width];
    Arrays.fill(row, (byte) level);
    return rows(width, height, y -> row);
  }

  /**
   * Noise.
   *
   * @param seed decides each pixel
   * @param width the width in pixels
   * @param height the height in pixels
   * @return a picture in {@link PixelFormat#BGR8}
   */
  public static Image noise(long seed, int width, int height) {
    Random random = new Random(seed);
    byte[] row = new byte[3 * width];
    return rows(
        width,
        height,
        y -> {
          random.nextBytes(row);
          return row;
        });
  }

  private static Image rows(int width, int height, IntFunction<byte[]> row) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(Math.multiplyExact(3 * width, height));
    for (int y = 0; y < height; y++) {
      pixels.put(row.apply(y));
    }
    return Image.wrap(pixels, width, height, 3 * width, PixelFormat.BGR8);
  }

  /**
   * The same pixels with memory between the rows that is no part of the picture.
   *
   * @param image a picture
   * @param padding bytes between one row's end and the next row's start
   * @return a copy
   */
  public static Image padded(Image image, int padding) {
    int rowBytes = image.width() * image.format().channels();
    int stride = rowBytes + padding;
    ByteBuffer pixels = ByteBuffer.allocateDirect(stride * image.height());
    for (int i = 0; i < pixels.capacity(); i++) {
      pixels.put(i, (byte) (31 * i));
    }
    for (int y = 0; y < image.height(); y++) {
      pixels.put(y * stride, image.pixels(), y * image.stride(), rowBytes);
    }
    return Image.wrap(pixels, image.width(), image.height(), stride, image.format());
  }

  /**
   * A picture repeated over a larger one, as tiles.
   *
   * @param tile a picture
   * @param width the width in pixels
   * @param height the height in pixels
   * @return a picture of the same format
   */
  public static Image tiled(Image tile, int width, int height) {
    int channels = tile.format().channels();
    int stride = width * channels;
    int tileBytes = tile.width() * channels;
    ByteBuffer pixels = ByteBuffer.allocateDirect(Math.multiplyExact(stride, height));
    ByteBuffer from = tile.pixels();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < stride; x += tileBytes) {
        int row = (y % tile.height()) * tile.stride();
        pixels.put(y * stride + x, from, row, Math.min(tileBytes, stride - x));
      }
    }
    return Image.wrap(pixels, width, height, stride, tile.format());
  }

  /**
   * Pictures of all shapes without a face: a pixel, lines, flat ones, noise.
   *
   * @return the pictures, in {@link PixelFormat#BGR8}
   */
  public static List<Image> oddities() {
    List<Image> pictures = new ArrayList<>();
    int[][] sizes = {{1, 1}, {2, 1}, {1, 2}, {3, 3}, {23, 25}, {31, 33}, {1, 500}, {500, 1}};
    for (int[] size : sizes) {
      pictures.add(flat(size[0], size[1], 130));
      pictures.add(noise(size[0], size[0], size[1]));
    }
    pictures.add(flat(320, 240, 0));
    pictures.add(flat(320, 240, 255));
    pictures.add(noise(5, 321, 243));
    pictures.add(noise(6, 97, 640));
    return List.copyOf(pictures);
  }
}
