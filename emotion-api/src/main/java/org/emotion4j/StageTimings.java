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

import java.time.Duration;

/**
 * How long each stage of an analysis took, in wall-clock time.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param decode reading and decoding the file; zero if the picture was given as pixels
 * @param detect finding the faces
 * @param classify cutting out, checking and turning if asked for, and classifying the faces, and
 *     placing them in the valence-arousal plane if that was asked for
 */
public record StageTimings(Duration decode, Duration detect, Duration classify) {

  /**
   * The sum of all stages.
   *
   * @return the whole time
   */
  public Duration total() {
    return decode.plus(detect).plus(classify);
  }
}
