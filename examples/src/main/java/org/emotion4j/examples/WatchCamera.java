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

import java.time.Duration;
import java.util.Optional;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.PipelineSummary;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.window.FrameWindow;

/**
 * Shows a camera, or a video at its own speed, in a window with the emotions of all faces. Frames
 * that would come too late are left out. After a build:
 *
 * <pre>{@code
 * java -cp examples/target/examples.jar:$(cat examples/target/launcher/commands.classpath) \
 *     org.emotion4j.examples.WatchCamera 0
 * }</pre>
 */
public final class WatchCamera {

  private static final Duration LATENCY = Duration.ofMillis(100);

  private WatchCamera() {}

  /**
   * Watches until the window is closed or the video ends.
   *
   * @param args the number of a camera, 0 if nothing is given, or a video
   */
  public static void main(String[] args) {
    Optional<String> reason = FrameWindow.unavailable();
    if (reason.isPresent()) {
      System.out.println("No window can be opened: " + reason.get());
      return;
    }
    EmotionEngine.Builder builder = EmotionEngine.builder();
    try (FrameSource source = open(args.length > 0 ? args[0] : "0");
        EmotionEngine engine = builder.build();
        FrameAnnotator annotator = builder.buildAnnotator()) {
      VideoPipeline pipeline =
          new VideoPipeline(engine, PipelineOptions.standard().withLatencyBudget(LATENCY));
      int width = source.info().width();
      int height = source.info().height();
      try (FrameWindow window = FrameWindow.open("Emotions", width, height, pipeline::stop)) {
        PipelineSummary summary =
            pipeline.run(
                source, frame -> window.show(annotator.annotate(frame.image(), frame.analysis())));
        System.out.printf("%d frames shown, %d left out%n", summary.frames(), summary.skipped());
      }
    }
  }

  private static FrameSource open(String name) {
    return name.matches("[0-9]+")
        ? FrameSources.camera(Integer.parseInt(name))
        : FrameSources.paced(FrameSources.open(name));
  }
}
