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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;
import org.emotion4j.video.Overlay;
import org.emotion4j.video.OverlayAnnotator;
import org.emotion4j.video.output.OverlayWriter;
import org.emotion4j.video.output.VideoWriter;
import org.emotion4j.video.pipeline.AnalyzedFrame;
import org.emotion4j.video.source.SourceInfo;
import org.emotion4j.video.window.FrameWindow;

/** All that boxes and labels are drawn for: annotated video, overlay and window. Drawn once. */
final class DrawnOutput implements VideoOutput {

  private final FrameAnnotator annotator;
  private final Optional<Overlay> overlay;
  private final double opacity;
  private final Optional<FrameWindow> window;
  private Optional<Target> videoTarget = Optional.empty();
  private Optional<VideoWriter> video = Optional.empty();
  private Optional<Target> overlayTarget = Optional.empty();
  private Optional<OverlayWriter> overlayVideo = Optional.empty();

  /**
   * Draws.
   *
   * @param annotator what draws; closed with this
   * @param source the frames' size
   * @param opacity how opaque the overlay is
   * @param window where annotated frames are shown
   */
  DrawnOutput(
      FrameAnnotator annotator, SourceInfo source, double opacity, Optional<FrameWindow> window) {
    this.annotator = annotator;
    this.overlay =
        annotator instanceof OverlayAnnotator
            ? Optional.of(new Overlay(source.width(), source.height()))
            : Optional.empty();
    this.opacity = opacity;
    this.window = window;
  }

  /** Writes the annotated video, too. */
  void write(Target target, VideoWriter writer) {
    videoTarget = Optional.of(target);
    video = Optional.of(writer);
  }

  /** Whether what is drawn can be written alone. */
  boolean drawsOverlays() {
    return overlay.isPresent();
  }

  /** Writes what is drawn alone, too. */
  void writeOverlay(Target target, OverlayWriter writer) {
    overlayTarget = Optional.of(target);
    overlayVideo = Optional.of(writer);
  }

  @Override
  public void accept(AnalyzedFrame frame) {
    Image annotated = draw(frame);
    video.ifPresent(writer -> writer.write(annotated, frame.timestampMicros()));
    window.ifPresent(shown -> shown.show(annotated));
    if (overlayVideo.isPresent() && overlay.isPresent()) {
      overlayVideo.get().write(overlay.get().picture(opacity), frame.timestampMicros());
    }
  }

  private Image draw(AnalyzedFrame frame) {
    if (overlay.isPresent() && annotator instanceof OverlayAnnotator drawing) {
      drawing.draw(frame.analysis(), overlay.get());
      return overlay.get().over(frame.image());
    }
    return annotator.annotate(frame.image(), frame.analysis());
  }

  @Override
  public List<String> finish(boolean failed) {
    List<String> facts = new ArrayList<>();
    Steps.all(
        () -> {
          if (video.isPresent() && videoTarget.isPresent()) {
            facts.addAll(finish(video.get(), videoTarget.get(), failed));
          }
        },
        () -> {
          if (overlayVideo.isPresent() && overlayTarget.isPresent()) {
            facts.addAll(finish(overlayVideo.get(), overlayTarget.get(), failed));
          }
        });
    return facts;
  }

  private static List<String> finish(VideoWriter writer, Target target, boolean failed) {
    if (writer.frames() == 0) { // a video without a frame is none
      writer.abort();
      return List.of();
    }
    String fact =
        "%s: %d frames by %s, %s%s"
            .formatted(
                target.place(failed),
                writer.frames(),
                writer.encoder(),
                writer.hasSound() ? "with the sound of the source" : "without sound",
                target.note(failed));
    if (failed) {
      writer.finishAs(String.valueOf(target.place(true).getFileName()));
    } else {
      writer.close();
    }
    return List.of(fact);
  }

  private static List<String> finish(OverlayWriter writer, Target target, boolean failed) {
    if (writer.frames() == 0) {
      writer.abort();
      return List.of();
    }
    writer.finishAs(String.valueOf(target.place(failed).getFileName()));
    return List.of(
        "%s: %d frames, transparent%s"
            .formatted(target.place(failed), writer.frames(), target.note(failed)));
  }

  @Override
  public void discard() {
    video.ifPresent(VideoWriter::abort);
    overlayVideo.ifPresent(OverlayWriter::abort);
    annotator.close();
  }
}
