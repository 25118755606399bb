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
import java.util.ArrayList;
import java.util.List;
import org.emotion4j.Analysis;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.timeline.TimelineEntry;
import org.emotion4j.video.track.FaceTracker;
import org.emotion4j.video.track.ScoreSmoother;
import org.emotion4j.video.track.TrackedFace;

/**
 * What is done with a frame, each step measured. Any thread may {@link #detect} and {@link
 * #classify}; the rest is for one thread, in the frames' order.
 */
final class FrameStages {

  private final EmotionEngine engine;
  private final FaceTracker tracker;
  private final ScoreSmoother smoother;
  private final FrameSink sink;
  private final Measurements measured;

  FrameStages(
      EmotionEngine engine, PipelineOptions options, FrameSink sink, Measurements measured) {
    this.engine = engine;
    this.tracker = FaceTracker.create(options.tracking());
    this.smoother = new ScoreSmoother(options.smoothing());
    this.sink = sink;
    this.measured = measured;
  }

  List<Face> detect(Frame frame) {
    long start = System.nanoTime();
    List<Face> faces = engine.detect(frame.image());
    measured.since(start, PipelineStage.DETECT);
    return faces;
  }

  /** Follows faces into a frame in which a detector found some. */
  List<TrackedFace> track(Frame frame, List<Face> detected) {
    long start = System.nanoTime();
    List<TrackedFace> faces = tracker.detected(frame.image(), frame.timestampMicros(), detected);
    measured.since(start, PipelineStage.TRACK);
    return faces;
  }

  /** Follows faces into a frame in which no detector looked. */
  List<TrackedFace> track(Frame frame) {
    long start = System.nanoTime();
    List<TrackedFace> faces = tracker.follow(frame.image(), frame.timestampMicros());
    measured.since(start, PipelineStage.TRACK);
    return faces;
  }

  Analysis classify(Frame frame, List<TrackedFace> faces) {
    long start = System.nanoTime();
    Analysis analysis =
        engine.analyze(frame.image(), faces.stream().map(TrackedFace::face).toList());
    measured.since(start, PipelineStage.CLASSIFY);
    return analysis;
  }

  void deliver(GrabbedFrame grabbed, boolean detected, List<TrackedFace> faces, Analysis raw) {
    AnalyzedFrame analyzed = smoothed(grabbed, detected, faces, raw);
    long start = System.nanoTime();
    sink.accept(analyzed);
    measured.since(start, PipelineStage.DELIVER);
    measured.delivered(analyzed);
  }

  private AnalyzedFrame smoothed(
      GrabbedFrame grabbed, boolean detected, List<TrackedFace> faces, Analysis raw) {
    Frame frame = grabbed.frame();
    List<TimelineEntry> entries = new ArrayList<>();
    int next = 0;
    for (TrackedFace tracked : faces) {
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
        detected,
        analysis,
        entries,
        Duration.ofNanos(grabbed.age()));
  }
}
