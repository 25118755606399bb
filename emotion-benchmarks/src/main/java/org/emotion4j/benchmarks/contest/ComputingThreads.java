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

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the threads of this process that compute in some work, as Linux tells. Those of the Java
 * machine, such as its compilers, are left out. Serves one thread.
 */
final class ComputingThreads {

  /** Whoever takes less of all their time only hands out work, or reads answers. */
  private static final double WORTH_COUNTING = 0.05;

  private static final Path TASKS = Path.of("/proc/self/task");
  private static final String JAVA_MACHINE = "(C1|C2|GC|G1|VM|Sweeper) ?.*";

  private final Map<String, Long> nanos = new HashMap<>();

  /** Does some work, and notes which threads took time for it. */
  void during(Runnable work) {
    Map<String, Long> before = times();
    work.run();
    times()
        .forEach(
            (task, after) -> nanos.merge(task, after - before.getOrDefault(task, 0L), Long::sum));
  }

  /** How many threads took at least a twentieth of the time of all; empty if nothing is told. */
  Optional<Integer> count() {
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    int threads =
        (int)
            nanos.values().stream()
                .filter(time -> time > 0 && time >= WORTH_COUNTING * all)
                .count();
    return threads > 0 ? Optional.of(threads) : Optional.empty();
  }

  private static Map<String, Long> times() {
    Map<String, Long> times = new HashMap<>();
    if (!Files.isDirectory(TASKS)) {
      return times;
    }
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        note(task, times);
      }
    } catch (IOException e) {
      return Map.of();
    }
    return times;
  }

  private static void note(Path task, Map<String, Long> times) {
    try {
      if (!Files.readString(task.resolve("comm")).strip().matches(JAVA_MACHINE)) {
        String first = Files.readString(task.resolve("schedstat")).strip().split(" ", 2)[0];
        times.put(String.valueOf(task.getFileName()), Long.valueOf(first));
      }
    } catch (IOException | NumberFormatException e) {
      times.remove(String.valueOf(task.getFileName())); // it has just ended
    }
  }
}
