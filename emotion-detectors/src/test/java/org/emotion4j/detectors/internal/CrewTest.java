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
package org.emotion4j.detectors.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void doesEachPieceOnce(int threads) {
    try (Crew crew = new Crew(threads, "test")) {
      for (int pieces : new int[] {0, 1, 2, 100}) {
        AtomicIntegerArray done = new AtomicIntegerArray(pieces);
        crew.run(
            pieces,
            (slot, piece) -> {
              assertTrue(slot >= 0 && slot < threads);
              done.incrementAndGet(piece);
            });
        for (int i = 0; i < pieces; i++) {
          assertEquals(1, done.get(i));
        }
      }
    }
  }

  /** Each of three pieces waits until the others have begun. */
  @Test
  void worksOnSeveralPiecesAtATimeWithDifferentSlots() {
    try (Crew crew = new Crew(3, "test")) {
      CyclicBarrier barrier = new CyclicBarrier(3);
      AtomicIntegerArray slots = new AtomicIntegerArray(3);
      crew.run(
          3,
          (slot, piece) -> {
            slots.incrementAndGet(slot);
            await(barrier);
          });
      for (int i = 0; i < 3; i++) {
        assertEquals(1, slots.get(i));
      }
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void passesFailuresOnAndStops() {
    try (Crew crew = new Crew(2, "test")) {
      RuntimeException failure = new IllegalStateException("no");
      AtomicInteger begun = new AtomicInteger();
      assertSame(
          failure,
          assertThrows(
              IllegalStateException.class,
              () ->
                  crew.run(
                      1_000_000,
                      (slot, piece) -> {
                        begun.incrementAndGet();
                        throw failure;
                      })));
      assertTrue(begun.get() <= 2);
      assertThrows(
          AssertionError.class,
          () ->
              crew.run(
                  3,
                  (slot, piece) -> {
                    throw new AssertionError();
                  }));
    }
  }

  @Test
  void severalCallersDoNotDisturbEachOther() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try (Crew crew = new Crew(3, "test")) {
      List<Future<Integer>> sums = new ArrayList<>();
      for (int caller = 0; caller < 4; caller++) {
        sums.add(
            callers.submit(
                () -> {
                  AtomicInteger sum = new AtomicInteger();
                  for (int round = 0; round < 500; round++) {
                    crew.run(20, (slot, piece) -> sum.addAndGet(piece));
                  }
                  return sum.get();
                }));
      }
      for (Future<Integer> sum : sums) {
        assertEquals(500 * 190, sum.get(60, TimeUnit.SECONDS));
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void anInterruptedCallerFinishesAndStaysInterrupted() {
    try (Crew crew = new Crew(2, "test")) {
      AtomicInteger done = new AtomicInteger();
      Thread.currentThread().interrupt();
      crew.run(
          200,
          (slot, piece) -> {
            Thread.onSpinWait();
            done.incrementAndGet();
          });
      assertTrue(Thread.interrupted());
      assertEquals(200, done.get());
    }
  }
}
