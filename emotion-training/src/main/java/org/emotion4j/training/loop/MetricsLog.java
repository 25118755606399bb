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
package org.emotion4j.training.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emotion4j.internal.files.PartFile;

/** The figures of each epoch, as a line of a CSV file and as curves that TensorBoard shows. */
final class MetricsLog {

  private final List<String> figures;
  private final Path file;
  private final EventFile events;

  /**
   * A log.
   *
   * @param directory where its files go
   * @param figures the names of what is measured after an epoch
   */
  MetricsLog(Path directory, List<String> figures) {
    this.figures = figures;
    this.file = directory.resolve("metrics.csv");
    this.events = new EventFile(directory);
  }

  /** Begins anew. */
  void start() throws IOException {
    startTable();
    events.start();
  }

  private void startTable() throws IOException {
    List<String> head =
        new ArrayList<>(List.of("epoch", "learning_rate", "train_loss", "train_accuracy"));
    figures.forEach(figure -> head.add("valid_" + figure));
    head.addAll(List.of("images_per_second", "seconds"));
    Files.write(file, List.of(String.join(",", head)));
  }

  /** Keeps the lines of the epochs that the checkpoint holds. */
  void resumeAfter(int epoch) throws IOException {
    events.resume();
    if (!Files.exists(file)) {
      startTable();
      return;
    }
    List<String> lines = Files.readAllLines(file);
    List<String> kept = lines.subList(0, Math.min(lines.size(), epoch + 1));
    PartFile.write(file, String.join("\n", kept) + "\n");
  }

  /** Adds an epoch; what was not measured stays empty. */
  void append(EpochMetrics epoch) throws IOException {
    List<String> values = new ArrayList<>(List.of(String.valueOf(epoch.epoch())));
    values.add(decimals(7, epoch.rate()));
    values.add(decimals(5, epoch.trainLoss()));
    values.add(decimals(5, epoch.trainAccuracy()));
    for (int i = 0; i < figures.size(); i++) {
      int index = i;
      values.add(epoch.measured().map(valid -> decimals(5, valid.figures().get(index))).orElse(""));
    }
    values.add(decimals(1, epoch.imagesPerSecond()));
    values.add(decimals(1, epoch.seconds()));
    Files.write(
        file,
        List.of(String.join(",", values)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    events.append(epoch.epoch(), curves(epoch));
  }

  private Map<String, Double> curves(EpochMetrics epoch) {
    Map<String, Double> curves = new LinkedHashMap<>();
    curves.put("train/learning_rate", epoch.rate());
    curves.put("train/loss", epoch.trainLoss());
    curves.put("train/accuracy", epoch.trainAccuracy());
    curves.put("train/images_per_second", epoch.imagesPerSecond());
    epoch
        .measured()
        .ifPresent(
            valid -> {
              for (int i = 0; i < figures.size(); i++) {
                curves.put("valid/" + figures.get(i), valid.figures().get(i));
              }
            });
    curves.values().removeIf(value -> value.isNaN());
    return curves;
  }

  private static String decimals(int count, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + count + "f", value);
  }
}
