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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;

class EmotionTimelineTest {

  @Test
  void givesBackWhatWasAdded() {
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < 2500; i++) { // more than two chunks
      Optional<ValenceArousal> point =
          i % 3 == 0 ? Optional.of(new ValenceArousal(i / 1000.0, -1)) : Optional.empty();
      entries.add(
          entry(i / 2, Math.floorDiv(i, 2) * 0.04, 1 + i % 2, Emotion.HAPPY, i / 5000.0, point));
    }
    EmotionTimeline timeline = EmotionTimeline.of(entries);
    assertEquals(entries, timeline.entries().toList());
    assertEquals(2500, timeline.size());
    assertEquals(Map.of(1L, 1250, 2L, 1250), timeline.identities());
    assertEquals(entries.get(2499), timeline.entries(2).reduce((a, b) -> b).orElseThrow());
    assertEquals(1250, timeline.entries(2).count());
    assertEquals(49_960_000, timeline.endMicros());
    assertEquals(0, timeline.entries(3).count());
  }

  @Test
  void aSnapshotStaysAsItIs() {
    EmotionTimeline.Recorder recorder = new EmotionTimeline.Recorder();
    assertEquals(0, recorder.snapshot().endMicros());
    for (int i = 0; i < 1024; i++) {
      recorder.add(entry(i, i, 1, Emotion.SAD, 1));
    }
    EmotionTimeline before = recorder.snapshot();
    recorder.add(entry(1024, 1024, 2, Emotion.SAD, 1));
    assertEquals(1024, before.size());
    assertEquals(1023, before.entries().mapToLong(TimelineEntry::frame).max().orElseThrow());
    assertEquals(1025, recorder.snapshot().size());
    assertThrows(
        IllegalArgumentException.class, () -> recorder.add(entry(1025, 1023.9, 1, Emotion.SAD, 1)));
  }
}
