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
import org.emotion4j.video.timeline.PeakFrames;

/** The frames in which an emotion is strongest, written at the end. */
final class PeaksOutput implements VideoOutput {

  private final PeakChoice choice;
  private final PeakFrames peaks;

  PeaksOutput(PeakChoice choice) {
    this.choice = choice;
    this.peaks = new PeakFrames(choice.options(), "jpg");
  }

  @Override
  public void accept(AnalyzedFrame frame) {
    peaks.offer(frame.image(), frame.faces());
  }

  @Override
  public List<String> finish(boolean failed) {
    return peaks.write(choice.folder()).stream().map(String::valueOf).toList();
  }

  @Override
  public void discard() {}
}
