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

import java.util.Optional;

/** Several things to do, each of them whatever comes of the others. */
final class Steps {

  private Steps() {}

  /** Takes every step, and throws the first failure with the others added to it. */
  static void all(Runnable... steps) {
    Optional<RuntimeException> first = Optional.empty();
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException e) {
        first.ifPresent(failure -> failure.addSuppressed(e));
        first = Optional.of(first.orElse(e));
      }
    }
    if (first.isPresent()) {
      throw first.get();
    }
  }
}
