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

import java.util.Optional;

/**
 * A figure that is told elsewhere. Immutable.
 *
 * @param figure what it is, in words
 * @param key how {@link ClaimedFigures} finds it in results; empty if a report does not measure it
 * @param least the least that is told, or what is told; 0 without a key
 * @param most the most that is told, or what is told; 0 without a key
 * @param where it is told, a file of this project
 * @param why the reason if a run gives something else, or for which it measures none
 */
record Claim(
    String figure, Optional<String> key, double least, double most, String where, String why) {

  Claim {
    if (!(least <= most)) {
      throw new IllegalArgumentException(figure + ": " + least + " is more than " + most);
    }
  }

  /** The middle of what is told. */
  double middle() {
    return (least + most) / 2;
  }
}
