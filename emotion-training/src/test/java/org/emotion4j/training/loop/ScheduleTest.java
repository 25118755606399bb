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
package org.emotion4j.training.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Rates worked out by hand. */
class ScheduleTest {

  @Test
  void risesThenFallsLikeHalfACosine() {
    Schedule schedule = new Schedule(0.8, 2);
    assertEquals(0, schedule.at(0, 10), 1e-12);
    assertEquals(0.4, schedule.at(1, 10), 1e-12);
    assertEquals(0.8, schedule.at(2, 10), 1e-12);
    assertEquals(0.4, schedule.at(6, 10), 1e-12, "half way down");
    assertEquals(0.8 * (1 + Math.sqrt(0.5)) / 2, schedule.at(4, 10), 1e-12, "a quarter of it");
    assertEquals(0, schedule.at(10, 10), 1e-12);
  }

  /** Of 15 epochs one is warm-up; two, four and eight are the falls. */
  @Test
  void restartsWhereEachFallEnds() {
    Schedule schedule = new Schedule(0.8, 1, 3);
    assertEquals(0.4, schedule.at(2, 15), 1e-12, "half of the first fall");
    assertEquals(0, schedule.at(3 - 1e-9, 15), 1e-9, "its end");
    assertEquals(0.8, schedule.at(3, 15), 1e-12, "the second begins at the peak");
    assertEquals(0.4, schedule.at(5, 15), 1e-12, "half of the second");
    assertEquals(0.8, schedule.at(7, 15), 1e-12, "the third begins");
    assertEquals(0.4, schedule.at(11, 15), 1e-12, "half of the third");
    assertEquals(0, schedule.at(15, 15), 1e-12);
  }

  @Test
  void mayStayAtItsPeak() {
    Schedule schedule = new Schedule(0.8, 2, 0);
    assertEquals(0.4, schedule.at(1, 10), 1e-12);
    assertEquals(0.8, schedule.at(2, 10), 1e-12);
    assertEquals(0.8, schedule.at(10, 10), 1e-12);
    assertTrue(schedule.inWords().endsWith("staying there"), schedule.inWords());
  }

  @Test
  void mayBeginAtItsPeak() {
    assertEquals(0.1, new Schedule(0.1, 0).at(0, 5), 1e-12);
  }

  @Test
  void refusesARateThatIsNotPositive() {
    assertThrows(IllegalArgumentException.class, () -> new Schedule(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new Schedule(0.1, 1, -1));
  }
}
