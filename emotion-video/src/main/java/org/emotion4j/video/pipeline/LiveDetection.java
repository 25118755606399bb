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
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.emotion4j.Face;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.track.FaceTracker;
import org.emotion4j.video.track.TrackedFace;
import org.emotion4j.video.track.TrackerOptions;

/**
 * One detection at a time, beside what is done with newer frames. Faces that are known only when a
 * newer frame is on are followed into that by a tracker of their own, which has learnt them from
 * the frame in which they were found: that frame is needed no longer, and may be given back.
 */
final class LiveDetection implements AutoCloseable {

  /** What took longer than this to find is of no use any more; a slow detector needs seconds. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /**
   * What was found.
   *
   * @param number the frame's number
   * @param faces its faces
   * @param ahead knows them
   * @param nanos how long it took
   */
  private record Found(long number, List<Face> faces, FaceTracker ahead, long nanos) {}

  private final FrameStages stages;
  private final DetectionSchedule schedule;
  private final TrackerOptions tracking;
  private final WorkerThreads worker;
  private final Bell bell;
  private Optional<CompletableFuture<Found>> running = Optional.empty();

  LiveDetection(
      FrameStages stages,
      DetectionSchedule schedule,
      TrackerOptions tracking,
      WorkerThreads worker,
      Bell bell) {
    this.stages = stages;
    this.schedule = schedule;
    this.tracking = tracking;
    this.worker = worker;
    this.bell = bell;
  }

  /** Begins to look at a frame, unless that is not due or another one is being looked at. */
  boolean startIfDue(Frame frame) {
    if (running.isPresent() || !schedule.detects(frame.number())) {
      return false;
    }
    Frame kept = frame.retain();
    running = Optional.of(worker.start(frame.number(), () -> look(kept)));
    return true;
  }

  private Found look(Frame kept) {
    try (Frame frame = kept) {
      long start = System.nanoTime();
      List<Face> faces = stages.detect(frame);
      FaceTracker ahead = FaceTracker.create(tracking.withMemory(LONGEST));
      ahead.detected(frame.image(), frame.timestampMicros(), faces);
      return new Found(frame.number(), faces, ahead, System.nanoTime() - start);
    }
  }

  /** Waits until it is done, but not longer than told, nor if something is more pressing. */
  void await(long nanos, BooleanSupplier pressing) {
    long start = System.nanoTime();
    while (true) {
      long heard = bell.rung();
      long left = nanos - (System.nanoTime() - start);
      if (left <= 0 || isDone() || pressing.getAsBoolean()) {
        return;
      }
      bell.await(heard, left);
    }
  }

  private boolean isDone() {
    return running.isEmpty() || running.get().isDone();
  }

  /**
   * What was found, if it is known now, once.
   *
   * @param now the frame that is on; faces are where they are in it
   * @param time takes note how long it took
   */
  Optional<List<Face>> poll(Frame now, Expected time) {
    if (running.isEmpty() || !running.get().isDone()) {
      return Optional.empty();
    }
    Found found = WorkerThreads.result(running.get());
    running = Optional.empty();
    time.took(found.nanos());
    return Optional.of(
        found.number() == now.number()
            ? found.faces()
            : found.ahead().follow(now.image(), now.timestampMicros()).stream()
                .map(TrackedFace::face)
                .toList());
  }

  /** Takes note of what was tracked, which says when to look again. */
  void tracked(Frame frame, List<TrackedFace> faces) {
    schedule.tracked(frame.number(), faces);
  }

  /** Waits until no frame is looked at any more. */
  @Override
  public void close() {
    running.ifPresent(WorkerThreads::awaitEnd);
    running = Optional.empty();
  }
}
