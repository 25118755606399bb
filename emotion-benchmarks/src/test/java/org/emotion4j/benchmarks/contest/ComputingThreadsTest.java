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
package org.emotion4j.benchmarks.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Threads that do a known amount of work; skipped where the system tells no times of threads. */
class ComputingThreadsTest {

  private static double burn(int steps) {
    double sum = 0;
    for (int i = 1; i < steps; i++) {
      sum += Math.sin(i);
    }
    return sum;
  }

  @Test
  void countsThoseThatWorkAndNotTheOneThatWaits() throws InterruptedException {
    Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/schedstat")));
    ComputingThreads threads = new ComputingThreads();
    CountDownLatch begin = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(2);
    CountDownLatch leave = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      Thread worker =
          new Thread(
              () -> {
                try {
                  begin.await();
                  assertEquals(burn(5_000_000), burn(5_000_000));
                  end.countDown();
                  leave.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      worker.setDaemon(true);
      worker.start();
    }
    threads.during(
        () -> {
          begin.countDown();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    leave.countDown();
    assertEquals(Optional.of(2), threads.count());
  }

  @Test
  void tellsNothingOfNoWork() {
    assertEquals(Optional.empty(), new ComputingThreads().count());
  }
}
