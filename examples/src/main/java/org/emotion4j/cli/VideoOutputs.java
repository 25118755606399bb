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
import java.util.function.Consumer;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.video.output.VideoWriter;
import org.emotion4j.video.pipeline.AnalyzedFrame;
import org.emotion4j.video.pipeline.FrameSink;
import org.emotion4j.video.source.SourceInfo;
import org.emotion4j.video.timeline.ChartKind;
import org.emotion4j.video.timeline.ChartOptions;
import org.emotion4j.video.timeline.EmotionTimeline;
import org.emotion4j.video.timeline.PeakFrames;
import org.emotion4j.video.timeline.TimelineCharts;
import org.emotion4j.video.timeline.TimelineEntry;
import org.emotion4j.video.timeline.TimelineWriter;

/**
 * What is made of a video: the annotated video, tables, a chart, the frames of peaks. {@link
 * #finish} puts all in its place; closing without it does so with what there is, as far as it can.
 */
final class VideoOutputs implements FrameSink, AutoCloseable {

  /**
   * What is wanted.
   *
   * @param video the annotated video
   * @param csv a table
   * @param json JSON lines
   * @param timeline a chart
   * @param chart what it shows
   * @param peaks frames as pictures
   * @param valenceArousal whether tables have valence and arousal
   */
  record Wanted(
      Optional<Path> video,
      Optional<Path> csv,
      Optional<Path> json,
      Optional<Path> timeline,
      ChartKind chart,
      Optional<PeakChoice> peaks,
      boolean valenceArousal) {}

  private final Wanted wanted;
  private final String title;
  private final Set<Long> identities = new HashSet<>();
  private final List<String> facts = new ArrayList<>();
  private final EmotionTimeline.Recorder recorder = new EmotionTimeline.Recorder();
  private final List<TimelineWriter> tables = new ArrayList<>();
  private Optional<FrameAnnotator> annotator = Optional.empty();
  private Optional<VideoWriter> video = Optional.empty();
  private Optional<PeakFrames> peaks = Optional.empty();
  private boolean finished;

  private VideoOutputs(Wanted wanted, String title) {
    this.wanted = wanted;
    this.title = title;
  }

  /**
   * Opens all that is wanted, so that what cannot be written is known before any work is done.
   *
   * @param wanted what is wanted
   * @param source what is known of the video
   * @param sound the file whose sound is copied, if it has any
   * @param builder makes the annotator
   */
  static VideoOutputs open(
      Wanted wanted, SourceInfo source, Optional<Path> sound, EmotionEngine.Builder builder) {
    VideoOutputs outputs = new VideoOutputs(wanted, title(source.name()));
    try {
      outputs.openAll(source, sound, builder);
      return outputs;
    } catch (RuntimeException | Error e) {
      outputs.discard();
      throw e;
    }
  }

  /** The name without the folders before it. */
  private static String title(String name) {
    int last = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return last + 1 < name.length() ? name.substring(last + 1) : name;
  }

  private void openAll(SourceInfo source, Optional<Path> sound, EmotionEngine.Builder builder) {
    if (wanted.video().isPresent()) {
      annotator = Optional.of(builder.buildAnnotator());
      VideoWriter.Builder writer =
          VideoWriter.builder(wanted.video().get(), source.width(), source.height());
      if (source.frameRate() > 0) {
        writer.frameRate(source.frameRate());
      }
      sound.ifPresent(writer::soundFrom);
      video = Optional.of(writer.open());
    }
    wanted.csv().ifPresent(path -> tables.add(TimelineWriter.csv(path, wanted.valenceArousal())));
    wanted.json().ifPresent(path -> tables.add(TimelineWriter.jsonLines(path)));
    peaks = wanted.peaks().map(choice -> new PeakFrames(choice.options(), "jpg"));
  }

  @Override
  public void accept(AnalyzedFrame frame) {
    for (TimelineEntry entry : frame.faces()) {
      identities.add(entry.identity());
      tables.forEach(table -> table.write(entry));
      if (wanted.timeline().isPresent()) {
        recorder.add(entry);
      }
    }
    peaks.ifPresent(each -> each.offer(frame.image(), frame.faces()));
    if (video.isPresent() && annotator.isPresent()) {
      video
          .get()
          .write(
              annotator.get().annotate(frame.image(), frame.analysis()), frame.timestampMicros());
    }
  }

  /** How many identities there were. */
  int identities() {
    return identities.size();
  }

  /** What a user should know of the files. */
  List<String> facts() {
    return facts;
  }

  /** Puts everything in its place; what can be written is, also if something else cannot. */
  void finish() {
    finished = true;
    all(this::completeVideo, this::closeTables, this::drawChart, this::writePeaks);
  }

  private void completeVideo() {
    video.ifPresent(
        writer -> {
          facts.add(
              "%s: %d frames by %s, %s"
                  .formatted(
                      wanted.video().orElseThrow(),
                      writer.frames(),
                      writer.encoder(),
                      writer.hasSound() ? "with the sound of the source" : "without sound"));
          end(writer, VideoWriter::close);
        });
  }

  /** A video without a frame is none. */
  private static void end(VideoWriter writer, Consumer<VideoWriter> ending) {
    if (writer.frames() > 0) {
      ending.accept(writer);
    } else {
      writer.abort();
    }
  }

  private void closeTables() {
    all(tables.stream().<Runnable>map(table -> table::close).toArray(Runnable[]::new));
  }

  private void drawChart() {
    wanted
        .timeline()
        .ifPresent(
            path ->
                TimelineCharts.write(
                    recorder.snapshot(), wanted.chart(), ChartOptions.titled(title), path));
  }

  private void writePeaks() {
    if (peaks.isPresent() && wanted.peaks().isPresent()) {
      peaks
          .get()
          .write(wanted.peaks().get().folder())
          .forEach(path -> facts.add(String.valueOf(path)));
    }
  }

  /** Keeps what was done where something has failed; that failure is the one that is told. */
  @Override
  public void close() {
    try {
      if (!finished) {
        all(
            () -> video.ifPresent(writer -> end(writer, VideoWriter::finish)),
            this::closeTables,
            this::drawChart,
            this::writePeaks);
      }
    } finally {
      annotator.ifPresent(FrameAnnotator::close);
    }
  }

  /** Takes every step, also after one has failed, and tells of the first failure. */
  private static void all(Runnable... steps) {
    Optional<RuntimeException> first = Optional.empty();
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException e) {
        first.ifPresent(failure -> failure.addSuppressed(e));
        first = Optional.of(first.orElse(e));
      }
    }
    if (first.isPresent()) {
      throw first.get();
    }
  }

  private void discard() {
    video.ifPresent(VideoWriter::abort);
    tables.forEach(TimelineWriter::discard);
    annotator.ifPresent(FrameAnnotator::close);
  }
}
