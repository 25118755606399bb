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
package org.emotion4j.training.export;

import java.nio.FloatBuffer;

/**
 * The lowest and the highest of some numbers, and how they are written as whole numbers from 0 to
 * 255.
 *
 * @param low the lowest, 0 or less: zero must be among the whole numbers, since pictures are padded
 *     with it
 * @param high the highest, 0 or more
 */
record Range(float low, float high) {

  /** No number yet. */
  static final Range EMPTY = new Range(0, 0);

  private static final int STEPS = 255;

  Range {
    if (!(low <= 0 && high >= 0 && Float.isFinite(low) && Float.isFinite(high))) {
      throw new IllegalArgumentException("No range around zero: " + low + " to " + high);
    }
  }

  /** Of some numbers, those from the buffer's position to its limit. */
  static Range of(FloatBuffer numbers) {
    Range range = EMPTY;
    while (numbers.hasRemaining()) {
      range = range.with(numbers.get());
    }
    return range;
  }

  /** The range with one more number in it. */
  Range with(float number) {
    if (number >= low && number <= high) {
      return this;
    }
    return new Range(Math.min(low, number), Math.max(high, number));
  }

  /** The range with all that lies in another. */
  Range with(Range other) {
    return with(other.low).with(other.high);
  }

  /** What a step from one whole number to the next is worth. */
  float scale() {
    return low == high ? 1 : (high - low) / STEPS;
  }

  /** Which whole number is zero. */
  int zero() {
    return Math.round(-low / scale());
  }
}
