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
import org.emotion4j.EmotionEngine;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.video.output.VideoWriter;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.PipelineSummary;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.SourceInfo;

/**
 * Follows the faces of a video, and writes it with boxes, emotions and its own sound. After a
 * build:
 *
 * <pre>{@code
 * java -cp examples/target/examples.jar:$(cat examples/target/launcher/commands.classpath) \
 *     org.emotion4j.examples.AnalyzeVideo talk.mp4 annotated.mp4
 * }</pre>
 */
public final class AnalyzeVideo {

  private AnalyzeVideo() {}

  /**
   * Analyses and annotates a video.
   *
   * @param args the video, and where the annotated one goes: {@code .mp4}, {@code .mov} or {@code
   *     .mkv}
   */
  public static void main(String[] args) {
    Path in = Path.of(args[0]);
    Path out = Path.of(args[1]);
    EmotionEngine.Builder builder = EmotionEngine.builder();
    try (FrameSource source = FrameSources.open(in);
        EmotionEngine engine = builder.build();
        FrameAnnotator annotator = builder.buildAnnotator();
        VideoWriter writer = writer(in, source.info(), out)) {
      VideoPipeline pipeline = new VideoPipeline(engine, PipelineOptions.standard());
      PipelineSummary summary =
          pipeline.run(
              source,
              frame ->
                  writer.write(
                      annotator.annotate(frame.image(), frame.analysis()),
                      frame.timestampMicros()));
      System.out.printf("%s %d faces%n", summary.end().message(), summary.faces());
    }
  }

  private static VideoWriter writer(Path in, SourceInfo source, Path out) {
    VideoWriter.Builder builder =
        VideoWriter.builder(out, source.width(), source.height()).soundFrom(in);
    if (source.frameRate() > 0) {
      builder.frameRate(source.frameRate());
    }
    return builder.open();
  }
}
