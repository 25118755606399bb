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
package org.emotion4j.detectors.internal.opencv;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.emotion4j.PixelFormat;

/**
 * Memory for one intermediate picture after the other: it grows to the largest and is used again,
 * since fresh memory costs a page fault for every 4 KiB. Serves one thread at a time.
 */
final class Scratch {

  /** Memory above this is not kept: one huge picture must not occupy it for ever. */
  private static final int MOST_KEPT_BYTES = 32 << 20;

  private ByteBuffer kept = ByteBuffer.allocateDirect(0);

  /** A matrix of this size, whose content may be anything and is valid until the next one. */
  Mat matrix(int width, int height, PixelFormat format) {
    int stride = Math.multiplyExact(width, format.channels());
    return Pixels.wrap(memory(Math.multiplyExact(stride, height)), width, height, stride, format);
  }

  private ByteBuffer memory(int bytes) {
    if (kept.capacity() >= bytes) {
      return kept;
    }
    ByteBuffer memory = ByteBuffer.allocateDirect(bytes);
    if (bytes <= MOST_KEPT_BYTES) {
      kept = memory;
    }
    return memory;
  }
}
