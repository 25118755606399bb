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
package org.emotion4j.detectors.internal.tflite;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A tensor of a network of TensorFlow Lite.
 *
 * @param index its number in the network
 * @param name its name
 * @param shape its extents, all positive; pictures as batch, rows, columns, channels
 * @param type the kind of its numbers, as the file has it
 * @param data its numbers, little-endian, or empty if they are computed
 */
record TfliteTensor(int index, String name, List<Integer> shape, int type, ByteBuffer data) {

  static final int FLOAT32 = 0;
  static final int FLOAT16 = 1;
  static final int INT32 = 2;

  /** Of the largest tensor: a gigabyte of memory is not to be had by a few bytes of a file. */
  private static final long MOST_VALUES = 1L << 24;

  private static final int MOST_EXTENTS = 4;

  TfliteTensor {
    shape = List.copyOf(shape);
    if (shape.size() > MOST_EXTENTS || shape.stream().anyMatch(extent -> extent < 1)) {
      throw new IllegalArgumentException(
          "tensor '%s' has the shape %s; up to %d extents from 1 are known"
              .formatted(name, shape, MOST_EXTENTS));
    }
    long values = 1;
    for (int extent : shape) {
      values = Math.min(values * extent, Long.MAX_VALUE >> 32);
    }
    if (values > MOST_VALUES) {
      throw new IllegalArgumentException(
          "tensor '%s' of the shape %s is too large".formatted(name, shape));
    }
    long bytes = values * (type == FLOAT16 ? Short.BYTES : Float.BYTES);
    boolean known = type == FLOAT32 || type == FLOAT16 || type == INT32;
    if (known && data.capacity() > 0 && data.capacity() != bytes) {
      throw new IllegalArgumentException(
          "tensor '%s' of the shape %s has %d bytes, not %d"
              .formatted(name, shape, data.capacity(), bytes));
    }
  }

  boolean isConstant() {
    return data.capacity() > 0;
  }

  /** How many numbers it has. */
  int values() {
    return shape.stream().reduce(1, (a, b) -> a * b);
  }

  /** The numbers of a constant. */
  float[] floats() {
    float[] floats = new float[checked(true).values()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = type == FLOAT32 ? data.getFloat(4 * i) : Half.toFloat(data.getShort(2 * i));
    }
    return floats;
  }

  /** The numbers of a constant. */
  int[] integers() {
    int[] integers = new int[checked(false).values()];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = data.getInt(4 * i);
    }
    return integers;
  }

  private TfliteTensor checked(boolean real) {
    boolean right = real ? type == FLOAT32 || type == FLOAT16 : type == INT32;
    if (!isConstant() || !right) {
      throw new IllegalArgumentException(
          "tensor '%s' of kind %d should hold %s numbers"
              .formatted(name, type, real ? "real" : "whole"));
    }
    return this;
  }
}
