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
package org.emotion4j.video.track;

import static org.emotion4j.video.track.Shared.face;
import static org.emotion4j.video.track.Shared.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.PixelFormat;
import org.emotion4j.Point;
import org.emotion4j.video.track.Sequence.Pose;
import org.emotion4j.video.track.Sequence.Way;
import org.junit.jupiter.api.Test;

/** Where faces are is known, since the sequences are made of photos; see {@link Sequence}. */
class FaceTrackerTest {

  private static final String FISH = "n02655020_puffer.jpg";
  private static final String SPIDER = "n01773549_barn_spider.jpg";
  private static final int FRAMES = 100;

  private static Way always(DoubleFunction<Pose> way) {
    return seconds -> Optional.of(way.apply(seconds));
  }

  private static void followsWell(Run run, double least, double worst) {
    assertEquals(Set.of(1L), run.identities.get(0), run::toString);
    assertEquals(0, run.notFollowed, run::toString);
    assertEquals(0, run.wrong, run::toString);
    assertTrue(run.meanOverlap >= least, run::toString);
    assertTrue(run.worstOverlap >= worst, run::toString);
    assertTrue(run.meanOverlap > run.meanOverlapOfLast, run::toString);
  }

  @Test
  void followsAMovingFace() {
    Sequence sequence =
        sequence(FISH)
            .with(
                face("sk10"),
                always(
                    t ->
                        new Pose(
                            320 + 180 * Math.sin(1.6 * t), 240 + 90 * Math.sin(2.3 * t), 120)));
    followsWell(Run.of(sequence, 1, FRAMES, 10), 0.92, 0.88);
  }

  @Test
  void followsThroughNoiseAndChangingLight() {
    Sequence sequence =
        sequence(FISH)
            .disturbed(12, 0.3)
            .with(
                face("sk10"),
                always(
                    t ->
                        new Pose(
                            320 + 180 * Math.sin(1.6 * t),
                            240 + 90 * Math.sin(2.3 * t),
                            120,
                            8 * Math.sin(2 * t))));
    followsWell(Run.of(sequence, 1, FRAMES, 10), 0.91, 0.85);
  }

  @Test
  void followsAFaceThatComesNearAndGoesAway() {
    // From 49 to 295 pixels, by up to 4.4 in a hundred a frame.
    Sequence sequence =
        sequence(SPIDER)
            .with(
                face("sk104"),
                always(t -> new Pose(320, 240, 120 * Math.exp(0.9 * Math.sin(1.2 * t)))));
    followsWell(Run.of(sequence, 1, FRAMES, 10), 0.90, 0.80);
  }

  @Test
  void followsASmallFastFace() {
    // Up to 15 pixels a frame, with a face 48 pixels high.
    Sequence sequence =
        sequence(SPIDER)
            .with(
                face("sk105"),
                always(
                    t -> new Pose(320 + 250 * Math.sin(1.5 * t), 100 + 30 * Math.sin(3 * t), 48)));
    followsWell(Run.of(sequence, 1, FRAMES, 10), 0.91, 0.85);
  }

  @Test
  void aFaceBehindSomethingIsNotReportedAndComesBackAsItself() {
    // The plate is 150 pixels wide and hides the face of some 100 for less than a second.
    Sequence sequence =
        sequence(FISH)
            .with(face("sk106"), always(t -> new Pose(320 + 30 * Math.sin(t), 240, 130)))
            .occluded(t -> Optional.of(new Pose(-100 + 300 * t, 240, 150)));
    for (int every : new int[] {1, 5}) {
      FaceTracker tracker = FaceTracker.create();
      int hidden = 0;
      for (int i = 0; i < FRAMES; i++) {
        Image image = sequence.frame(i);
        List<TrackedFace> faces =
            i % every == 0
                ? tracker.detected(image, Sequence.micros(i), sequence.detections(i))
                : tracker.follow(image, Sequence.micros(i));
        if (!sequence.visible(0, i, 0.3)) {
          hidden++;
          assertEquals(List.of(), faces, "frame " + i);
        }
        faces.forEach(face -> assertEquals(1, face.identity()));
        assertTrue(i < FRAMES - 5 || faces.size() == 1, "frame " + i);
      }
      assertTrue(hidden > 5, "hidden in " + hidden + " frames");
    }
  }

  @Test
  void twoPeopleWhoCrossDoNotChangeHistories() {
    String[][] pairs = {{"sk10", "sk104"}, {"sk107", "sk105"}, {"sk106", "sk109"}};
    for (String[] pair : pairs) {
      for (int every : new int[] {1, 5, 12}) {
        Sequence sequence =
            sequence(SPIDER)
                .with(face(pair[0]), always(t -> new Pose(110 + 105 * t, 230, 120)))
                .with(face(pair[1]), always(t -> new Pose(530 - 105 * t, 250, 130)));
        Run run = Run.of(sequence, 2, FRAMES, every);
        assertEquals(0, run.wrong, run::toString);
        // The one in front keeps its identity; the other one may get a new one, never the first's.
        assertEquals(1, run.identities.get(1).size(), run::toString);
        assertTrue(
            Collections.disjoint(run.identities.get(0), run.identities.get(1)), run::toString);
        assertTrue(run.identities.get(0).size() <= 2, run::toString);
        assertEquals(1, run.lastIdentities.get(0).size(), run::toString);
      }
    }
  }

