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

import java.util.List;
import java.util.stream.Collectors;

/** Writes rows of comma-separated values as RFC 4180 says. */
public final class Csv {

  private Csv() {}

  /**
   * A row without its line end.
   *
   * @param values its values, which are quoted where that is necessary
   * @return the row
   */
  public static String row(List<?> values) {
    return values.stream().map(value -> quoted(value.toString())).collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
