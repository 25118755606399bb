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
package org.emotion4j.internal.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.emotion4j.spi.PixelAllocator;

/**
 * Memory for the pixels of one picture after the other. Fresh memory for each would cost a page
 * fault for every 4 KiB, and would pile up outside the heap until a garbage collection comes by.
 *
 * <p>Serves one thread at a time.
 */
public final class PixelBuffers implements PixelAllocator, AutoCloseable {

  /** Memory above this is not kept: one huge picture must not occupy it for ever. */
  private static final int MOST_KEPT_BYTES = 96 << 20;

  private final List<ByteBuffer> free = new ArrayList<>();
  private final List<ByteBuffer> lent = new ArrayList<>();

  @Override
  public ByteBuffer allocate(int bytes) {
    for (int i = 0; i < free.size(); i++) {
      if (free.get(i).capacity() >= bytes) {
        ByteBuffer buffer = free.remove(i);
        lent.add(buffer);
        return buffer.duplicate().clear();
      }
    }
    free.clear(); // all too small
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
    lent.add(buffer);
    return buffer.duplicate();
  }

  /** Takes all memory back: the pictures in it are no longer looked at. */
  public void reclaim() {
    for (ByteBuffer buffer : lent) {
      if (buffer.capacity() <= MOST_KEPT_BYTES) {
        free.add(buffer);
      }
    }
    lent.clear();
  }

  @Override
  public void close() {
    lent.clear();
    free.clear();
  }
}
