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
import org.emotion4j.video.timeline.TimelineEntry;
import org.emotion4j.video.timeline.TimelineWriter;

/** A table or JSON lines of all faces. */
final class TableOutput implements VideoOutput {

  private final Target target;
  private final TimelineWriter writer;

  /**
   * Takes a writer.
   *
   * @param target what it writes to
   * @param writer the writer, which this ends
   */
  TableOutput(Target target, TimelineWriter writer) {
    this.target = target;
    this.writer = writer;
  }

  @Override
  public void accept(AnalyzedFrame frame) {
    for (TimelineEntry entry : frame.faces()) {
      writer.write(entry);
    }
  }

  @Override
  public List<String> finish(boolean failed) {
    writer.closeAs(String.valueOf(target.place(failed).getFileName()));
    return failed ? List.of(target.place(true) + ": what was done" + target.note(true)) : List.of();
  }

  @Override
  public void discard() {
    writer.discard();
  }
}
