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
package org.emotion4j.detectors.internal.dlib;

import java.util.Optional;
import org.emotion4j.detectors.internal.dlib.jni.HogFilters;

/**
 * What all workers of a HOG detector share. Safe to share between threads.
 *
 * @param filters what they search with
 * @param landmarks what finds landmarks, if they are wanted
 */
record HogParts(HogFilters filters, Optional<LandmarkFinder> landmarks) implements AutoCloseable {

  /** Loads them; dlib must have been loaded. */
  static HogParts load(HogSettings settings) {
    HogFilters filters = HogFilterFile.read();
    filters.retainReference(); // a scope around the caller must not free them
    try {
      return new HogParts(filters, settings.landmarks().load());
    } catch (RuntimeException | Error e) {
      filters.close();
      throw e;
    }
  }

  @Override
  public void close() {
    filters.close();
    landmarks.ifPresent(LandmarkFinder::close);
  }
}
