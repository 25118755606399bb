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

/** Reads comma-separated values as RFC 4180 says. */
final class CsvReader {

  /**
   * A row.
   *
   * @param line where it starts, from 1
   * @param values its values
   */
  record Row(int line, List<String> values) {
    Row {
      values = List.copyOf(values);
    }
  }

  private final String text;
  private int position;
  private int line = 1;

  private CsvReader(String text) {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text; // a byte order mark
  }

  /** All rows but the empty ones. */
  static List<Row> read(String text) {
    CsvReader reader = new CsvReader(text);
    List<Row> rows = new ArrayList<>();
    while (reader.position < reader.text.length()) {
      Row row = reader.row();
      if (!row.values().equals(List.of(""))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int start = line;
    List<String> values = new ArrayList<>();
    values.add(value());
    while (position < text.length() && text.charAt(position) == ',') {
      position++;
      values.add(value());
    }
    if (position < text.length() && text.charAt(position) == '\r') {
      position++;
    }
    if (position < text.length() && text.charAt(position) == '\n') {
      position++;
    }
    line++;
    return new Row(start, values);
  }

  private String value() {
    if (position < text.length() && text.charAt(position) == '"') {
      return quoted();
    }
    int start = position;
    while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(start, position).strip();
  }

  private String quoted() {
    int opened = line;
    StringBuilder value = new StringBuilder();
    position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '\n') {
        line++;
      }
      if (c != '"') {
        value.append(c);
      } else if (position < text.length() && text.charAt(position) == '"') {
        value.append('"');
        position++;
      } else {
        return endOfQuoted(value, opened);
      }
    }
    throw new LabelsException("a quote in line " + opened + " is not closed");
  }

  private String endOfQuoted(StringBuilder value, int opened) {
    if (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
      throw new LabelsException("line " + opened + " goes on after a closing quote");
    }
    return value.toString();
  }
}
