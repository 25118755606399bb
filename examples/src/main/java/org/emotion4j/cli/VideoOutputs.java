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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.output.OverlayWriter;
import org.emotion4j.video.output.VideoWriter;
import org.emotion4j.video.pipeline.AnalyzedFrame;
import org.emotion4j.video.pipeline.FrameSink;
import org.emotion4j.video.source.SourceInfo;
import org.emotion4j.video.timeline.TimelineEntry;
import org.emotion4j.video.timeline.TimelineWriter;
import org.emotion4j.video.window.FrameWindow;

/**
 * All that comes out of a video. {@link #finish} puts it in its place, after a failure too; without
 * that nothing is left of it.
 */
final class VideoOutputs implements FrameSink, AutoCloseable {

  private static final double COMMON_RATE = 25;

  private final List<VideoOutput> outputs = new ArrayList<>();
  private final Set<Long> identities = new HashSet<>();
  private final List<String> facts = new ArrayList<>();
  private long frames;

  private VideoOutputs() {}

  /**
   * Opens all that is wanted, so that what cannot be written is known before any work is done.
   *
   * @param wishes what is wanted
   * @param source what is known of the video
   * @param sound the file whose sound is copied, if it has any
   * @param builder makes the annotator
   * @param window where annotated frames are shown, too
   */
  static VideoOutputs open(
      VideoWishes wishes,
      SourceInfo source,
      Optional<Path> sound,
      EmotionEngine.Builder builder,
      Optional<FrameWindow> window) {
    VideoOutputs opened = new VideoOutputs();
    boolean open = false;
    try {
      if (wishes.video().isPresent() || wishes.overlay().isPresent() || window.isPresent()) {
        opened.openDrawn(wishes, source, sound, builder, window);
      }
      opened.openOthers(wishes, title(source.name()));
      open = true;
      return opened;
    } finally {
      if (!open) {
        opened.close();
      }
    }
  }

  private void openDrawn(
      VideoWishes wishes,
      SourceInfo source,
      Optional<Path> sound,
      EmotionEngine.Builder builder,
      Optional<FrameWindow> window) {
    DrawnOutput drawn = new DrawnOutput(builder.buildAnnotator(), source, wishes.opacity(), window);
    outputs.add(drawn);
    double rate = source.frameRate() > 0 ? source.frameRate() : COMMON_RATE;
    wishes
        .video()
        .ifPresent(
            path -> {
              Target target = new Target(path);
              VideoWriter.Builder writer =
                  VideoWriter.builder(path, source.width(), source.height()).frameRate(rate);
              sound.ifPresent(writer::soundFrom);
              drawn.write(target, writer.open());
            });
    wishes
        .overlay()
        .ifPresent(
            path -> {
              if (!drawn.drawsOverlays()) {
                throw new WrongUse(
                    "This annotator draws into pictures only; --overlay needs one that draws alone,"
                        + " as boxes does");
              }
              drawn.writeOverlay(
                  new Target(path),
                  OverlayWriter.open(path, source.width(), source.height(), rate));
            });
  }

  private void openOthers(VideoWishes wishes, String title) {
    wishes
        .csv()
        .ifPresent(
            path ->
                outputs.add(
                    new TableOutput(
                        new Target(path), TimelineWriter.csv(path, wishes.valenceArousal()))));
    wishes
        .json()
        .ifPresent(
            path -> outputs.add(new TableOutput(new Target(path), TimelineWriter.jsonLines(path))));
    wishes
        .timeline()
        .ifPresent(path -> outputs.add(new ChartOutput(new Target(path), wishes.chart(), title)));
    wishes.peaks().ifPresent(choice -> outputs.add(new PeaksOutput(choice)));
  }

  /** The name without the folders before it. */
  private static String title(String name) {
    int last = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return last + 1 < name.length() ? name.substring(last + 1) : name;
  }

  @Override
  public void accept(AnalyzedFrame frame) {
    for (TimelineEntry entry : frame.faces()) {
      identities.add(entry.identity());
    }
    outputs.forEach(output -> output.accept(frame));
    frames++;
  }

  /** How many identities there were. */
  int identities() {
    return identities.size();
  }

  /** What a user should know of the files. */
  List<String> facts() {
    return facts;
  }

  /**
   * Puts everything in its place; what can be written is, also if something else cannot.
   *
   * @param failed whether the run has failed. Then what was done is kept, if there is any
   */
  void finish(boolean failed) {
    if (!failed || frames > 0) {
      Steps.all(
          outputs.stream()
              .<Runnable>map(output -> () -> facts.addAll(output.finish(failed)))
              .toArray(Runnable[]::new));
    }
  }

  @Override
  public void close() {
    Steps.all(outputs.stream().<Runnable>map(output -> output::discard).toArray(Runnable[]::new));
  }
}
