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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class PixelBuffersTest {

  private final PixelBuffers buffers = new PixelBuffers();

  /** Two buffers are one piece of memory if what is written to one is read from the other. */
  private static boolean sameMemory(ByteBuffer one, ByteBuffer other) {
    one.put(0, (byte) 1);
    other.put(0, (byte) 2);
    return one.get(0) == 2;
  }

  @Test
  void givesTheSameMemoryAgainOnceItIsReclaimed() {
    ByteBuffer first = buffers.allocate(1000);
    ByteBuffer second = buffers.allocate(1000);
    assertTrue(!sameMemory(first, second), "both pictures are in use");
    buffers.reclaim();
    ByteBuffer smaller = buffers.allocate(10);
    assertEquals(0, smaller.position());
    assertTrue(sameMemory(first, smaller));
  }

  @Test
  void givesMoreWhereMoreIsNeeded() {
    ByteBuffer first = buffers.allocate(10);
    buffers.reclaim();
    ByteBuffer larger = buffers.allocate(2000);
    assertTrue(larger.isDirect() && larger.capacity() >= 2000);
    assertTrue(!sameMemory(first, larger));
  }

  @Test
  void doesNotKeepTheMemoryOfAHugePicture() {
    ByteBuffer huge = buffers.allocate(97 << 20);
    buffers.reclaim();
    assertNotEquals(huge.capacity(), buffers.allocate(10).capacity());
  }
}
