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

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emotion4j.EmotionEngine;
import org.emotion4j.EmotionException;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.pipeline.PipelineSummary;
import org.emotion4j.video.pipeline.VideoPipeline;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.SourceInfo;
import org.emotion4j.video.timeline.ChartKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows the faces of a video and says what each expresses over time. */
@Command(
    name = "video",
    description = "Follows the faces of a video and says what each one expresses over time.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "No frame is left out. Ctrl-C ends the files cleanly with what is done until then.",
      "Files appear when they are complete; after an error or where a video is cut off they hold what"
          + " was done, and the exit code is 1."
    })
final class VideoCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      description = "A video file, an address (HTTP, RTSP), or a folder or pattern of pictures.")
  private String input = "";

  @Mixin private BackendChoice backends = new BackendChoice();

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "A detector looks at every N-th frame, in between faces are followed: ${DEFAULT-VALUE}.")
  private int every;

  @Option(
      names = "--smooth",
      paramLabel = "SECONDS",
      defaultValue = "0.3",
      description = "Time constant over which scores are smoothed, 0 for none: ${DEFAULT-VALUE}.")
  private double smooth;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the video with boxes and labels (.mp4, .mov, .mkv), with its sound.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write a table with one row for each face of each frame.")
  private Optional<Path> csv = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write one JSON object a line for each face of each frame.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--timeline",
      paramLabel = "FILE",
      description = "Draw what each face expresses over time (.png or .svg).")
  private Optional<Path> timeline = Optional.empty();

  @Option(
      names = "--chart",
      paramLabel = "KIND",
      defaultValue = "EMOTIONS",
      description =
          "What the timeline shows: emotions (a line each), stacked (probabilities), or"
              + " valence_arousal (with --va).")
  private ChartKind chart = ChartKind.EMOTIONS;

  @Option(
      names = "--peaks",
      paramLabel = "EMOTION:K",
      description = "Keep the K frames in which an emotion is strongest; needs --frames.")
  private Optional<String> peaks = Optional.empty();

  @Option(
      names = "--apart",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "How far those frames are apart at least: ${DEFAULT-VALUE}.")
  private double apart;

  @Option(names = "--frames", paramLabel = "DIR", description = "Where those frames go.")
  private Optional<Path> frames = Optional.empty();

  VideoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PipelineOptions options = options();
    if (chart == ChartKind.VALENCE_AROUSAL && !backends.valenceArousal()) {
      throw new WrongUse("A chart of valence and arousal needs --va");
    }
    VideoOutputs.Wanted wanted =
        new VideoOutputs.Wanted(
            out,
            csv,
            json,
            timeline,
            chart,
            PeakChoice.of(peaks, Duration.ofNanos((long) (apart * 1e9)), frames),
            backends.valenceArousal());
    EmotionEngine.Builder builder = backends.apply(terminal.builders().get());
    try (FrameSource source = FrameSources.open(input);
        EmotionEngine engine = builder.build();
        VideoOutputs outputs =
            VideoOutputs.open(
                wanted, source.info(), soundOf(source.info()), terminal.builders().get())) {
      return process(new VideoPipeline(engine, options), source, outputs);
    }
  }

  private PipelineOptions options() {
    if (every < 1 || !(smooth >= 0) || !(apart >= 0)) {
      throw new WrongUse(
          "--every must be 1 or more, --smooth and --apart 0 or more, not %d, %s and %s"
              .formatted(every, smooth, apart));
    }
    return PipelineOptions.standard()
        .withDetectEvery(every)
        .withSmoothing(Duration.ofNanos((long) (smooth * 1e9)));
  }

  /** Only a file can be read a second time for its sound. */
  private Optional<Path> soundOf(SourceInfo info) {
    try {
      return info.hasSound()
          ? Optional.of(Path.of(input)).filter(Files::isRegularFile)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private int process(VideoPipeline pipeline, FrameSource source, VideoOutputs outputs) {
    SourceInfo info = source.info();
    int steps = (int) Math.min(Integer.MAX_VALUE, info.frames().orElse(-1));
    try (CleanEnd end = CleanEnd.on(pipeline);
        Progress progress = Progress.start(terminal.progress(), "video", steps)) {
      PipelineSummary summary =
          pipeline.run(
              source,
              frame -> {
                outputs.accept(frame);
                progress.step();
              });
      outputs.finish();
      tell(summary, outputs);
      boolean complete = summary.end().isComplete() || end.wasAskedFor();
      return complete ? ExitCode.FINE : ExitCode.SOME_FAILED;
    } catch (EmotionException e) { // what was done until then is kept
      terminal.err().println("failed: " + Reasons.of(e));
      return ExitCode.SOME_FAILED;
    }
  }

  private void tell(PipelineSummary summary, VideoOutputs outputs) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %d frames in %.1f s (%.0f a second), detector on %d of them, %d faces of %d"
                + " identities%n",
            input,
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
}