  @Test
  void twoPeopleWhoMeetAndTurnBackDoNotChangeHistories() {
    for (int every : new int[] {1, 5, 12}) {
      Sequence sequence =
          sequence(FISH)
              .disturbed(6, 0.15)
              .with(
                  face("sk107"),
                  always(t -> new Pose(170 + 130 * Math.sin(t * Math.PI / 4), 230, 120)))
              .with(
                  face("sk105"),
                  always(t -> new Pose(430 - 130 * Math.sin(t * Math.PI / 4), 235, 120)));
      Run run = Run.of(sequence, 2, FRAMES, every);
      assertEquals(0, run.wrong, run::toString);
      assertTrue(Collections.disjoint(run.identities.get(0), run.identities.get(1)), run::toString);
      assertEquals(1, run.identities.get(1).size(), run::toString);
    }
  }

  @Test
  void leavingThePictureEndsAnIdentity() {
    // Out at the right within 1.7 s, back at the right after 0.5 s.
    Sequence sequence =
        sequence(FISH)
            .with(
                face("sk10"),
                t ->
                    Optional.of(
                        new Pose(t < 1.5 ? 400 + 220 * t : 730 - 200 * (t - 1.5), 240, 120)));
    Run run = Run.of(sequence, 1, FRAMES, 5);
    assertEquals(Set.of(1L, 2L), run.identities.get(0), run::toString);
    assertEquals(Set.of(2L), run.lastIdentities.get(0), run::toString);
    assertEquals(0, run.wrong, run::toString);
  }

  @Test
  void aFaceThatIsGoneIsNotReported() {
    Sequence sequence =
        sequence(SPIDER)
            .with(
                face("sk10"), t -> t < 1 ? Optional.of(new Pose(320, 240, 120)) : Optional.empty());
    FaceTracker tracker = FaceTracker.create();
    tracker.detected(sequence.frame(0), 0, sequence.detections(0));
    for (int i = 1; i < 50; i++) {
      List<TrackedFace> faces = tracker.follow(sequence.frame(i), Sequence.micros(i));
      assertEquals(i < 25 ? 1 : 0, faces.size(), "frame " + i);
    }
  }

  @Test
  void anotherPersonInTheSamePlaceIsAnotherIdentity() {
    Sequence sequence =
        sequence(SPIDER)
            .with(
                face("sk10"), t -> t < 1 ? Optional.of(new Pose(320, 240, 120)) : Optional.empty())
            .with(
                face("sk104"),
                t -> t < 1 ? Optional.empty() : Optional.of(new Pose(320, 240, 120)));
    Run run = Run.of(sequence, 2, 40, 5);
    assertEquals(List.of(Set.of(1L), Set.of(2L)), run.identities, run::toString);
  }

  /** A gray picture with a pattern of its own at each place. */
  private static Image pattern() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(200 * 150);
    for (int i = 0; i < pixels.capacity(); i++) {
      pixels.put(
          i,
          (byte) (128 + 60 * Math.sin(i % 200 / 5.0) + 60 * Math.cos(Math.floorDiv(i, 200) / 7.0)));
    }
    return Image.wrap(pixels, 200, 150, 200, PixelFormat.GRAY8);
  }

  @Test
  void reportsDetectionsAsTheyAreAndMovesLandmarksAlong() {
    Face face =
        new Face(
            new BoundingBox(60, 40, 50, 60),
            0.7,
            Optional.of(new Landmarks(java.util.Map.of(Landmark.NOSE_TIP, new Point(85, 70)))));
    FaceTracker tracker = FaceTracker.create();
    assertEquals(
        List.of(new TrackedFace(1, face, true)), tracker.detected(pattern(), 0, List.of(face)));
    TrackedFace followed = tracker.follow(pattern(), 40_000).get(0);
    assertFalse(followed.detected());
    assertEquals(0.7, followed.face().confidence());
    BoundingBox box = followed.face().box();
    Point nose = followed.face().landmarks().orElseThrow().get(Landmark.NOSE_TIP).orElseThrow();
    assertTrue(box.iou(face.box()) > 0.95, box::toString);
    assertEquals(box.x() + box.width() / 2, nose.x(), 1e-6);
    assertEquals(box.y() + box.height() / 2, nose.y(), 1e-6);
  }

  @Test
  void timeGoesForwardAndALongPauseBeginsAnew() {
    Face face = new Face(new BoundingBox(60, 40, 50, 60), 0.7);
    FaceTracker tracker = FaceTracker.create();
    tracker.detected(pattern(), 5_000_000, List.of(face));
    assertThrows(IllegalArgumentException.class, () -> tracker.follow(pattern(), 4_999_999));
    assertEquals(1, tracker.detected(pattern(), 6_000_000, List.of(face)).get(0).identity());
    assertEquals(2, tracker.detected(pattern(), 7_000_001, List.of(face)).get(0).identity());
    tracker.reset();
    assertEquals(List.of(), tracker.follow(pattern(), 0));
    assertEquals(3, tracker.detected(pattern(), 1, List.of(face)).get(0).identity());
  }

  @Test
  void facesAtTheBorderAndFramesOfAnySizeAreFine() {
    FaceTracker tracker = FaceTracker.create();
    Image one = Image.wrap(ByteBuffer.allocateDirect(3), 1, 1, 3, PixelFormat.RGB8);
    assertEquals(
        1, tracker.detected(one, 0, List.of(new Face(new BoundingBox(0, 0, 1, 1), 1))).size());
    tracker.follow(one, 1);
    tracker.follow(pattern(), 2);
    Face corner = new Face(new BoundingBox(150, 100, 50, 50), 1);
    assertEquals(1, tracker.detected(pattern(), 3, List.of(corner)).get(0).face().confidence());
    for (TrackedFace face : tracker.follow(pattern(), 4)) {
      BoundingBox box = face.face().box();
      assertTrue(box.right() <= 200 && box.bottom() <= 150, box::toString);
    }
  }
}
