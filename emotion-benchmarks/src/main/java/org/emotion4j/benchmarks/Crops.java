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
package org.emotion4j.benchmarks;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emotion4j.BoundingBox;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Faces for classifiers, whose speed does not depend on what they show. */
final class Crops {

  private static final int BORDER = 10;

  private Crops() {}

  /** Square regions of one size, each in a noisy picture of its own. */
  static Stream<FaceCrop> of(int count, int size) {
    return IntStream.range(0, count).mapToObj(seed -> crop(seed, size));
  }

  private static FaceCrop crop(int seed, int size) {
    int width = size + 2 * BORDER;
    byte[] noise = new byte[3 * width * width];
    new Random(seed).nextBytes(noise);
    ByteBuffer pixels = ByteBuffer.allocateDirect(noise.length).put(noise);
    Image image = Image.wrap(pixels, width, width, 3 * width, PixelFormat.BGR8);
    return new FaceCrop(image, new BoundingBox(BORDER, BORDER, size, size));
  }
}
