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
package org.emotion4j.detectors.internal.mtcnn;

/**
 * Into which blocks a row or a column of pixels is divided when it is scaled by averaging: block i
 * of n covers every pixel that lies in it, if only in part. When pixels are fewer than blocks, some
 * are in several.
 *
 * <p>Keeps memory for the next division. Serves one thread at a time.
 */
final class Blocks {

  private int[] starts = {};
  private int[] ends = {};
  private float[] shares = {};
  private int count;

  /**
   * Divides.
   *
   * @param from the first pixel
   * @param to behind the last one
   * @param blocks how many blocks the whole has
   * @param first the first block that is needed
   * @param last behind the last one that is needed
   */
  void divide(int from, int to, int blocks, int first, int last) {
    count = last - first;
    if (starts.length < count) {
      starts = new int[count];
      ends = new int[count];
      shares = new float[count];
    }
    long pixels = (long) to - from;
    for (int i = 0; i < count; i++) {
      long block = (long) first + i;
      starts[i] = from + (int) (block * pixels / blocks);
      ends[i] = from + (int) (((block + 1) * pixels + blocks - 1) / blocks);
      shares[i] = 1f / (ends[i] - starts[i]);
    }
  }

  /** How many blocks were asked for. */
  int count() {
    return count;
  }

  /** The first pixel of a block, counted from the first that was asked for. */
  int start(int block) {
    return starts[block];
  }

  /** Behind its last pixel. */
  int end(int block) {
    return ends[block];
  }

  /** One divided by its pixels. */
  float share(int block) {
    return shares[block];
  }
}
