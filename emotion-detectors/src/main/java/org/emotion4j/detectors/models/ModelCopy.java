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

import java.util.Objects;
import java.util.Optional;

/**
 * A copy of a model file that was found and checked.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param place the kind of place
 * @param where what messages call it
 * @param fault what is wrong with it; empty if it is the published file
 */
public record ModelCopy(Place place, String where, Optional<String> fault) {

  /** A kind of place, in the order in which they are looked at. */
  public enum Place {
    /** In the jar of this library, or elsewhere on the class path in the same folder. */
    CLASS_PATH,
    /** In the user's cache. */
    CACHE
  }

  /** Refuses null. */
  public ModelCopy {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(fault, "fault");
  }

  /**
   * Whether it is the published file.
   *
   * @return true if nothing is wrong with it
   */
  public boolean isGenuine() {
    return fault.isEmpty();
  }
}
