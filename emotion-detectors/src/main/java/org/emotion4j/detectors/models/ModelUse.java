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
package org.emotion4j.detectors.models;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A backend that uses a model file.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param backend the backend's id
 * @param option the backend's option that names a file in place of this one, if it has any
 */
public record ModelUse(String backend, Optional<String> option) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if one is no id of small letters, digits and hyphens
   */
  public ModelUse {
    check(backend);
    option.ifPresent(ModelUse::check);
  }

  private static void check(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("'" + id + "' is no id of a backend or an option");
    }
  }

  /**
   * The system property that sets the option.
   *
   * @return its name, if there is an option
   */
  public Optional<String> property() {
    return option.map(name -> "emotion4j." + backend + "." + name);
  }

  /**
   * The environment variable that sets the option.
   *
   * @return its name, if there is an option
   */
  public Optional<String> variable() {
    return property()
        .map(name -> name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
