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
package org.emotion4j.video.track;

/** Finds a maximum between samples. */
final class Parabola {

  private Parabola() {}

  /**
   * Where the parabola through three neighbouring values has its top.
   *
   * @param before the value at -1
   * @param middle the value at 0, the greatest of the three
   * @param after the value at 1
   * @return from -0.5 to 0.5
   */
  static double top(double before, double middle, double after) {
    double bend = before - 2 * middle + after;
    if (!(bend < 0)) {
      return 0;
    }
    return Math.max(-0.5, Math.min(0.5, 0.5 * (before - after) / bend));
  }
}
