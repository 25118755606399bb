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
package org.emotion4j.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.emotion4j.EmotionEngine;
import org.emotion4j.EmotionException;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.PipelineSummary;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.SourceInfo;
import org.emotion4j.video.window.FrameWindow;

/**
 * Takes a video through a pipeline into its outputs.
 *
 * @param terminal what the user sees
 * @param name how the user calls the video
 * @param wishes what is written
 * @param sound the file whose sound goes into the annotated video
 * @param shown whether annotated frames are shown in a window
 */
record VideoRun(
    Terminal terminal, String name, VideoWishes wishes, Optional<Path> sound, boolean shown) {

  /** Processes a video to its end, and returns the exit code. */
  int process(EmotionEngine engine, FrameSource source, PipelineOptions options) {
    VideoPipeline pipeline = new VideoPipeline(engine, options);
    Optional<FrameWindow> window = shown ? Optional.of(open(source, pipeline)) : Optional.empty();
    try (VideoOutputs outputs =
        VideoOutputs.open(wishes, source.info(), sound, terminal.builders().get(), window)) {
      return process(pipeline, options, source, outputs, window);
    } finally {
      window.ifPresent(FrameWindow::close);
    }
  }

  private FrameWindow open(FrameSource source, VideoPipeline pipeline) {
    SourceInfo info = source.info();
    return FrameWindow.open(name, info.width(), info.height(), pipeline::stop);
  }

  private int process(
      VideoPipeline pipeline,
      PipelineOptions options,
      FrameSource source,
      VideoOutputs outputs,
      Optional<FrameWindow> window) {
    try (CleanEnd end = CleanEnd.on(pipeline)) {
      boolean failed = true;
      try {
        PipelineSummary summary = run(pipeline, source, outputs, window);
        failed = false;
        outputs.finish(false);
        tell(summary, outputs);
        if (options.latencyBudget().isPresent()) {
          tellLatency(summary);
        }
        boolean wanted = end.wasAskedFor() || window.map(FrameWindow::isClosed).orElse(false);
        return summary.end().isComplete() || wanted ? ExitCode.FINE : ExitCode.SOME_FAILED;
      } catch (EmotionException e) {
        tell(e);
      } finally {
        if (failed) {
          keep(outputs);
        }
      }
      outputs.facts().forEach(fact -> terminal.out().println(fact));
      return ExitCode.SOME_FAILED;
    }
  }

  private PipelineSummary run(
      VideoPipeline pipeline,
      FrameSource source,
      VideoOutputs outputs,
      Optional<FrameWindow> window) {
    long frames = source.info().frames().orElse(-1);
    try (Progress progress = Progress.ofFrames(terminal.progress(), frames)) {
      PipelineSummary summary =
          pipeline.run(
              source,
              frame -> {
                outputs.accept(frame);
                progress.stepTo(frame.number() + 1);
                if (window.map(FrameWindow::isClosed).orElse(false)) {
                  pipeline.stop();
                }
              });
      if (summary.end().isComplete()) { // the last frames may have been left out
        progress.complete(summary.frames() + summary.skipped() + summary.end().skipped());
      }
      return summary;
    }
  }

  /** Keeps what was done until something failed; what fails in turn is told, too. */
  private void keep(VideoOutputs outputs) {
    try {
      outputs.finish(true);
    } catch (EmotionException e) {
      tell(e);
    }
  }

  private void tell(EmotionException error) {
    terminal.err().println("failed: " + FileErrors.reason(error));
    tellSuppressed(error);
  }

  private void tellSuppressed(Throwable error) {
    for (Throwable other : error.getSuppressed()) {
      terminal.err().println("failed: " + other.getMessage());
      tellSuppressed(other);
    }
  }

  private void tell(PipelineSummary summary, VideoOutputs outputs) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %d frames in %.1f s (%.0f a second), detector on %d of them, %d faces of %d"
                + " identities%n",
            name,
            summary.frames(),
            summary.time().toNanos() / 1e9,
            summary.framesPerSecond(),
            summary.detections(),
            summary.faces(),
            outputs.identities());
    outputs.facts().forEach(fact -> terminal.out().println(fact));
    if (!summary.end().isComplete()) {
      terminal.err().println(summary.end().message());
    }
  }

  /** What live mode has cost. */
  private void tellLatency(PipelineSummary summary) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "live: %d frames left out, the others %.0f ms old (95 in a hundred up to %.0f ms)%n",
            summary.skipped(),
            summary.latency().median().toNanos() / 1e6,
            summary.latency().p95().toNanos() / 1e6);
  }
}
