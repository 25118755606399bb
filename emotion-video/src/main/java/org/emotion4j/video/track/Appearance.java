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
package org.emotion4j.video.track;

import org.emotion4j.Image;

/**
 * What a face looks like in few numbers: histograms of the directions of its edges, after Dalal and
 * Triggs, "Histograms of oriented gradients for human detection" (CVPR 2005), of {@value #CELLS} x
 * {@value #CELLS} cells. Light and a shift by a few pixels change them little.
 *
 * <p>Used by one thread, with one array for each face.
 */
final class Appearance {

  private static final int SIDE = 32;
  private static final int CELLS = 5;
  private static final int DIRECTIONS = 8;

  /** How much of the picture is looked at, in parts of the face's box. */
  private static final double CONTEXT = 1.1;

  /** How many numbers describe a face. */
  static final int LENGTH = CELLS * CELLS * DIRECTIONS;

  private final float[][] patch = new float[SIDE][SIDE];

  /** Fills in the numbers, which together are a vector of length 1 around the mean 0. */
  void describe(
      GraySampler sampler,
      Image image,
      double centreX,
      double centreY,
      double width,
      double height,
      float[] target) {
    sampler.sample(image, centreX, centreY, width * CONTEXT, height * CONTEXT, patch);
    java.util.Arrays.fill(target, 0);
    double cell = (double) SIDE / CELLS;
    for (int y = 1; y < SIDE - 1; y++) {
      double placeY = (y + 0.5) / cell - 0.5;
      int cellY = (int) Math.floor(placeY);
      float down = (float) (placeY - cellY);
      for (int x = 1; x < SIDE - 1; x++) {
        float dx = patch[y][x + 1] - patch[y][x - 1];
        float dy = patch[y + 1][x] - patch[y - 1][x];
        float strength = (float) Math.sqrt(dx * dx + dy * dy);
        if (strength > 0) {
          double placeX = (x + 0.5) / cell - 0.5;
          int cellX = (int) Math.floor(placeX);
          float right = (float) (placeX - cellX);
          float across = dx / strength;
          float along = dy / strength;
          for (int d = 0; d < DIRECTIONS; d++) {
            float part = across * COSINES[d] + along * SINES[d];
            if (part > 0) {
              float weight = strength * part * part * part * part;
              add(target, cellX, cellY, d, weight * (1 - right) * (1 - down));
              add(target, cellX + 1, cellY, d, weight * right * (1 - down));
              add(target, cellX, cellY + 1, d, weight * (1 - right) * down);
              add(target, cellX + 1, cellY + 1, d, weight * right * down);
            }
          }
        }
      }
    }
    normalise(target);
  }

  private static final float[] COSINES = new float[DIRECTIONS];
  private static final float[] SINES = new float[DIRECTIONS];

  static {
    for (int d = 0; d < DIRECTIONS; d++) {
      COSINES[d] = (float) Math.cos(2 * Math.PI * d / DIRECTIONS);
      SINES[d] = (float) Math.sin(2 * Math.PI * d / DIRECTIONS);
    }
  }

  private static void add(float[] target, int x, int y, int direction, float weight) {
    if (x >= 0 && y >= 0 && x < CELLS && y < CELLS) {
      target[(y * CELLS + x) * DIRECTIONS + direction] += weight;
    }
  }

  private static void normalise(float[] target) {
    double sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      target[i] = (float) Math.sqrt(target[i]); // strong edges shall not outweigh the rest
      sum += target[i];
    }
    float mean = (float) (sum / LENGTH);
    double squares = 0;
    for (int i = 0; i < LENGTH; i++) {
      target[i] -= mean;
      squares += target[i] * target[i];
    }
    float scale = (float) (1 / Math.sqrt(squares + 1e-9));
    for (int i = 0; i < LENGTH; i++) {
      target[i] *= scale;
    }
  }

  /**
   * How alike two faces look.
   *
   * @return from -1 to 1, which is equal
   */
  static double likeness(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
