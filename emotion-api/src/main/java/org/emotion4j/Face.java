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
package org.emotion4j;

import java.util.Optional;

/**
 * A face that a detector found.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param box where it is, wholly inside the picture
 * @param confidence how sure the detector is, from 0 to 1. What the number means differs from
 *     detector to detector: compare it only between faces of the same one
 * @param landmarks points of the face, if the detector reports them
 */
public record Face(BoundingBox box, double confidence, Optional<Landmarks> landmarks) {

  public Face {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence must be from 0 to 1, not " + confidence);
    }
  }

  /**
   * A face without landmarks.
   *
   * @param box where it is
   * @param confidence how sure the detector is, from 0 to 1
   */
  public Face(BoundingBox box, double confidence) {
    this(box, confidence, Optional.empty());
  }
}
