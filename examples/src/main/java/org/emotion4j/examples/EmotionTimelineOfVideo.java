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
package org.emotion4j.examples;

import java.nio.file.Path;
import java.time.Duration;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.timeline.ChartKind;
import org.emotion4j.video.timeline.ChartOptions;
import org.emotion4j.video.timeline.EmotionTimeline;
import org.emotion4j.video.timeline.PeakFrames;
import org.emotion4j.video.timeline.PeakOptions;
import org.emotion4j.video.timeline.TimelineCharts;
import org.emotion4j.video.timeline.TimelineWriter;

/**
 * Draws what the faces of a video express over time, and keeps the frames of greatest surprise.
 * After a build:
 *
 * <pre>{@code
 * java -cp examples/target/examples.jar:$(cat examples/target/launcher/commands.classpath) \
 *     org.emotion4j.examples.EmotionTimelineOfVideo talk.mp4 out
 * }</pre>
 */
public final class EmotionTimelineOfVideo {

  private EmotionTimelineOfVideo() {}

  /**
   * Writes {@code timeline.svg}, {@code timeline.csv} and the frames.
   *
   * @param args the video, and a folder to write to
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[1]);
    EmotionTimeline.Recorder recorder = new EmotionTimeline.Recorder();
    PeakFrames peaks =
        new PeakFrames(new PeakOptions(Emotion.SURPRISE, 3, Duration.ofSeconds(1)), "jpg");
    try (FrameSource source = FrameSources.open(args[0]);
        EmotionEngine engine = EmotionEngine.create();
        TimelineWriter table = TimelineWriter.csv(folder.resolve("timeline.csv"), false)) {
      new VideoPipeline(engine, PipelineOptions.standard())
          .run(
              source,
              frame -> {
                frame.faces().forEach(table::write);
                frame.faces().forEach(recorder::add);
                peaks.offer(frame.image(), frame.faces());
              });
    }
    TimelineCharts.write(
        recorder.snapshot(),
        ChartKind.EMOTIONS,
        ChartOptions.titled("What the faces express"),
        folder.resolve("timeline.svg"));
    peaks.write(folder).forEach(System.out::println);
  }
}
