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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.emotion4j.Analysis;
import org.emotion4j.Face;
import org.emotion4j.video.track.TrackedFace;

/**
 * Takes every frame through the stages, in their order: workers detect and classify several at the
 * same time, one thread follows faces, smooths and delivers. First come those whose detection runs,
 * then those whose classification does.
 */
final class FramesInFlight implements FrameFlow {

  /** A frame whose faces are being looked for; no detector looks if there is no detection. */
  private record Detecting(
      GrabbedFrame frame, long index, boolean detected, CompletableFuture<List<Face>> faces) {}

  /** A frame whose faces are being classified. */
  private record Classifying(
      GrabbedFrame frame,
      boolean detected,
      List<TrackedFace> faces,
      CompletableFuture<Analysis> analysis) {}

  private final int most;
  private final FrameStages stages;
  private final DetectionSchedule schedule;
  private final WorkerThreads workers;
  private final Deque<Detecting> detecting = new ArrayDeque<>();
  private final Deque<Classifying> classifying = new ArrayDeque<>();
  private long added;

  FramesInFlight(int most, FrameStages stages, DetectionSchedule schedule, WorkerThreads workers) {
    this.most = most;
    this.stages = stages;
    this.schedule = schedule;
    this.workers = workers;
  }

  @Override
  public boolean hasRoom() {
    return detecting.size() + classifying.size() < most && schedule.canDecide(added);
  }

  @Override
  public void add(GrabbedFrame frame) {
    boolean detect = schedule.detects(added);
    CompletableFuture<List<Face>> found =
        detect
            ? workers.start(added, () -> stages.detect(frame.frame()))
            : CompletableFuture.completedFuture(List.of());
    detecting.addLast(new Detecting(frame, added, detect, found));
    added++;
  }

  @Override
  public boolean advance() {
    boolean moved = false;
    while (!detecting.isEmpty() && detecting.peekFirst().faces().isDone()) {
      classify(detecting.removeFirst());
      moved = true;
    }
    if (!classifying.isEmpty() && classifying.peekFirst().analysis().isDone()) {
      deliver(classifying.removeFirst());
      moved = true;
    }
    return moved;
  }

  private void classify(Detecting found) {
    GrabbedFrame frame = found.frame();
    try {
      List<Face> faces = WorkerThreads.result(found.faces());
      List<TrackedFace> tracked =
          found.detected() ? stages.track(frame.frame(), faces) : stages.track(frame.frame());
      schedule.tracked(found.index(), tracked);
      CompletableFuture<Analysis> analysis =
          workers.start(found.index(), () -> stages.classify(frame.frame(), tracked));
      classifying.addLast(new Classifying(frame, found.detected(), tracked, analysis));
    } catch (RuntimeException | Error e) {
      frame.frame().close();
      throw e;
    }
  }

  private void deliver(Classifying done) {
    GrabbedFrame frame = done.frame();
    try {
      stages.deliver(frame, done.detected(), done.faces(), WorkerThreads.result(done.analysis()));
    } finally {
      frame.frame().close();
    }
  }

  @Override
  public boolean isEmpty() {
    return detecting.isEmpty() && classifying.isEmpty();
  }

  @Override
  public void close() {
    detecting.forEach(left -> giveBack(left.frame(), left.faces()));
    classifying.forEach(left -> giveBack(left.frame(), left.analysis()));
    detecting.clear();
    classifying.clear();
  }

  private static void giveBack(GrabbedFrame frame, CompletableFuture<?> work) {
    WorkerThreads.awaitEnd(work);
    frame.frame().close();
  }
}
