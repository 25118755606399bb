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
package org.emotion4j.video.timeline;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Path;
import org.emotion4j.EmotionException;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/**
 * Draws timelines as charts: a panel for each identity, one time axis below them, in minutes and
 * seconds. Where there are more entries than can be told apart in the chart's width, a line shows
 * means over pieces of time of equal length, and the axis says how long they are. A line is
 * interrupted where its face was out of sight.
 *
 * <p>Charts are drawn by JFreeChart, which is an optional dependency: add {@code
 * org.jfree:jfreechart:1.5.6}. They need no display, but a font: a Java runtime without any gets an
 * error that says so.
 *
 * <p>Safe to use from several threads.
 */
public final class TimelineCharts {

  private TimelineCharts() {}

  /**
   * Draws a chart to a file, which appears whole or not at all.
   *
   * @param timeline what to show; without entries the chart is an empty panel that says so
   * @param kind what of it
   * @param options how
   * @param path where to; the name ends in {@code .png} or {@code .svg}, which decides the kind of
   *     file
   * @throws IllegalArgumentException if the name ends otherwise, or if the options name an identity
   *     that the timeline does not have
   * @throws EmotionException if JFreeChart or any font is missing, or if the file cannot be written
   */
  public static void write(
      EmotionTimeline timeline, ChartKind kind, ChartOptions options, Path path) {
    ChartFile file = ChartFile.of(String.valueOf(path.getFileName()));
    if (options.identity().isPresent()
        && !timeline.identities().containsKey(options.identity().getAsLong())) {
      throw new IllegalArgumentException(
          "The timeline has no identity "
              + (options.identity().getAsLong() + ", only " + timeline.identities().keySet()));
    }
    checkLibrary();
    checkFonts();
    byte[] content = new ChartDrawing(timeline, kind, options).draw(file);
    try {
      PartFile.write(path, content);
    } catch (IOException e) {
      throw new EmotionException(
          "The chart '" + path + "' could not be written: " + FileErrors.reason(e), e);
    }
  }

  private static void checkLibrary() {
    try {
      Class.forName("org.jfree.chart.JFreeChart");
    } catch (ClassNotFoundException | LinkageError e) {
      throw new EmotionException(
          "Charts need JFreeChart, which is not on the class path: add the dependency"
              + " org.jfree:jfreechart:1.5.6",
          e);
    }
  }

  /** Where a runtime has no fonts, that shows in many ways, of which none says so. */
  private static void checkFonts() {
    try {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
      if (!(font.getStringBounds("0:15", new FontRenderContext(null, true, true)).getWidth() > 0)) {
        throw new IllegalStateException(font.getFontName() + " has no letters");
      }
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new EmotionException(
          "Charts need a font, and this Java runtime has none: install fontconfig and a font, say"
              + " the package fonts-dejavu-core",
          e);
    }
  }
}
