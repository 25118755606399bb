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
package org.emotion4j.video.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StreamClockTest {

  private final StreamClock clock = new StreamClock();

  private long next(long own) {
    return clock.next(OptionalLong.of(own), 40_000);
  }

  private long nextWithout() {
    return clock.next(OptionalLong.empty(), 40_000);
  }

  @Test
  void passesGrowingTimesOn() {
    assertEquals(-5, next(-5));
    assertEquals(33_333, next(33_333));
    assertEquals(90_000_000, next(90_000_000));
  }

  @Test
  void addsTheLengthWhereATimeIsMissing() {
    assertEquals(0, nextWithout());
    assertEquals(40_000, nextWithout());
    assertEquals(70_000, next(70_000));
    assertEquals(110_000, nextWithout());
  }

  @Test
  void whereTimesCountFromALaterFrameThoseBeforeKeepTheirLength() {
    assertEquals(0, nextWithout());
    assertEquals(40_000, next(0));
    assertEquals(73_000, next(33_000));
    assertEquals(106_000, next(66_000));
  }

  @Test
  void movesATimeThatIsNotLaterByAMicrosecond() {
    assertEquals(100, next(100));
    assertEquals(101, next(100));
    assertEquals(102, next(50));
    assertEquals(200, next(200));
  }

  @Test
  void goesOnWhereAClockStartsAnew() {
    assertEquals(60_000_000, next(60_000_000));
    assertEquals(60_040_000, next(0));
    assertEquals(60_080_000, next(40_000));
  }
}
