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
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.window.FrameWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows the faces of a video and says what each expresses over time. */
@Command(
    name = "video",
    description = "Follows the faces of a video and says what each one expresses over time.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "No frame is left out, unless --live is given. Ctrl-C ends the files cleanly with what is done"
          + " until then.",
      "Files appear when they are complete. Where a video is cut off they hold what was done, and the"
          + " exit code is 1. So after an error, but a file that was there before is not replaced then:"
          + " what was done gets a name with 'unfinished'."
    })
final class VideoCommand implements Callable<Integer>, ShowsWindow {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      description = "A video file, an address (HTTP, RTSP), or a folder or pattern of pictures.")
  private String input = "";

  @Mixin private BackendChoice backends = new BackendChoice();

  @Mixin private DeviceChoice device = new DeviceChoice();

  @Mixin private FollowChoice follow = new FollowChoice();

  @Mixin private OutputChoice outputs = new OutputChoice();

  VideoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean wantsWindow() {
    return outputs.show().orElse(false);
  }

  @Override
  public Integer call() {
    PipelineOptions options = follow.options();
    VideoWishes wishes = outputs.wishes(backends.valenceArousal());
    if (wantsWindow()) {
      FrameWindow.unavailable()
          .ifPresent(
              reason -> {
                throw new WrongUse(
                    "No window can be opened: " + reason + ". Or leave out --show, and name files");
              });
    }
    EmotionEngine.Builder builder = device.apply(backends.apply(terminal.builders().get()));
    try (FrameSource source = open()) {
      wishes.check(inputFile());
      Optional<Path> sound = inputFile().filter(file -> source.info().hasSound());
      try (EmotionEngine engine = builder.build()) {
        return new VideoRun(terminal, input, wishes, sound, wantsWindow())
            .process(engine, source, options);
      }
    }
  }

  /** Live, what could be read faster than it is shown is slowed down. */
  private FrameSource open() {
    FrameSource source = FrameSources.open(input);
    return follow.isLive() && !source.info().live() ? FrameSources.paced(source) : source;
  }

  /** Only a file can be read a second time for its sound. */
  private Optional<Path> inputFile() {
    try {
      return Optional.of(Path.of(input)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
