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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.emotion4j.BoundingBox;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.timeline.TimelineEntry;
import org.emotion4j.video.track.TrackedFace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which frames a detector looks; expected numbers are counted by hand. */
class AdaptiveDetectionTest {

  private static final int FRAMES = 40;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private static PipelineOptions options(int threads) {
    return PipelineOptions.standard().withAdaptiveDetection(1, 15).withThreads(threads);
  }

  private record Seen(long number, boolean detected, List<TimelineEntry> faces) {}

  private List<Seen> run(PipelineOptions options) {
    List<Seen> seen = new ArrayList<>();
    try (EmotionEngine engine = NoisePictures.engine();
        FrameSource source = NoisePictures.open(folder)) {
      new VideoPipeline(engine, options)
          .run(
              source, frame -> seen.add(new Seen(frame.number(), frame.detected(), frame.faces())));
    }
    return seen;
  }

  private static List<Long> detections(List<Seen> frames) {
    return frames.stream().filter(Seen::detected).map(Seen::number).toList();
  }

  @Test
  void aFaceThatIsFollowedIsDetectedAfterTheLongestDistance() {
    NoisePictures.write(folder, FRAMES, 0, 0, FRAMES);
    assertEquals(List.of(0L, 15L, 30L), detections(run(options(2))));
  }

  /** Lost in frame 10, of which frame 14 knows; 15 after that is 29. */
  @Test
  void aFaceThatIsLostIsLookedForSoonAfter() {
    NoisePictures.write(folder, FRAMES, 0, 0, 10);
    List<Seen> seen = run(options(2));
    assertEquals(List.of(), seen.get(10).faces());
    assertEquals(List.of(0L, 14L, 29L), detections(seen));
  }

  @Test
  void neitherThreadsNorRepetitionChangeAnything() {
    NoisePictures.write(folder, FRAMES, 2, 1, 23);
    List<Seen> once = run(options(1));
    assertTrue(detections(once).size() > 3, detections(once).toString());
    for (int i = 0; i < 5; i++) {
      assertEquals(once, run(options(4)));
    }
  }

  private static TrackedFace face(double x, boolean detected) {
    return new TrackedFace(1, new Face(new BoundingBox(x, 0, 10, 10), 1), detected);
  }

  /** What is known sooner than needed must not matter. */
  @Test
  void whatLaterFramesTellIsNotUsedBeforeItsTime() {
    DetectionSchedule schedule = DetectionSchedule.offline(options(1));
    assertTrue(schedule.detects(0));
    schedule.tracked(0, List.of(face(0, true)));
    schedule.tracked(1, List.of());
    for (int i = 1; i < 5; i++) {
      assertFalse(schedule.detects(i), "frame " + i + " may not know of frame 1 yet");
    }
    assertTrue(schedule.detects(5));
  }

  /** 3 of 10 pixels: an overlap of 7/13. 4 of 10: 6/14, which is below a half. */
  @Test
  void aFaceFarFromItsDetectionIsLookedForAgain() {
    DetectionSchedule schedule = DetectionSchedule.live(options(1));
    assertTrue(schedule.detects(0));
    schedule.tracked(0, List.of(face(0, true)));
    assertFalse(schedule.detects(1));
    schedule.tracked(1, List.of(face(3, false)));
    assertFalse(schedule.detects(2));
    schedule.tracked(2, List.of(face(4, false)));
    assertTrue(schedule.detects(3));
    schedule.tracked(3, List.of(face(4, true)));
    assertFalse(schedule.detects(4));
  }

  @Test
  void theShortestDistanceIsKept() {
    DetectionSchedule schedule =
        DetectionSchedule.live(PipelineOptions.standard().withAdaptiveDetection(3, 9));
    List<Integer> detected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      if (schedule.detects(i)) {
        detected.add(i);
      }
      schedule.tracked(i, List.of());
    }
    assertEquals(List.of(0, 3, 6, 9), detected, "no face at all");
  }

  @Test
  void aDecisionWaitsForWhatItNeeds() {
    DetectionSchedule adaptive = DetectionSchedule.offline(options(1));
    assertTrue(adaptive.canDecide(3));
    assertFalse(adaptive.canDecide(4));
    adaptive.tracked(0, List.of());
    assertTrue(adaptive.canDecide(4));
    assertTrue(DetectionSchedule.offline(PipelineOptions.standard()).canDecide(1000));
  }

  @Test
  void distancesAreChecked() {
    PipelineOptions standard = PipelineOptions.standard();
    assertThrows(IllegalArgumentException.class, () -> standard.withAdaptiveDetection(0, 5));
    assertThrows(IllegalArgumentException.class, () -> standard.withAdaptiveDetection(6, 5));
    assertTrue(
        standard.withAdaptiveDetection(5, 5).withDetectEvery(2).detectAtLeastEvery().isEmpty());
  }
}
