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

import java.util.Optional;

/**
 * Whether a backend can run here.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Availability {

  /** The backend can run here. */
  record Available() implements Availability {}

  /**
   * The backend cannot run here.
   *
   * @param reason why not, and what to do about it
   * @param coordinate the Maven coordinate to add, where that is the remedy
   */
  record Unavailable(String reason, Optional<String> coordinate) implements Availability {}

  /**
   * The backend can run here.
   *
   * @return that it can
   */
  static Availability available() {
    return new Available();
  }

  /**
   * The backend cannot run here.
   *
   * @param reason why not, and what to do about it
   * @return that it cannot
   */
  static Availability unavailable(String reason) {
    return new Unavailable(reason, Optional.empty());
  }

  /**
   * The backend cannot run here because a dependency is missing.
   *
   * @param reason what is missing
   * @param coordinate the Maven coordinate to add, as {@code group:artifact:version[:classifier]}
   * @return that it cannot
   */
  static Availability missing(String reason, String coordinate) {
    return new Unavailable(reason, Optional.of(coordinate));
  }
}
