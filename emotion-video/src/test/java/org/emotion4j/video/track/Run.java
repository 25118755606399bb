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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;

/** Runs a tracker over a sequence and compares it with the truth. */
final class Run {

  /** Identities of each face in frames in which 0.7 of it can be seen. */
  final List<Set<Long>> identities = new ArrayList<>();

  /** Identities of each face in the last frames, in which it can be seen. */
  final List<Set<Long>> lastIdentities = new ArrayList<>();

  /** The overlap of followed boxes with the truth. */
  double meanOverlap;

  double worstOverlap = 1;

  /** The same for boxes that stay where the face was last detected. */
  double meanOverlapOfLast;

  /** Frames in which a face can be seen and was not followed. */
  int notFollowed;

  int followed;

  /** Reported boxes that overlap no face by 0.3 or more, visible or not. */
  int wrong;

  private Run() {}

  static Run of(Sequence sequence, int actors, int frames, int every) {
    Run run = new Run();
    for (int a = 0; a < actors; a++) {
      run.identities.add(new TreeSet<>());
      run.lastIdentities.add(new TreeSet<>());
    }
    FaceTracker tracker = FaceTracker.create();
    List<Face> last = List.of();
    for (int i = 0; i < frames; i++) {
      Image image = sequence.frame(i);
      boolean detect = i % every == 0;
      last = detect ? sequence.detections(i) : last;
      List<TrackedFace> faces =
          detect
              ? tracker.detected(image, Sequence.micros(i), last)
              : tracker.follow(image, Sequence.micros(i));
      run.compare(sequence, actors, i, i >= frames - every, detect, faces, last);
    }
    run.meanOverlap /= Math.max(1, run.followed);
    run.meanOverlapOfLast /= Math.max(1, run.followed + run.notFollowed);
    return run;
  }

  private void compare(
      Sequence sequence,
      int actors,
      int frame,
      boolean end,
      boolean detect,
      List<TrackedFace> faces,
      List<Face> last) {
    List<TrackedFace> unexplained = new ArrayList<>(faces);
    for (int a = 0; a < actors; a++) {
      Optional<BoundingBox> truth =
          sequence
              .truth(a, frame)
              .filter(box -> box.overlaps(Sequence.WIDTH, Sequence.HEIGHT))
              .map(box -> box.clip(Sequence.WIDTH, Sequence.HEIGHT));
      if (truth.isEmpty()) {
        continue;
      }
      BoundingBox box = truth.get();
      unexplained.removeIf(face -> face.face().box().iou(box) >= 0.3);
      if (sequence.visible(a, frame, 0.7)) {
        Optional<TrackedFace> best = best(faces, box);
        record(a, end, detect, best, box, last);
      }
    }
    wrong += unexplained.size();
  }

  private void record(
      int actor,
      boolean end,
      boolean detect,
      Optional<TrackedFace> best,
      BoundingBox truth,
      List<Face> last) {
    best.ifPresent(face -> identities.get(actor).add(face.identity()));
    if (end) {
      best.ifPresent(face -> lastIdentities.get(actor).add(face.identity()));
    }
    if (detect) {
      return;
    }
    meanOverlapOfLast += last.stream().mapToDouble(face -> face.box().iou(truth)).max().orElse(0);
    if (best.isPresent()) {
      double overlap = best.get().face().box().iou(truth);
      followed++;
      meanOverlap += overlap;
      worstOverlap = Math.min(worstOverlap, overlap);
    } else {
      notFollowed++;
    }
  }

  private static Optional<TrackedFace> best(List<TrackedFace> faces, BoundingBox truth) {
    return faces.stream()
        .filter(face -> face.face().box().iou(truth) >= 0.3)
        .max((a, b) -> Double.compare(a.face().box().iou(truth), b.face().box().iou(truth)));
  }

  @Override
  public String toString() {
    return "identities %s, at the end %s, overlap %.3f (worst %.3f, last box %.3f), followed %d, not %d, wrong %d"
        .formatted(
            identities,
            lastIdentities,
            meanOverlap,
            worstOverlap,
            meanOverlapOfLast,
            followed,
            notFollowed,
            wrong);
  }
}
