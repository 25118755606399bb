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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.emotion4j.benchmarks.accuracy.FoundFace;

/**
 * Measures several contenders on the same photos, fairly: each warmed up, then in rounds, in turn,
 * every other round in the opposite order, so that a machine that grows slower or faster does so
 * for all of them.
 *
 * @param warmUps rounds that do not count, first; a single one for whoever takes seconds for it
 * @param rounds rounds that count
 * @param patience how long the rounds of one contender may take together: whoever has taken longer
 *     leaves once a round has counted, which a warm-up of that length does
 */
public record Contest(int warmUps, int rounds, Duration patience) {

  public Contest {
    if (warmUps < 0 || rounds < 1) {
      throw new IllegalArgumentException(
          "There must be a round, and no fewer than no warm-ups: " + rounds + ", " + warmUps);
    }
  }

  /** Whoever has computed for as long as that needs no further warm-up. */
  private static final Duration WARM = Duration.ofSeconds(5);

  /**
   * What came of an entry.
   *
   * @param performance how it did
   * @param faces for each photo what it found; empty if it did not take part
   */
  public record Result(Performance performance, List<List<FoundFace>> faces) {

    public Result {
      faces = faces.stream().<List<FoundFace>>map(List::copyOf).toList();
    }

    private static Result absent(String name, String reason) {
      return new Result(Performance.absent(name, reason), List.of());
    }
  }

  /** Somebody who takes part, and what their rounds took. */
  private static final class Runner {

    private final int place;
    private final Contender contender;
    private final List<Double> times = new ArrayList<>();
    private long nanos;

    Runner(int place, Contender contender) {
      this.place = place;
      this.contender = contender;
    }

    void run(boolean counts, Duration patience) {
      long start = System.nanoTime();
      double time = contender.round();
      nanos += System.nanoTime() - start;
      if (counts || isSlow(patience)) {
        times.add(time);
      }
    }

    boolean isSlow(Duration patience) {
      return nanos > patience.toNanos();
    }

    boolean isWarm() {
      return nanos > WARM.toNanos();
    }

    boolean hasLeft(Duration patience) {
      return isSlow(patience) && !times.isEmpty();
    }
  }

  /**
   * Measures.
   *
   * @param entries who is to take part
   * @param photos what they look at
   * @param done is told after each round of each of them
   * @return how each entry did, in the order of the entries
   */
  public List<Result> run(List<Entry> entries, List<Path> photos, Runnable done) {
    List<Result> results = new ArrayList<>();
    List<Runner> runners = new ArrayList<>();
    try {
      for (Entry entry : entries) {
        results.add(Result.absent(entry.name(), "not measured"));
        open(entry, photos, runners, results);
      }
      for (int round = -warmUps; round < rounds; round++) {
        List<Runner> order = new ArrayList<>(runners);
        if (round % 2 != 0) {
          Collections.reverse(order);
        }
        for (Runner runner : order) {
          if (!runner.hasLeft(patience) && !(round < 0 && runner.isWarm())) {
            step(runner, round >= 0, runners, results);
          }
          done.run();
        }
      }
      for (Runner runner : List.copyOf(runners)) {
        finish(runner, results);
      }
      return List.copyOf(results);
    } finally {
      runners.forEach(runner -> runner.contender.close());
    }
  }

  private static void open(
      Entry entry, List<Path> photos, List<Runner> runners, List<Result> results) {
    int place = results.size() - 1;
    try {
      runners.add(new Runner(place, entry.opener().open(photos)));
    } catch (ContenderException e) {
      results.set(place, Result.absent(entry.name(), String.valueOf(e.getMessage())));
    }
  }

  private void step(Runner runner, boolean counts, List<Runner> runners, List<Result> results) {
    try {
      runner.run(counts, patience);
    } catch (ContenderException e) {
      runners.remove(runner);
      fail(runner, e, results);
      runner.contender.close();
    }
  }

  private static void finish(Runner runner, List<Result> results) {
    try {
      List<List<FoundFace>> faces = runner.contender.findAll();
      results.set(
          runner.place,
          new Result(
              new Performance(
                  name(runner, results),
                  runner.contender.setting(),
                  Optional.of(Spread.of(runner.times)),
                  runner.times.size(),
                  runner.contender.threads(),
                  faces.stream().map(found -> !found.isEmpty()).toList(),
                  Optional.empty()),
              faces));
    } catch (ContenderException e) {
      fail(runner, e, results);
    }
  }

  private static void fail(Runner runner, ContenderException e, List<Result> results) {
    results.set(runner.place, Result.absent(name(runner, results), String.valueOf(e.getMessage())));
  }

  private static String name(Runner runner, List<Result> results) {
    return results.get(runner.place).performance().name();
  }
}
