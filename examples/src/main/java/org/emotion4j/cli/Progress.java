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

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on standard error, where that is a terminal. */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 79;

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /** A bar, or nothing at all where it is not wanted. */
  static Progress start(boolean wanted, String task, int steps) {
    return new Progress(wanted ? Optional.of(bar(task, steps).build()) : Optional.empty());
  }

  /**
   * A bar that tells frames a second and, where their number is known, the time left.
   *
   * @param frames how many there are, or less than 0 if that is not known
   */
  static Progress ofFrames(boolean wanted, long frames) {
    return new Progress(
        wanted
            ? Optional.of(
                bar("video", frames)
                    .setUnit(" frames", 1)
                    .showSpeed(
                        new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .build())
            : Optional.empty());
  }

  private static ProgressBarBuilder bar(String task, long steps) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setMaxRenderedLength(WIDTH)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
  }

  void step() {
    bar.ifPresent(ProgressBar::step);
  }

  /** So many steps are done, those that were left out too. */
  void stepTo(long done) {
    bar.ifPresent(moving -> moving.stepTo(done));
  }

  /** All is done, whatever number of steps was expected. */
  void complete(long done) {
    bar.ifPresent(moving -> moving.maxHint(done).stepTo(done));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
