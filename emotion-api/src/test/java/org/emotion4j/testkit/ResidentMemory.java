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

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * The memory of this process that lies in RAM: Java's heap, and all that native code took. It is
 * the only figure that shows a leak in native code.
 */
public final class ResidentMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String FIELD = "VmRSS:";
  private static final int ATTEMPTS = 4;
  private static final int MOST_COLLECTIONS = 10;
  private static final long SETTLING_NANOS = 30_000_000;
  private static final long MEBIBYTE = 1 << 20;

  private ResidentMemory() {}

  /**
   * The resident set as Linux reports it.
   *
   * @return bytes; empty where the system does not tell
   */
  public static OptionalLong bytes() {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(STATUS, StandardCharsets.US_ASCII).stream()
          .filter(line -> line.startsWith(FIELD))
          .mapToLong(line -> kibibytes(line) << 10)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long kibibytes(String line) {
    return Long.parseLong(line.substring(FIELD.length()).replace("kB", "").strip());
  }

  /**
   * Repeats an action and asserts that memory does not grow with it. A leak shows each time; a heap
   * or an allocator's arena that happens to grow does not, so a growth above the limit is measured
   * again. Skipped, visibly, where the system does not tell the resident set.
   *
   * @param limitBytes the growth over all calls that is too much
   * @param calls how often the action is repeated, after half as many calls that do not count
   * @param action gets the number of the call, from 0
   */
  public static void assertNoGrowth(long limitBytes, int calls, IntConsumer action) {
    assumeTrue(bytes().isPresent(), "the resident set of this process cannot be read here");
    repeat(calls / 2 + 1, action);
    List<Long> growths = new ArrayList<>();
    long before = afterCollection();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      repeat(calls, action);
      long after = afterCollection();
      if (after - before < limitBytes) {
        return;
      }
      growths.add((after - before) / MEBIBYTE);
      before = after;
    }
    fail(
        "%d calls took memory that they did not give back, each time they were made: %s MiB; allowed are %d MiB"
            .formatted(calls, growths, limitBytes / MEBIBYTE));
  }

  private static void repeat(int calls, IntConsumer action) {
    for (int call = 0; call < calls; call++) {
      action.accept(call);
    }
  }

  /**
   * The resident set once it has settled: cleaners of direct buffers run some time after the
   * collection that found them, and each collection may give some of the heap back.
   */
  private static long afterCollection() {
    long before = Long.MAX_VALUE;
    long now = bytes().orElseThrow();
    for (int i = 0; i < 2 || (i < MOST_COLLECTIONS && before - now > MEBIBYTE); i++) {
      System.gc();
      LockSupport.parkNanos(SETTLING_NANOS);
      before = now;
      now = bytes().orElseThrow();
    }
    return now;
  }
}
