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

/**
 * What a detector took for a face and a checker did not.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param face what the detector found
 * @param nonFace how likely it is no face, from 0 to 1
 */
public record RejectedFace(Face face, double nonFace) {

  public RejectedFace {
    if (!(nonFace >= 0 && nonFace <= 1)) {
      throw new IllegalArgumentException(
          "The probability of no face must be from 0 to 1, not " + nonFace);
    }
  }
}
