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
package org.emotion4j.detectors.internal.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Memory for one array of numbers after the other: it grows to the largest and is used again.
 * Serves one thread at a time.
 */
public final class FloatScratch {

  /** Memory above this is not kept: one huge picture must not occupy it for ever. */
  private static final int MOST_KEPT = 8 << 20;

  private FloatBuffer kept = allocate(0);

  /** Nothing is allocated yet. */
  public FloatScratch() {}

  /**
   * An array, whose content may be anything and is valid until the next one.
   *
   * @param count how many numbers it holds
   * @return a direct buffer from 0 to that number
   */
  public FloatBuffer array(int count) {
    if (kept.capacity() < count) {
      FloatBuffer memory = allocate(count);
      if (count > MOST_KEPT) {
        return memory;
      }
      kept = memory;
    }
    return kept.slice(0, count);
  }

  private static FloatBuffer allocate(int count) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(count, Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
