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
package org.emotion4j.video.source;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Memory of sources that are closed, for the next ones: a program that opens one video after the
 * other would pile it up outside the heap until the garbage collector comes by, which happens
 * seldom there. Only weak references keep it: the collector takes it as if it were not here.
 *
 * <p>Safe to share between threads.
 */
final class IdleMemory {

  /** What all sources share. */
  static final IdleMemory SHARED = new IdleMemory();

  /** As much as eight sources have; beyond that the oldest is forgotten. */
  private static final int MOST = 64;

  private final Deque<WeakReference<ByteBuffer>> idle = new ArrayDeque<>();

  /**
   * Memory that nobody else uses. Its content may be anything.
   *
   * @param size how many bytes, a multiple of the alignment
   * @param alignment what its start is a multiple of
   * @return so many bytes, or as many more as the alignment
   */
  ByteBuffer take(int size, int alignment) {
    int most = Math.addExact(size, alignment);
    synchronized (this) {
      Iterator<WeakReference<ByteBuffer>> kept = idle.iterator();
      while (kept.hasNext()) {
        ByteBuffer memory = kept.next().get();
        boolean fits = memory != null && size <= memory.capacity() && memory.capacity() <= most;
        if (memory == null || fits) {
          kept.remove();
        }
        if (memory != null && fits) {
          return memory;
        }
      }
    }
    return ByteBuffer.allocateDirect(most).alignedSlice(alignment);
  }

  /** Takes memory that is no longer used. */
  synchronized void give(ByteBuffer memory) {
    if (idle.size() == MOST) {
      idle.removeLast();
    }
    idle.addFirst(new WeakReference<>(memory));
  }
}
