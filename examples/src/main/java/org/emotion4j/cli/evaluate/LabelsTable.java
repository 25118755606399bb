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
package org.emotion4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;

/** Understands the content of labels.csv. */
final class LabelsTable {

  /** The column that names the picture. */
  static final String FILE = "file";

  private static final String NON_FACE = "non_face";
  private static final String VOTES = "v_";

  private final String name;
  private final List<String> head;

  private LabelsTable(String name, List<String> head) {
    this.name = name;
    this.head = head;
  }

  /**
   * Reads labels.
   *
   * @param name how error messages call the file
   * @param text its content
   * @throws LabelsException if it cannot be understood
   */
  static List<LabelledFace> read(String name, String text) {
    List<CsvReader.Row> rows;
    try {
      rows = CsvReader.read(text);
    } catch (LabelsException e) {
      throw new LabelsException("'" + name + "': " + e.getMessage(), e);
    }
    if (rows.isEmpty()) {
      throw new LabelsException("'" + name + "' is empty; it must start with: file,label");
    }
    LabelsTable table = new LabelsTable(name, rows.get(0).values());
    table.require(FILE);
    table.require("label");
    List<LabelledFace> faces = new ArrayList<>();
    rows.subList(1, rows.size()).forEach(row -> faces.add(table.face(row)));
    return List.copyOf(faces);
  }

  private void require(String column) {
    if (!head.contains(column)) {
      throw new LabelsException(
          "'%s' has no column '%s'; its first line must name the columns and is: %s"
              .formatted(name, column, String.join(",", head)));
    }
  }

  private LabelledFace face(CsvReader.Row row) {
    if (row.values().size() != head.size()) {
      throw wrong(row, "has " + row.values().size() + " values for " + head.size() + " columns");
    }
    String file = row.values().get(head.indexOf(FILE));
    if (file.isBlank()) {
      throw wrong(row, "names no file");
    }
    int split = head.indexOf("split");
    return new LabelledFace(
        file,
        label(row),
        split < 0 ? "" : row.values().get(split),
        votes(row),
        point(row),
        row.line());
  }

  private Optional<Emotion> label(CsvReader.Row row) {
    String label = row.values().get(head.indexOf("label"));
    if (label.equalsIgnoreCase(NON_FACE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Emotion.ofLabel(label));
    } catch (IllegalArgumentException e) {
      throw wrong(
          row,
          "has the label '%s'; there are %s and %s"
              .formatted(
                  label,
                  String.join(", ", Emotion.all().stream().map(Emotion::label).toList()),
                  NON_FACE));
    }
  }

  private Optional<Votes> votes(CsvReader.Row row) {
    int most = 0;
    int total = 0;
    boolean found = false;
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).startsWith(VOTES)) {
        found = true;
        int count = count(row, i);
        most = Math.max(most, count);
        total += count;
      }
    }
    return found ? Optional.of(new Votes(most, total)) : Optional.empty();
  }

  private Optional<ValenceArousal> point(CsvReader.Row row) {
    int valence = head.indexOf("valence");
    int arousal = head.indexOf("arousal");
    return valence < 0 || arousal < 0
        ? Optional.empty()
        : Optional.of(new ValenceArousal(number(row, valence), number(row, arousal)));
  }

  private double number(CsvReader.Row row, int column) {
    String value = row.values().get(column);
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(row, "has '" + value + "' in the column " + head.get(column), e);
    }
    throw wrong(row, "has '" + value + "' in the column " + head.get(column));
  }

  private int count(CsvReader.Row row, int column) {
    String value = row.values().get(column);
    try {
      int count = Integer.parseInt(value);
      if (count >= 0 && count <= 1_000_000) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw wrong(row, "has '" + value + "' in the column " + head.get(column), e);
    }
    throw wrong(row, "has '" + value + "' in the column " + head.get(column));
  }

  private LabelsException wrong(CsvReader.Row row, String what) {
    return new LabelsException("'%s': line %d %s".formatted(name, row.line(), what));
  }

  private LabelsException wrong(CsvReader.Row row, String what, Throwable cause) {
    return new LabelsException("'%s': line %d %s".formatted(name, row.line(), what), cause);
  }
}
