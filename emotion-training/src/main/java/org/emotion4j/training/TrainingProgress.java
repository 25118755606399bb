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
package org.emotion4j.training;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.emotion4j.training.loop.EpochMetrics;
import org.emotion4j.training.loop.TrainingListener;
import org.jspecify.annotations.Nullable;

/** Shows how a training goes: a bar on a terminal, and a line an epoch in any case. */
final class TrainingProgress implements TrainingListener {

  private final PrintStream stream;
  private final int epochs;

  /** The launcher says so; Java itself cannot tell for the error stream alone. */
  private final boolean terminal = Boolean.getBoolean("emotion4j.cli.err.terminal");

  private @Nullable ProgressBar bar;

  TrainingProgress(PrintStream stream, int epochs) {
    this.stream = stream;
    this.epochs = epochs;
  }

  @Override
  public void batchDone(int epoch, int faces, int ofFaces, double loss) {
    if (!terminal) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Epoch " + epoch + "/" + epochs)
              .setInitialMax(ofFaces)
              .setUnit(" faces", 1)
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(stream))
              .build();
    }
    bar.stepTo(faces);
    bar.setExtraMessage(String.format(Locale.ROOT, " loss %.3f", loss));
  }

  @Override
  public void epochDone(EpochMetrics epoch) {
    end();
    stream.println(epoch.inWords(epochs));
  }

  /** Ends the bar; the stream stays open. */
  void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
