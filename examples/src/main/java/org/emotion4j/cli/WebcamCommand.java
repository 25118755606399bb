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

import java.util.Optional;
import java.util.concurrent.Callable;
import org.emotion4j.Device;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.window.FrameWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the faces before a camera. */
@Command(
    name = "webcam",
    description = "Follows the faces before a camera and says what each one expresses.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Shows what it sees in a window where there is a display. Closing the window or Ctrl-C ends it,"
          + " and the files with it.",
      "Frames that would come too late are left out; how many is told at the end."
    })
final class WebcamCommand implements Callable<Integer>, ShowsWindow {

  private final Terminal terminal;

  @Option(
      names = "--device",
      paramLabel = "N|NAME",
      defaultValue = "0",
      description =
          "The camera: its number, or what the system calls it, as /dev/video0: ${DEFAULT-VALUE}.")
  private String camera = "0";

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "How many frames a second to ask the camera for.")
  private Optional<Double> rate = Optional.empty();

  @Mixin private BackendChoice backends = new BackendChoice();

  @Option(
      names = "--compute",
      paramLabel = "DEVICE",
      converter = DeviceChoice.DeviceConverter.class,
      description = "What to compute on: auto, cpu or cuda:N.")
  private Optional<Device> compute = Optional.empty();

  @Mixin private FollowChoice follow = new FollowChoice();

  @Mixin private OutputChoice outputs = new OutputChoice();

  WebcamCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean wantsWindow() {
    return outputs.show().orElse(true);
  }

  @Override
  public Integer call() {
    VideoWishes wishes = outputs.wishes(backends.valenceArousal());
    boolean shown = shown(wishes);
    EmotionEngine.Builder builder = backends.apply(terminal.builders().get());
    compute.ifPresent(builder::device);
    try (FrameSource source = open()) {
      wishes.check(Optional.empty());
      try (EmotionEngine engine = builder.build()) {
        return new VideoRun(terminal, source.info().name(), wishes, Optional.empty(), shown)
            .process(engine, source, follow.liveOptions());
      }
    }
  }

  /** Without a display files are enough, unless a window is asked for. */
  private boolean shown(VideoWishes wishes) {
    if (!wantsWindow()) {
      if (wishes.isEmpty()) {
        throw new WrongUse("Nothing would come of it: name a file, such as --csv FILE, or --show");
      }
      return false;
    }
    Optional<String> reason = FrameWindow.unavailable();
    if (reason.isPresent() && (wishes.isEmpty() || outputs.show().isPresent())) {
      throw new WrongUse(
          "No window can be opened: %s. Or name a file to write, such as --csv FILE or --out FILE%s"
              .formatted(reason.get(), outputs.show().isPresent() ? ", in place of --show" : ""));
    }
    reason.ifPresent(why -> terminal.err().println("without a window: " + why));
    return reason.isEmpty();
  }

  private FrameSource open() {
    FrameSources.Builder sources = FrameSources.builder();
    rate.ifPresent(sources::frameRate);
    return camera.matches("[0-9]{1,4}")
        ? sources.camera(Integer.parseInt(camera))
        : sources.camera(camera);
  }
}
