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

import java.nio.file.Path;
import org.emotion4j.EmotionException;

/** Draws a chart; run by {@link TimelineChartsTest} in a process of its own. */
final class ChartWithoutFonts {

  private ChartWithoutFonts() {}

  public static void main(String[] args) {
    try {
      TimelineCharts.write(
          TimelineChartsTest.timeline(5, 0.5, 1),
          ChartKind.EMOTIONS,
          ChartOptions.titled("title"),
          Path.of(args[0]));
      System.out.println("drawn");
    } catch (EmotionException e) {
      System.out.println(e.getMessage());
    }
  }
}
