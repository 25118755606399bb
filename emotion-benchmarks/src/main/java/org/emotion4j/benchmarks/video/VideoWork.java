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
package org.emotion4j.benchmarks.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Analysis;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;
import org.emotion4j.video.Overlay;
import org.emotion4j.video.OverlayAnnotator;
import org.emotion4j.video.output.VideoWriter;
import org.emotion4j.video.pipeline.AnalyzedFrame;
import org.emotion4j.video.pipeline.FrameSink;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.PipelineSummary;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.timeline.EmotionTimeline;
import org.emotion4j.video.timeline.TimelineEntry;
import org.emotion4j.video.track.FaceTracker;
import org.emotion4j.video.track.ScoreSmoother;
import org.emotion4j.video.track.TrackedFace;

/**
 * All that is done with a video: faces are detected, followed and classified, what they express is
 * smoothed and kept as a timeline, and the annotated video is written as H.264. By the pipeline, or
 * by the same calls in one thread, one after the other.
 */
final class VideoWork implements AutoCloseable {

  private final EmotionEngine engine;
  private final OverlayAnnotator annotator;
  private final Path folder;
  private final Path out;

  VideoWork(String detector) {
    this.engine = EmotionEngine.builder().detector(detector).build();
    this.annotator = (OverlayAnnotator) EmotionEngine.builder().annotator("boxes").buildAnnotator();
    try {
      this.folder = Files.createTempDirectory("emotion4j-video");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.out = folder.resolve("annotated.mp4");
  }

  EmotionEngine engine() {
    return engine;
  }

  /** A writer of the annotated video and a timeline. */
  final class Outputs implements FrameSink, AutoCloseable {

    private final VideoWriter writer;
    private final EmotionTimeline.Recorder timeline = new EmotionTimeline.Recorder();
    private final Overlay overlay;

    Outputs(FrameSource source) {
      overlay = new Overlay(source.info().width(), source.info().height());
      writer = VideoWriter.builder(out, source.info().width(), source.info().height()).open();
    }

    /** Only draws, as who shows frames in a window does. */
    void draw(AnalyzedFrame frame) {
      drawn(frame.image(), frame.analysis());
    }

    /** Draws as the command line does: in memory that the next frame uses again. */
    private Image drawn(Image frame, Analysis analysis) {
      annotator.draw(analysis, overlay);
      return overlay.over(frame);
    }

    @Override
    public void accept(AnalyzedFrame frame) {
      frame.faces().forEach(timeline::add);
      writer.write(drawn(frame.image(), frame.analysis()), frame.timestampMicros());
    }

    @Override
    public void close() {
      if (writer.frames() == 0) {
        writer.abort();
      }
      writer.close();
    }
  }

  /** By the pipeline; returns how it went. */
  PipelineSummary pipeline(FrameSource source, PipelineOptions options) {
    try (Outputs outputs = new Outputs(source)) {
      return new VideoPipeline(engine, options).run(source, outputs);
    }
  }

  /** One call after the other in this thread; returns how many frames there were. */
  long sequence(FrameSource source, int every) {
    FaceTracker tracker = FaceTracker.create();
    PipelineOptions options = PipelineOptions.standard();
    ScoreSmoother smoother = new ScoreSmoother(options.smoothing());
    try (Outputs outputs = new Outputs(source)) {
      long frames = 0;
      Optional<Frame> next = source.next();
      while (next.isPresent()) {
        try (Frame frame = next.get()) {
          step(frame, frames % every == 0, tracker, smoother, outputs);
        }
        frames++;
        next = source.next();
      }
      return frames;
    }
  }

  private void step(
      Frame frame, boolean detect, FaceTracker tracker, ScoreSmoother smoother, Outputs outputs) {
    long micros = frame.timestampMicros();
    List<TrackedFace> faces =
        detect
            ? tracker.detected(frame.image(), micros, engine.detect(frame.image()))
            : tracker.follow(frame.image(), micros);
    List<Face> places = faces.stream().map(TrackedFace::face).toList();
    Analysis analysis = engine.analyze(frame.image(), places);
    for (int i = 0; i < analysis.faces().size(); i++) {
      long identity = faces.get(i).identity();
      FaceEmotion smooth = smoother.smooth(identity, micros, analysis.faces().get(i));
      outputs.timeline.add(new TimelineEntry(frame.number(), micros, identity, smooth));
    }
    outputs.writer.write(outputs.drawn(frame.image(), analysis), micros);
  }

  @Override
  public void close() {
    annotator.close();
    engine.close();
    try {
      Files.deleteIfExists(out);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
