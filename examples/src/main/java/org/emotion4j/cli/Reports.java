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

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Analysis;

/** All the places that results are written to. */
final class Reports implements ResultWriter, Closeable {

  private final List<OutputFile> files = new ArrayList<>();
  private final List<ResultWriter> writers = new ArrayList<>();
  private final boolean forMachines;

  private Reports(boolean forMachines) {
    this.forMachines = forMachines;
  }

  /**
   * Opens the files.
   *
   * @param valenceArousal whether a table has columns for them
   * @param rejectNonFaces whether a table tells what was rejected
   * @throws WrongUse if one of them cannot be written
   */
  static Reports open(
      Terminal terminal,
      Optional<String> json,
      Optional<String> csv,
      boolean valenceArousal,
      boolean rejectNonFaces)
      throws IOException {
    Optional<String> standard = Optional.of(OutputFile.STANDARD_OUTPUT);
    boolean forMachines = json.equals(standard) || csv.equals(standard);
    Reports reports = new Reports(forMachines);
    try {
      if (json.isPresent()) {
        reports.writers.add(new JsonLines(reports.file(json.get(), terminal)));
      }
      if (csv.isPresent()) {
        reports.writers.add(
            new CsvTable(reports.file(csv.get(), terminal), valenceArousal, rejectNonFaces));
      }
      reports.writers.add(new HumanLines(terminal, !forMachines));
      return reports;
    } catch (IOException | RuntimeException e) {
      reports.close();
      throw e;
    }
  }

  private java.io.Writer file(String target, Terminal terminal) {
    OutputFile file = OutputFile.open(target, terminal);
    files.add(file);
    return file.writer();
  }

  /** Whether standard output is for programs only. */
  boolean forMachines() {
    return forMachines;
  }

  @Override
  public void success(Path image, Analysis analysis) throws IOException {
    for (ResultWriter writer : writers) {
      writer.success(image, analysis);
    }
  }

  @Override
  public void failure(Path image, String error) throws IOException {
    for (ResultWriter writer : writers) {
      writer.failure(image, error);
    }
  }

  /** Puts the files into place. */
  void commit() throws IOException {
    for (OutputFile file : files) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputFile file : files) {
      file.close();
    }
  }
}
