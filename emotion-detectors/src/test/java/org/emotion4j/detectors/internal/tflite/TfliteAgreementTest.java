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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.Device;
import org.emotion4j.detectors.internal.onnx.OnnxSession;
import org.emotion4j.detectors.models.ModelContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Converted networks in ONNX Runtime against the interpreter of TensorFlow Lite with the files that
 * they come from; {@code make_tflite_outputs.py} has made the expected numbers.
 */
class TfliteAgreementTest {

  private static final Path FILE =
      Path.of("src/test/resources/org/emotion4j/detectors/internal/tflite/tflite-outputs.txt");

  static Stream<String> lines() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void computesWhatTheInterpreterComputes(String line) {
    List<String> words = List.of(line.split(" ", -1));
    ModelContent file = PackedModels.readOrSkip(words.get(0));
    int[] in = numbers(words.get(1));
    int[] out = numbers(words.get(2));
    Extents extents =
        words.get(0).endsWith("pnet")
            ? Extents.ANY_SIZE
            : in[0] > 1 ? Extents.ANY_BATCH : Extents.FIXED;
    OnnxNetwork network = TfliteConverter.convert(file.where(), file.content(), extents);
    FloatBuffer result = buffer(product(out));
    try (OnnxSession session = OnnxSession.open(words.get(0), network.model(), Device.CPU, 1)) {
      session.run(input(in), channelsSecond(in), result, channelsSecond(out));
    }
    double largest = 0;
    for (int i = 0; i < product(out); i++) {
      largest = Math.max(largest, Math.abs(result.get(i)));
    }
    int step = Integer.parseInt(words.get(3));
    assertTrue(words.size() > 20);
    for (int i = 4; i < words.size(); i++) {
      float expected = Float.parseFloat(words.get(i));
      int place = place((i - 4) * step, out);
      // Sums in another order, and six digits in the text.
      assertEquals(
          expected,
          result.get(place),
          1e-5 * largest + 1e-5 * Math.abs(expected),
          words.get(0) + " " + i);
    }
  }

  private static FloatBuffer input(int[] shape) {
    FloatBuffer input = buffer(product(shape));
    for (int i = 0; i < product(shape); i++) {
      input.put(place(i, shape), (float) ((i * 7919L % 2001 - 1000) / 1000.0));
    }
    return input;
  }

  /** Where ONNX has the number that TensorFlow Lite has at this place. */
  private static int place(int i, int[] shape) {
    if (shape.length != 4) {
      return i;
    }
    int channels = shape[3];
    int area = shape[1] * shape[2];
    int picture = i / (area * channels);
    return (picture * channels + i % channels) * area + i / channels % area;
  }

  private static long[] channelsSecond(int[] shape) {
    return shape.length == 4
        ? new long[] {shape[0], shape[3], shape[1], shape[2]}
        : Arrays.stream(shape).asLongStream().toArray();
  }

  private static FloatBuffer buffer(int values) {
    return ByteBuffer.allocateDirect(values * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static int product(int[] shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }
}
