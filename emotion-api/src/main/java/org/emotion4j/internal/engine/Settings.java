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
package org.emotion4j.internal.engine;

import java.util.Locale;
import java.util.Optional;

/** Settings from outside the program: a system property, else an environment variable. */
final class Settings {

  private static final String PREFIX = "emotion4j.";

  private Settings() {}

  /** A setting and where it came from. */
  record Setting(String value, String source) {}

  /**
   * Looks a setting up.
   *
   * @param name without the common prefix, for instance {@code detector} or {@code haar.min-size}
   * @return its value and source, or empty if it is given nowhere or blank
   */
  static Optional<Setting> find(String name) {
    String property = PREFIX + name;
    String value = System.getProperty(property);
    if (value != null && !value.isBlank()) {
      return Optional.of(new Setting(value.strip(), "system property " + property));
    }
    String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    value = System.getenv(variable);
    if (value != null && !value.isBlank()) {
      return Optional.of(new Setting(value.strip(), "environment variable " + variable));
    }
    return Optional.empty();
  }
}
