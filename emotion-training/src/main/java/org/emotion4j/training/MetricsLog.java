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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** The figures of each epoch, as a line of a CSV file. */
final class MetricsLog {

  private static final String HEADER =
      "epoch,learning_rate,train_loss,train_accuracy,valid_loss,valid_accuracy,valid_8_plurality,"
          + "valid_8_majority,valid_ece,valid_8_mean_recall,last_accuracy,last_8_plurality,last_8_majority,"
          + "images_per_second,seconds";

  private static final String NOT_MEASURED = ",".repeat(8);

  private final Path file;

  MetricsLog(Path file) {
    this.file = file;
  }

  void start() throws IOException {
    Files.write(file, List.of(HEADER));
  }

  /** Keeps the lines of the epochs that the checkpoint holds. */
  void resumeAfter(int epoch) throws IOException {
    if (!Files.exists(file)) {
      start();
      return;
    }
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, Math.min(lines.size(), epoch + 1)));
  }

  void append(EpochMetrics metrics) throws IOException {
    String line =
        String.format(
            Locale.ROOT,
            "%d,%.6f,%.5f,%.5f,%s,%.1f,%.1f",
            metrics.epoch(),
            metrics.rate(),
            metrics.trainLoss(),
            metrics.trainAccuracy(),
            metrics.measured().map(MetricsLog::columns).orElse(NOT_MEASURED),
            metrics.imagesPerSecond(),
            metrics.seconds());
    Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String columns(EpochMetrics.Measured measured) {
    Evaluation valid = measured.valid();
    Evaluation last = measured.last();
    return String.format(
        Locale.ROOT,
        "%.5f,%.5f,%.5f,%.5f,%.5f,%.5f,%.5f,%.5f,%.5f",
        valid.loss(),
        valid.accuracy(),
        valid.plurality(),
        valid.majority(),
        valid.calibrationError(),
        valid.meanRecall(),
        last.accuracy(),
        last.plurality(),
        last.majority());
  }
}
