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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.emotion4j.Analysis;
import org.emotion4j.FaceEmotion;
import org.emotion4j.RejectedFace;

/** Prints one line for each picture, for people to read; errors go to standard error. */
final class HumanLines implements ResultWriter {

  private final Terminal terminal;
  private final boolean withSuccesses;

  /**
   * Lines.
   *
   * @param withSuccesses whether more than errors is printed: not where the results themselves go
   *     to standard output
   */
  HumanLines(Terminal terminal, boolean withSuccesses) {
    this.terminal = terminal;
    this.withSuccesses = withSuccesses;
  }

  @Override
  public void success(Path image, Analysis analysis) {
    if (!withSuccesses) {
      return;
    }
    int count = analysis.faces().size();
    String found =
        count == 0
            ? "no faces"
            : (count == 1 ? "1 face: " : count + " faces: ")
                + analysis.faces().stream().map(this::inWords).collect(Collectors.joining(", "));
    terminal.out().println(image + ": " + found + rejected(analysis.rejected()));
  }

  private static String rejected(List<RejectedFace> rejected) {
    if (rejected.isEmpty()) {
      return "";
    }
    return rejected.stream()
        .map(each -> String.format(Locale.ROOT, "%.1f %%", 100 * each.nonFace()))
        .collect(Collectors.joining(", ", "; rejected as no face: ", ""));
  }

  private String inWords(FaceEmotion face) {
    String emotion = terminal.styled("@|bold,green " + face.emotion().label() + "|@");
    String sure =
        String.format(Locale.ROOT, "%s %.0f %%", emotion, 100 * face.scores().of(face.emotion()));
    List<String> more = new ArrayList<>();
    face.valenceArousal()
        .ifPresent(
            point ->
                more.add(
                    String.format(
                        Locale.ROOT,
                        "valence %.1f, arousal %.1f",
                        point.valence(),
                        point.arousal())));
    face.turned().ifPresent(angle -> more.add("turned by " + Math.round(angle) + " degrees"));
    return more.isEmpty() ? sure : sure + " (" + String.join(", ", more) + ")";
  }

  @Override
  public void failure(Path image, String error) {
    String message = error.contains(image.toString()) ? error : "'" + image + "': " + error;
    terminal.err().println("failed: " + message);
  }
}
