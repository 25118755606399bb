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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.emotion4j.Analysis;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.SourceEnd;
import org.emotion4j.video.timeline.TimelineEntry;
import org.emotion4j.video.track.FaceTracker;
import org.emotion4j.video.track.ScoreSmoother;
import org.emotion4j.video.track.TrackedFace;

/**
 * The frames between source and sink: first those whose detection runs, then those whose
 * classification does, both in the frames' order.
 *
 * <p>Used by one thread, which grabs, follows faces, smooths and delivers while workers detect and
 * classify.
 */
final class FramesInFlight implements AutoCloseable {

  /** A frame whose faces are being looked for; no detector looks if there is no detection. */
  private record Detecting(Frame frame, boolean detected, CompletableFuture<List<Face>> faces) {}

  /** A frame whose faces are being classified. */
  private record Classifying(
      Frame frame,
      boolean detected,
      List<TrackedFace> faces,
      CompletableFuture<Analysis> analysis) {}

  private final EmotionEngine engine;
  private final Executor workers;
  private final FaceTracker tracker;
  private final ScoreSmoother smoother;
  private final FrameSink sink;
  private final Deque<Detecting> detecting = new ArrayDeque<>();
  private final Deque<Classifying> classifying = new ArrayDeque<>();
  private long added;
  private long delivered;
  private long detections;
  private long faces;

  FramesInFlight(
      EmotionEngine engine,
      Executor workers,
      FaceTracker tracker,
      ScoreSmoother smoother,
      FrameSink sink) {
    this.engine = engine;
    this.workers = workers;
    this.tracker = tracker;
    this.smoother = smoother;
    this.sink = sink;
  }

  /** How many frames are in flight. */
  int count() {
    return detecting.size() + classifying.size();
  }

  /** How many frames have been added. */
  long added() {
    return added;
  }

  /**
   * Adds a frame behind the others.
   *
   * @param frame closed once it is delivered
   * @param detect whether a detector is to look at it
   */
  void add(Frame frame, boolean detect) {
    added++;
    CompletableFuture<List<Face>> found =
        detect
            ? CompletableFuture.supplyAsync(() -> engine.detect(frame.image()), workers)
            : CompletableFuture.completedFuture(List.of());
    detecting.addLast(new Detecting(frame, detect, found));
  }

  /**
   * Moves frames on: all whose detection is done are followed and classified, and the first whose
   * classification is done is delivered; waits for the first frame if none can move.
   */
  void advance() {
    boolean moved = false;
    while (!detecting.isEmpty() && (detecting.peekFirst().faces().isDone() || nothingElse())) {
      classify(detecting.removeFirst());
      moved = true;
    }
    if (!classifying.isEmpty() && (classifying.peekFirst().analysis().isDone() || !moved)) {
      deliver(classifying.removeFirst());
    }
  }

  private boolean nothingElse() {
    return classifying.isEmpty();
  }

  private void classify(Detecting found) {
    Frame frame = found.frame();
    try {
      List<Face> faces = done(found.faces());
      List<TrackedFace> tracked =
          found.detected()
              ? tracker.detected(frame.image(), frame.timestampMicros(), faces)
              : tracker.follow(frame.image(), frame.timestampMicros());
      List<Face> places = tracked.stream().map(TrackedFace::face).toList();
      CompletableFuture<Analysis> analysis =
          CompletableFuture.supplyAsync(() -> engine.analyze(frame.image(), places), workers);
      classifying.addLast(new Classifying(frame, found.detected(), tracked, analysis));
    } catch (RuntimeException | Error e) {
      frame.close();
      throw e;
    }
  }

  private void deliver(Classifying classified) {
    try {
      AnalyzedFrame analyzed = smoothed(classified, done(classified.analysis()));
      sink.accept(analyzed);
      delivered++;
      detections += classified.detected() ? 1 : 0;
      faces += analyzed.faces().size();
    } finally {
      classified.frame().close();
    }
  }

  private AnalyzedFrame smoothed(Classifying classified, Analysis raw) {
    Frame frame = classified.frame();
    List<TimelineEntry> entries = new ArrayList<>();
    int next = 0;
    for (TrackedFace tracked : classified.faces()) {
      // The engine keeps the order and leaves out what it rejects.
      if (next < raw.faces().size() && raw.faces().get(next).face().equals(tracked.face())) {
        FaceEmotion smooth =
            smoother.smooth(tracked.identity(), frame.timestampMicros(), raw.faces().get(next));
        entries.add(
            new TimelineEntry(frame.number(), frame.timestampMicros(), tracked.identity(), smooth));
        next++;
      }
    }
    Analysis analysis =
        new Analysis(
            raw.imageWidth(),
            raw.imageHeight(),
            entries.stream().map(TimelineEntry::emotion).toList(),
            raw.detector(),
            raw.classifier(),
            raw.regressor(),
            raw.timings(),
            raw.rejected(),
            raw.checker());
    return new AnalyzedFrame(
        frame.number(),
        frame.timestampMicros(),
        frame.image(),
        classified.detected(),
        analysis,
        entries);
  }

  PipelineSummary summary(SourceEnd end, Duration time) {
    return new PipelineSummary(delivered, detections, faces, end, time);
  }

  /** The result, or what the worker has thrown as it was. */
  private static <T> T done(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Gives back all frames that are left, once no worker looks at them any more. */
  @Override
  public void close() {
    detecting.forEach(left -> giveBack(left.frame(), left.faces()));
    classifying.forEach(left -> giveBack(left.frame(), left.analysis()));
    detecting.clear();
    classifying.clear();
  }

  private static void giveBack(Frame frame, CompletableFuture<?> work) {
    try {
      work.join();
    } catch (CompletionException | CancellationException e) {
      // The first failure is the one that is told.
    }
    frame.close();
  }
}
