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

import java.util.List;
import org.emotion4j.video.pipeline.AnalyzedFrame;
import org.emotion4j.video.timeline.ChartKind;
import org.emotion4j.video.timeline.ChartOptions;
import org.emotion4j.video.timeline.EmotionTimeline;
import org.emotion4j.video.timeline.TimelineCharts;

/** A chart of what all faces expressed, drawn at the end. */
final class ChartOutput implements VideoOutput {

  private final Target target;
  private final ChartKind kind;
  private final String title;
  private final EmotionTimeline.Recorder recorder = new EmotionTimeline.Recorder();

  ChartOutput(Target target, ChartKind kind, String title) {
    this.target = target;
    this.kind = kind;
    this.title = title;
  }

  @Override
  public void accept(AnalyzedFrame frame) {
    frame.faces().forEach(recorder::add);
  }

  @Override
  public List<String> finish(boolean failed) {
    TimelineCharts.write(
        recorder.snapshot(), kind, ChartOptions.titled(title), target.place(failed));
    return failed ? List.of(target.place(true) + ": what was done" + target.note(true)) : List.of();
  }

  @Override
  public void discard() {}
}
