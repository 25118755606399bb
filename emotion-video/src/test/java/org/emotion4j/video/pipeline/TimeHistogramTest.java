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
package org.emotion4j.video.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeHistogramTest {

  @Test
  void smallTimesAreExact() {
    TimeHistogram histogram = new TimeHistogram();
    for (int nanos = 1; nanos <= 20; nanos++) {
      histogram.add(nanos);
    }
    TimeStatistics times = histogram.statistics();
    assertEquals(20, times.count());
    assertEquals(Duration.ofNanos(210), times.total());
    assertEquals(Duration.ofNanos(10), times.median(), "ten of them are at most 10");
    assertEquals(Duration.ofNanos(19), times.p95(), "nineteen of them are at most 19");
    assertEquals(Duration.ofNanos(20), times.max());
    assertEquals(Duration.ofNanos(10), times.mean(), "10.5, without parts");
  }

  @Test
  void largeTimesAreAtMostAThirtySecondTooLong() {
    for (long nanos = 1; nanos > 0 && nanos < Long.MAX_VALUE / 3; nanos = nanos * 3 + 1) {
      TimeHistogram histogram = new TimeHistogram();
      histogram.add(nanos);
      histogram.add(nanos);
      histogram.add(Long.MAX_VALUE / 2);
      long median = histogram.statistics().median().toNanos();
      assertTrue(median >= nanos && median - nanos <= nanos / 32, nanos + " became " + median);
    }
  }

  @Test
  void extremesAreCountedToo() {
    TimeHistogram histogram = new TimeHistogram();
    histogram.add(-5);
    assertEquals(Duration.ZERO, histogram.statistics().max(), "clocks do not run backwards");
    histogram.add(Long.MAX_VALUE);
    assertEquals(Duration.ofNanos(Long.MAX_VALUE), histogram.statistics().p95());
  }

  @Test
  void nothingIsZero() {
    TimeStatistics none = new TimeHistogram().statistics();
    assertEquals(
        new TimeStatistics(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO), none);
    assertEquals(Duration.ZERO, none.mean());
  }
}
