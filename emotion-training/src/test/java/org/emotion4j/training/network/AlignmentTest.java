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
package org.emotion4j.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class AlignmentTest {

  private static final int SIZE = 8;

  /** Where a pixel is taken from, and what is there, worked out without TensorFlow. */
  @Test
  void takesAFaceFromItsPlace() {
    float[] picture = new float[SIZE * SIZE];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) random.nextDouble();
    }
    double a = 0.9;
    double b = 0.3;
    double dx = 0.2;
    double dy = -0.4;
    float[] found = aligned(picture, (float) (a - 1) / 2, (float) b / 2, (float) dx, (float) dy);
    for (int i = 0; i < found.length; i++) {
      int row = i / SIZE;
      double x = (i % SIZE + 0.5) / SIZE * 2 - 1;
      double y = (row + 0.5) / SIZE * 2 - 1;
      double fromX = (a * x - b * y + dx + 1) / 2 * SIZE - 0.5;
      double fromY = (b * x + a * y + dy + 1) / 2 * SIZE - 0.5;
      assertEquals(bilinear(picture, fromX, fromY), found[i], 1e-5, "pixel " + i);
    }
  }

  @Test
  void leavesAFaceAtTheStandardPlace() {
    float[] picture = new float[SIZE * SIZE];
    picture[19] = 1;
    assertEquals(1, aligned(picture, 0, 0, 0, 0)[19], 1e-6);
    assertEquals(0, aligned(picture, 0, 0, 0, 0)[20], 1e-6);
  }

  private static float[] aligned(float[] picture, float... place) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> pictures = tf.constant(Shape.of(1, SIZE, SIZE, 1), DataBuffers.of(picture));
      Operand<TFloat32> places = tf.constant(Shape.of(1, 4), DataBuffers.of(place));
      Operand<TFloat32> aligned = Alignment.apply(tf, pictures, places, SIZE);
      try (Result result = session.runner().fetch(aligned).run()) {
        float[] found = new float[picture.length];
        ((TFloat32) result.get(0)).copyTo(DataBuffers.of(found));
        return found;
      }
    }
  }

  private static double bilinear(float[] picture, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double sum = 0;
    for (int row = top; row <= top + 1; row++) {
      for (int column = left; column <= left + 1; column++) {
        double weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
        int fromX = Math.max(0, Math.min(SIZE - 1, column));
        int fromY = Math.max(0, Math.min(SIZE - 1, row));
        sum += weight * picture[fromY * SIZE + fromX];
      }
    }
    return sum;
  }
}
