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
package org.emotion4j.video.timeline;

import static org.emotion4j.video.timeline.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;

class BucketsTest {

  @Test
  void fewEntriesStayAsTheyAre() {
    assertEquals(0, Buckets.length(10, 250, 600));
    List<TimelineEntry> entries =
        List.of(entry(0, 0, 1, Emotion.SAD, 0.5), entry(1, 0, 1, Emotion.SAD, 0.7));
    assertEquals(2, Buckets.means(entries, 0).size());
  }

  /** Two hours in 600 points: 12 s a point, so 15 s; 10 minutes: 1 s. */
  @Test
  void lengthsAreRoundNumbers() {
    assertEquals(15, Buckets.length(7200, 180_000, 600));
    assertEquals(1, Buckets.length(600, 15_000, 600));
    assertEquals(0.1, Buckets.length(40, 1000, 600));
    assertTrue(Buckets.length(1e8, 1_000_000, 600) > 3600);
  }

  @Test
  void meansAreTakenOverPiecesOfTime() {
    List<Buckets.Mean> means =
        Buckets.means(
            List.of(
                entry(0, 0, 1, Emotion.HAPPY, 0.2, Optional.of(new ValenceArousal(1, 3))),
                entry(1, 1.5, 1, Emotion.HAPPY, 0.7),
                entry(2, 1.8, 1, Emotion.HAPPY, 0.9, Optional.of(new ValenceArousal(2, -1))),
                entry(3, 6, 1, Emotion.HAPPY, 1)),
            2);
    assertEquals(2, means.size());
    assertEquals(1.1, means.get(0).seconds(), 1e-9);
    assertEquals(0.6, means.get(0).scores().of(Emotion.HAPPY), 1e-6);
    assertEquals(0.4, means.get(0).scores().of(Emotion.NEUTRAL), 1e-6);
    assertEquals(1.5, means.get(0).valence(), 1e-9);
    assertEquals(1, means.get(0).arousal(), 1e-9);
    assertEquals(6, means.get(1).seconds(), 1e-9);
    assertTrue(Double.isNaN(means.get(1).valence()));
  }

  @Test
  void timesAreWrittenInMinutesAndSeconds() {
    assertEquals("0:15", new TimeFormat(false).format(15));
    assertEquals("1:00", new TimeFormat(false).format(59.7));
    assertEquals("2:00:05", new TimeFormat(false).format(7205.0));
    assertEquals("1:02.5", new TimeFormat(true).format(62.5));
    assertEquals("1:00.0", new TimeFormat(true).format(59.96));
  }
}
