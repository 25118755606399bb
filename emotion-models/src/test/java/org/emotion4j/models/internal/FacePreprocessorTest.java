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
package org.emotion4j.models.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.emotion4j.BoundingBox;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expected values: {@code make_preprocessed_faces.py}, which computes in double precision with
 * matrices of weights and agrees with OpenCV.
 */
class FacePreprocessorTest {

  private static final int[] SAMPLES = {0, 1, 2, 31, 63, 64, 100, 126, 127};
  private static final double TOLERANCE = 2e-6;
  private static final int SIZE = 128;
  private static final int VALUES = SIZE * SIZE * 3;

  static Stream<String> cases() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            FacePreprocessorTest.class.getResourceAsStream("preprocessed-faces.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithIndependentComputation(String line) {
    double[] numbers = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    PixelFormat[] formats =
        numbers[0] == 1
            ? new PixelFormat[] {PixelFormat.GRAY8}
            : new PixelFormat[] {PixelFormat.BGR8, PixelFormat.RGB8};
    BoundingBox region = new BoundingBox(numbers[3], numbers[4], numbers[5], numbers[6]);
    for (PixelFormat format : formats) {
      Image image = Pictures.formula(format, (int) numbers[1], (int) numbers[2]);
      float[] values = preprocess(new FaceCrop(image, region));
      int next = 7;
      for (int y : SAMPLES) {
        for (int x : SAMPLES) {
          double expected = numbers[next++];
          for (int c = 0; c < 3; c++) {
            assertEquals(
                expected,
                values[3 * (SIZE * y + x) + c],
                TOLERANCE,
                () -> "x=" + x + " y=" + y + " of " + region + " in " + image);
          }
        }
      }
    }
  }

  @Test
  void usedAgainItForgetsTheFormerFace() {
    FaceCrop first = FaceCrop.whole(Pictures.formula(PixelFormat.GRAY8, 300, 260));
    FaceCrop second = FaceCrop.whole(Pictures.formula(PixelFormat.BGR8, 20, 30));
    FacePreprocessor preprocessor = new FacePreprocessor(SIZE, 3);
    FloatBuffer both = FloatBuffer.allocate(2 * VALUES);
    preprocessor.write(first, both, 0);
    preprocessor.write(second, both, VALUES);
    float[] values = both.array();
    assertArrayEquals(preprocess(first), Arrays.copyOf(values, VALUES));
    assertArrayEquals(preprocess(second), Arrays.copyOfRange(values, VALUES, 2 * VALUES));
  }

  /** Of its own size it is what the picture holds, and the channels are the same. */
  @Test
  void takesOtherSizesAndOneChannel() {
    Image image = Pictures.formula(PixelFormat.GRAY8, 48, 48);
    FaceCrop face = FaceCrop.whole(image);
    float[] one = new float[48 * 48];
    float[] three = new float[3 * 48 * 48];
    new FacePreprocessor(48, 1).write(face, FloatBuffer.wrap(one), 0);
    new FacePreprocessor(48, 3).write(face, FloatBuffer.wrap(three), 0);
    for (int i = 0; i < one.length; i++) {
      int pixel = Byte.toUnsignedInt(image.pixels().get(i / 48 * image.stride() + i % 48));
      // The three weights of gray sum to 0.9999.
      assertEquals(0.9999 * pixel / 127.5 - 1, one[i], TOLERANCE);
      assertEquals(one[i], three[3 * i + 2]);
    }
    assertThrows(IllegalArgumentException.class, () -> new FacePreprocessor(48, 2));
    assertThrows(IllegalArgumentException.class, () -> new FacePreprocessor(0, 1));
  }

  @Test
  void takesRegionsOfAnySize() {
    Image image = Pictures.formula(PixelFormat.BGR8, 20, 30);
    float[] values = preprocess(new FaceCrop(image, new BoundingBox(-1e300, -1e300, 2e300, 2e300)));
    for (float value : values) {
      assertEquals(value, Math.max(-1, Math.min(1, value)));
    }
  }

  @Test
  void refusesTargetThatIsTooSmall() {
    FaceCrop face = FaceCrop.whole(Pictures.formula(PixelFormat.GRAY8, 20, 30));
    FloatBuffer target = FloatBuffer.allocate(VALUES);
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> new FacePreprocessor(SIZE, 3).write(face, target, 1));
  }

  private static float[] preprocess(FaceCrop face) {
    FloatBuffer target = FloatBuffer.allocate(VALUES);
    new FacePreprocessor(SIZE, 3).write(face, target, 0);
    return target.array();
  }
}
