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
package org.emotion4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The leak detector finds a leak, and does not see one where there is none. */
class ResidentMemoryTest {

  private static final int LIMIT = 16 << 20;

  @BeforeEach
  void needsTheFigure() {
    assumeTrue(ResidentMemory.bytes().isPresent(), "only Linux tells the resident set");
  }

  private static ByteBuffer touched(int bytes) {
    ByteBuffer memory = ByteBuffer.allocateDirect(bytes);
    for (int i = 0; i < bytes; i += 4096) {
      memory.put(i, (byte) 1);
    }
    return memory;
  }

  @Test
  void findsALeak() {
    List<ByteBuffer> kept = new ArrayList<>();
    assertThrows(
        AssertionError.class,
        () -> ResidentMemory.assertNoGrowth(LIMIT, 100, call -> kept.add(touched(512 << 10))));
    assertTrue(kept.size() > 400, "measured again before it complains");
  }

  @Test
  void acceptsMemoryThatIsGivenBack() {
    ByteBuffer memory = touched(64 << 20);
    ResidentMemory.assertNoGrowth(LIMIT, 100, call -> memory.put(call, (byte) call));
  }
}
