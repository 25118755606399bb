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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.emotion4j.BoundingBox;
import org.emotion4j.video.track.TrackedFace;

/**
 * Decides in which frames a detector looks: every so-manieth, or where the tracker needs it. That
 * depends on frames alone, never on time: it follows from what was tracked in the frames up to a
 * fixed number before, also if more is known already.
 */
final class DetectionSchedule {

  /** So many detections can run at the same time before what comes of them has to be known. */
  static final int LOOK_BACK = 4;

  /** A face that overlaps the box in which it was detected last by less is looked for again. */
  private static final double SAME_PLACE = 0.5;

  /**
   * What a frame says of the next detection.
   *
   * @param index the frame's
   * @param unsure whether no face was tracked, or one is far from where it was detected
   * @param lost whether one that was there before was not
   */
  private record Hint(long index, boolean unsure, boolean lost) {}

  private final int every;
  private final OptionalInt atLeastEvery;
  private final long lookBack;
  private final Deque<Hint> hints = new ArrayDeque<>();

  /** Where the faces of the last tracked frame were when a detector saw them last. */
  private Map<Long, BoundingBox> detected = Map.of();

  private long lastTracked = -1;
  private long lastDetection = -1;
  private boolean unsure;
  private boolean lost;

  private DetectionSchedule(PipelineOptions options, long lookBack) {
    this.every = options.detectEvery();
    this.atLeastEvery = options.detectAtLeastEvery();
    this.lookBack = lookBack;
  }

  /** One for frames in flight. */
  static DetectionSchedule offline(PipelineOptions options) {
    return new DetectionSchedule(options, LOOK_BACK);
  }

  /** One for frames that are dealt with one after the other. */
  static DetectionSchedule live(PipelineOptions options) {
    return new DetectionSchedule(options, 1);
  }

  /** Whether enough is known to decide on a frame. */
  boolean canDecide(long index) {
    return atLeastEvery.isEmpty() || lastTracked >= index - lookBack;
  }

  /** Decides on a frame; their indices grow. A detection is taken as begun. */
  boolean detects(long index) {
    while (!hints.isEmpty() && hints.element().index() <= index - lookBack) {
      take(hints.remove());
    }
    boolean now = lastDetection < 0 || needs(index - lastDetection);
    if (now) {
      lastDetection = index;
      unsure = false;
      lost = false;
    }
    return now;
  }

  private boolean needs(long distance) {
    return atLeastEvery.isEmpty()
        ? distance >= every
        : distance >= atLeastEvery.getAsInt() || (distance >= every && (unsure || lost));
  }

  /** What was so before the last detection says nothing of the next. */
  private void take(Hint hint) {
    if (hint.index() >= lastDetection) {
      unsure = hint.unsure();
      lost |= hint.lost();
    }
  }

  /** Takes note of what was tracked in a frame; their indices grow. */
  void tracked(long index, List<TrackedFace> faces) {
    lastTracked = index;
    if (atLeastEvery.isEmpty()) {
      return;
    }
    Map<Long, BoundingBox> places = new HashMap<>();
    boolean moved = false;
    for (TrackedFace face : faces) {
      BoundingBox now = face.face().box();
      BoundingBox then = face.detected() ? now : detected.getOrDefault(face.identity(), now);
      places.put(face.identity(), then);
      moved |= now.iou(then) < SAME_PLACE;
    }
    boolean missing = !places.keySet().containsAll(detected.keySet());
    hints.add(new Hint(index, moved || faces.isEmpty(), missing));
    detected = places;
  }
}
