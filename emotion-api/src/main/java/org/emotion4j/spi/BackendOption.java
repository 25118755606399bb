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
package org.emotion4j.spi;

import java.util.regex.Pattern;

/**
 * An option that a backend understands. Its value is taken from the engine's builder, else from the
 * system property {@code emotion4j.<backend>.<name>}, else from the environment variable {@code
 * EMOTION4J_<BACKEND>_<NAME>} (in capitals, with underscores), else it is the default.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name lower-case letters, digits and hyphens
 * @param defaultValue what holds where nothing is given; may be empty
 * @param description what it does, with unit and range
 */
public record BackendOption(String name, String defaultValue, String description) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public BackendOption {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name of an option: use lower-case letters, digits and hyphens");
    }
  }
}
