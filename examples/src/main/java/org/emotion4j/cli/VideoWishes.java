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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.emotion4j.video.timeline.ChartKind;

/**
 * What is to be written of a video.
 *
 * @param video the annotated video
 * @param overlay what is drawn alone
 * @param opacity how opaque that is, from 0 to 1
 * @param csv the table
 * @param json the JSON lines
 * @param timeline the chart
 * @param chart what the chart shows
 * @param peaks the frames of peaks
 * @param valenceArousal whether faces have valence and arousal
 */
record VideoWishes(
    Optional<Path> video,
    Optional<Path> overlay,
    double opacity,
    Optional<Path> csv,
    Optional<Path> json,
    Optional<Path> timeline,
    ChartKind chart,
    Optional<PeakChoice> peaks,
    boolean valenceArousal) {

  /** Whether nothing is to be written. */
  boolean isEmpty() {
    return files().isEmpty() && peaks.isEmpty();
  }

  private List<Path> files() {
    return Stream.of(video, overlay, csv, json, timeline).flatMap(Optional::stream).toList();
  }

  /**
   * Makes sure, before any work is done, that no file is written twice or in place of the video
   * itself, and that the last ones can be written.
   *
   * @param input the video, if it is a file
   * @throws WrongUse if that is not so
   */
  void check(Optional<Path> input) {
    Set<Path> seen = new HashSet<>();
    for (Path file : files()) {
      if (Files.exists(file) && !Files.isRegularFile(file)) { // it would be replaced
        throw new WrongUse("'" + file + "' is a folder or a device; give the name of a file");
      }
      Path real = real(file);
      if (input.isPresent() && real.equals(real(input.get()))) {
        throw new WrongUse("'" + file + "' is the video itself; give the output another name");
      }
      if (!seen.add(real)) {
        throw new WrongUse("Two outputs cannot both be written to '" + file + "'");
      }
    }
    timeline.ifPresent(VideoWishes::checkChart);
    peaks.ifPresent(choice -> AnnotatedPictures.prepare(String.valueOf(choice.folder())));
  }

  private static void checkChart(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".png") && !name.endsWith(".svg")) {
      throw new WrongUse(
          "'" + file + "' must end in .png or .svg, which decides the kind of chart");
    }
    AnnotatedPictures.prepare(String.valueOf(file.toAbsolutePath().getParent()));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) { // not there yet
      return path.toAbsolutePath().normalize();
    }
  }
}
