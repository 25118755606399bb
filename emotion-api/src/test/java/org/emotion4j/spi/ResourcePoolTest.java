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
package org.emotion4j.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResourcePoolTest {

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  /** Notices two users at a time, and use after closing. */
  private final class Resource implements AutoCloseable {

    private final AtomicBoolean busy = new AtomicBoolean();
    private boolean dead;

    Resource() {
      made.incrementAndGet();
    }

    int work(int value) {
      assertTrue(busy.compareAndSet(false, true), "two threads use one instance");
      assertFalse(dead);
      Thread.onSpinWait();
      busy.set(false);
      return value + 1;
    }

    @Override
    public void close() {
      assertFalse(dead);
      dead = true;
      closed.incrementAndGet();
    }
  }

  @Test
  void lendsAnInstanceToOneThreadAtATime() {
    try (ResourcePool<Resource> pool = new ResourcePool<>("it", 2, Resource::new)) {
      int sum =
          IntStream.range(0, 10_000)
              .parallel()
              .map(i -> pool.<Integer>use(resource -> resource.work(0)))
              .sum();
      assertEquals(10_000, sum);
      assertTrue(made.get() <= 2, made + " were made");
    }
    assertEquals(made.get(), closed.get());
  }

  @Test
  void reusesAnInstanceAfterAnError() {
    try (ResourcePool<Resource> pool = new ResourcePool<>("it", 1, Resource::new)) {
      for (int i = 0; i < 3; i++) {
        assertThrows(
            ArithmeticException.class,
            () ->
                pool.use(
                    resource -> {
                      throw new ArithmeticException();
                    }));
      }
      assertEquals(1, pool.<Integer>use(resource -> resource.work(0)));
      assertEquals(1, made.get());
    }
  }

  @Test
  void refusesUseAfterClosing() {
    ResourcePool<Resource> pool = new ResourcePool<>("The detector", Resource::new);
    pool.use(resource -> resource.work(0));
    pool.close();
    pool.close();
    assertEquals(1, closed.get());
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> pool.use(resource -> resource.work(0)));
    assertTrue(String.valueOf(e.getMessage()).startsWith("The detector is closed"));
  }
}
