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
package org.emotion4j.benchmarks.contest;

import java.util.List;
import java.util.Optional;

/**
 * How somebody did, or why they did not take part. Immutable.
 *
 * @param name how it is called
 * @param setting what computed; empty if it did not take part
 * @param millis milliseconds a photo over the rounds; empty if it did not take part
 * @param rounds how many rounds that were
 * @param threads how many threads computed; empty if it did not take part or nobody tells
 * @param photosWithFace for each photo whether any face was found; empty if it did not take part
 * @param absence why it did not take part; empty if it did
 */
public record Performance(
    String name,
    String setting,
    Optional<Spread> millis,
    int rounds,
    Optional<Integer> threads,
    List<Boolean> photosWithFace,
    Optional<String> absence) {

  public Performance {
    photosWithFace = List.copyOf(photosWithFace);
    if (millis.isPresent() == absence.isPresent()) {
      throw new IllegalArgumentException(name + " either took part or did not");
    }
  }

  /**
   * Somebody who did not take part.
   *
   * @param name how it is called
   * @param reason why not; of files that it tells the names are kept, not where they lie
   * @return what there is to say of it
   */
  public static Performance absent(String name, String reason) {
    return new Performance(
        name,
        "",
        Optional.empty(),
        0,
        Optional.empty(),
        List.of(),
        Optional.of(Reasons.withoutPaths(reason)));
  }
}
