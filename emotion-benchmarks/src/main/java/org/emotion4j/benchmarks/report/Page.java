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
package org.emotion4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.emotion4j.benchmarks.contest.CoOccurrence;
import org.emotion4j.benchmarks.contest.Spread;

/** A page in Markdown as it grows. */
final class Page {

  /** Stands in a table where there is no figure. */
  static final String NOTHING = "-";

  private final StringBuilder text = new StringBuilder();

  void heading(String heading) {
    line("");
    line("## " + heading);
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  /** Begins a table. */
  void head(String... cells) {
    if (text.length() > 0) {
      line(""); // a table needs space before it
    }
    row(List.of(cells));
    line("|---".repeat(cells.length) + "|");
  }

  void row(List<String> cells) {
    line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** In how many photos two detectors both find a face. */
  void matrix(CoOccurrence matrix) {
    List<String> head = new ArrayList<>(List.of(""));
    matrix.names().forEach(name -> head.add(code(name)));
    head(head.toArray(String[]::new));
    for (int i = 0; i < matrix.names().size(); i++) {
      List<String> cells = new ArrayList<>(List.of(code(matrix.names().get(i))));
      matrix.counts().get(i).forEach(count -> cells.add(String.valueOf(count)));
      row(cells);
    }
  }

  static String code(String name) {
    return "`" + name + "`";
  }

  /** Three digits are more than such figures are worth. */
  static String number(double value) {
    int decimals = value >= 99.5 ? 0 : value >= 9.95 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A figure of others as they tell it: up to three digits, without zeros at the end. */
  static String plain(double value) {
    if (value < 2 * Double.MIN_NORMAL) {
      return "0";
    }
    String text = String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3g", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  /** Photos a second. */
  static String fps(Spread millis) {
    return number(1000 / millis.median());
  }

  /** The median, and the range in brackets. */
  static String spread(Spread millis) {
    return "%s (%s-%s)"
        .formatted(number(millis.median()), number(millis.least()), number(millis.most()));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
