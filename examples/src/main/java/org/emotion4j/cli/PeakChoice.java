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
import java.time.Duration;
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.video.timeline.PeakOptions;

/**
 * Which frames are wanted as pictures.
 *
 * @param options which they are
 * @param folder where they go
 */
record PeakChoice(PeakOptions options, Path folder) {

  /**
   * Reads the options of the command line.
   *
   * @param peaks {@code EMOTION:K}
   * @param apart how far they are apart at least
   * @param frames the folder
   * @throws WrongUse if they do not go together, or say nothing
   */
  static Optional<PeakChoice> of(Optional<String> peaks, Duration apart, Optional<Path> frames) {
    if (peaks.isPresent() != frames.isPresent()) {
      throw new WrongUse("--peaks and --frames go together: which frames, and where to");
    }
    return peaks.map(text -> new PeakChoice(parse(text, apart), frames.orElseThrow()));
  }

  private static PeakOptions parse(String text, Duration apart) {
    String[] parts = text.split(":", -1);
    try {
      if (parts.length == 2) {
        return new PeakOptions(Emotion.ofLabel(parts[0]), Integer.parseInt(parts[1]), apart);
      }
    } catch (IllegalArgumentException e) {
      throw new WrongUse("--peaks: " + e.getMessage(), e);
    }
    throw new WrongUse("--peaks wants an emotion and a number, as surprise:5, not '" + text + "'");
  }
}
