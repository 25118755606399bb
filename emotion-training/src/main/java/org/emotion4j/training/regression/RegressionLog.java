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
package org.emotion4j.training.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of each epoch, as a line of a CSV file. */
final class RegressionLog {

  private final Path file;
  private final Axes axes;

  RegressionLog(Path file, Axes axes) {
    this.file = file;
    this.axes = axes;
  }

  void start() throws IOException {
    List<String> head = new ArrayList<>(List.of("epoch", "learning_rate", "train_loss"));
    for (String axis : axes.names()) {
      for (String figure : List.of("mse", "sagr", "noisy_sagr", "ccc", "pearson")) {
        head.add(axis + "_" + figure);
      }
    }
    head.addAll(List.of("inverse_transform", "images_per_second", "seconds"));
    Files.write(file, List.of(String.join(",", head)));
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

  void append(RegressionEpoch epoch) throws IOException {
    List<String> values = new ArrayList<>(List.of(String.valueOf(epoch.epoch())));
    values.add(decimals(7, epoch.rate()));
    values.add(decimals(5, epoch.trainLoss()));
    for (AxisFigures axis : epoch.valid().axes()) {
      for (double figure :
          new double[] {axis.mse(), axis.sagr(), axis.noisySagr(), axis.ccc(), axis.pearson()}) {
        values.add(decimals(5, figure));
      }
    }
    values.add(
        epoch.valid().inverseTransform().isPresent()
            ? decimals(5, epoch.valid().inverseTransform().getAsDouble())
            : "");
    values.add(decimals(1, epoch.imagesPerSecond()));
    values.add(decimals(1, epoch.seconds()));
    Files.write(
        file,
        List.of(String.join(",", values)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String decimals(int count, double value) {
    return String.format(Locale.ROOT, "%." + count + "f", value);
  }
}
