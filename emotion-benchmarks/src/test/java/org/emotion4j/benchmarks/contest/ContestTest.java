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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.benchmarks.accuracy.FoundFace;
import org.junit.jupiter.api.Test;

class ContestTest {

  private static final List<Path> PHOTOS = List.of(Path.of("one.jpg"), Path.of("two.jpg"));
  private static final Duration LONG = Duration.ofHours(1);
  private static final FoundFace FACE = new FoundFace(new BoundingBox(0, 0, 5, 5), 1);

  private final List<String> order = new ArrayList<>();

  /**
   * Its rounds take 1, 2, 3 ... times its pace; it notes when it is asked, and when it is closed.
   */
  private final class Fake implements Contender {

    private final String name;
    private final double pace;
    private final int failsIn;
    private int rounds;

    Fake(String name, double pace, int failsIn) {
      this.name = name;
      this.pace = pace;
      this.failsIn = failsIn;
    }

    @Override
    public String setting() {
      return "a fake";
    }

    @Override
    public Optional<Integer> threads() {
      return Optional.of(rounds);
    }

    @Override
    public List<List<FoundFace>> findAll() {
      return List.of(List.of(FACE), List.of());
    }

    @Override
    public double round() {
      order.add(name);
      rounds++;
      if (rounds == failsIn) {
        throw new ContenderException("out of breath");
      }
      return rounds * pace;
    }

    @Override
    public void close() {
      order.add(name + " closed");
    }
  }

  private Entry fake(String name, double pace, int failsIn) {
    return new Entry(name, photos -> new Fake(name, pace, failsIn));
  }

  @Test
  void takesTurnsAndCountsNoWarmUp() {
    int[] steps = {0};
    List<Contest.Result> results =
        new Contest(1, 3, LONG)
            .run(List.of(fake("a", 1, 0), fake("b", 10, 0)), PHOTOS, () -> steps[0]++);
    assertEquals(List.of("b", "a", "a", "b", "b", "a", "a", "b", "a closed", "b closed"), order);
    assertEquals(8, steps[0]);
    // The first round was the warm-up.
    assertEquals(Optional.of(new Spread(3, 2, 4)), results.get(0).performance().millis());
    assertEquals(Optional.of(new Spread(30, 20, 40)), results.get(1).performance().millis());
    assertEquals(List.of(true, false), results.get(0).performance().photosWithFace());
    assertEquals(List.of(List.of(FACE), List.of()), results.get(1).faces());
    assertEquals(Optional.of(4), results.get(0).performance().threads());
  }

  @Test
  void saysWhyOneIsNotThereAndGoesOn() {
    Entry missing =
        new Entry(
            "missing",
            photos -> {
              throw new ContenderException("not installed");
            });
    List<Contest.Result> results =
        new Contest(0, 2, LONG)
            .run(List.of(missing, fake("a", 1, 2), fake("b", 1, 0)), PHOTOS, () -> {});
    assertEquals(Optional.of("not installed"), results.get(0).performance().absence());
    assertEquals(Optional.of("out of breath"), results.get(1).performance().absence());
    assertTrue(results.get(1).performance().millis().isEmpty());
    assertEquals(Optional.of(new Spread(1, 1, 2)), results.get(2).performance().millis());
    assertEquals(1, order.stream().filter("a closed"::equals).count());
    assertEquals(1, order.stream().filter("b closed"::equals).count());
  }

  /** With no patience at all everybody is slow after the first round, though it was a warm-up. */
  @Test
  void whoIsSlowLeavesAfterOneRoundThatCounts() {
    List<Contest.Result> results =
        new Contest(2, 3, Duration.ZERO).run(List.of(fake("a", 1, 0)), PHOTOS, () -> {});
    assertEquals(List.of("a", "a closed"), order);
    assertEquals(1, results.get(0).performance().rounds());
    assertEquals(Optional.of(new Spread(1, 1, 1)), results.get(0).performance().millis());
  }
}
