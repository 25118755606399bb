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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.emotion4j.Analysis;
import org.emotion4j.Face;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.track.TrackedFace;

/**
 * Takes one frame at a time through the stages, fast enough for its latency to stay in the budget,
 * or leaves it out. A slow detector holds up none: it works beside.
 */
final class LiveFrames implements FrameFlow {

  private final long budget;
  private final FrameStages stages;
  private final LiveDetection detection;
  private final BooleanSupplier pressing;
  private final Measurements measured;
  private final Expected rest;
  private final Expected detecting = new Expected(0);
  private long lastNanos;
  private boolean leftOut;

  /**
   * A flow.
   *
   * @param pressing whether the next frame waits, or no more are wanted
   */
  LiveFrames(
      Duration budget,
      FrameStages stages,
      LiveDetection detection,
      BooleanSupplier pressing,
      Measurements measured) {
    this.budget = budget.toNanos();
    this.rest = new Expected(this.budget / 4);
    this.stages = stages;
    this.detection = detection;
    this.pressing = pressing;
    this.measured = measured;
  }

  @Override
  public boolean hasRoom() {
    return true;
  }

  @Override
  public void add(GrabbedFrame grabbed) {
    try (Frame frame = grabbed.frame()) {
      long since = lastNanos == 0 ? budget : grabbed.nanos() - lastNanos;
      lastNanos = grabbed.nanos();
      // Never two in a row: while the next one is waited for, nothing makes it old.
      leftOut = !leftOut && grabbed.age() > Math.max(0, budget - rest.nanos());
      if (leftOut) {
        measured.skipped();
      } else {
        deliver(grabbed, frame, since);
      }
    }
  }

  private void deliver(GrabbedFrame grabbed, Frame frame, long interval) {
    if (detection.startIfDue(frame)) {
      long left = Math.min(interval, budget - rest.nanos() - grabbed.age());
      if (detecting.nanos() < left) {
        detection.await(left, pressing);
      }
    }
    long start = System.nanoTime();
    Optional<List<Face>> found = detection.poll(frame, detecting);
    List<TrackedFace> faces =
        found.isPresent() ? stages.track(frame, found.get()) : stages.track(frame);
    detection.tracked(frame, faces);
    Analysis analysis = stages.classify(frame, faces);
    rest.took(System.nanoTime() - start);
    stages.deliver(grabbed, found.isPresent(), faces, analysis);
  }

  @Override
  public boolean advance() {
    return false;
  }

  @Override
  public boolean isEmpty() {
    return true;
  }

  @Override
  public void close() {
    detection.close();
  }
}
