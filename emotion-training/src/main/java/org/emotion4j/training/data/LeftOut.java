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
package org.emotion4j.training.data;

/**
 * How many training faces were left out because they are copies of faces that are measured with.
 *
 * @param exact those with the same pixels
 * @param near those with nearly the same pixels: shifted by up to three, brightened, stored as JPEG
 *     or mirrored
 */
public record LeftOut(int exact, int near) {

  /** Nothing was left out. */
  public static final LeftOut NONE = new LeftOut(0, 0);

  public LeftOut {
    if (exact < 0 || near < 0) {
      throw new IllegalArgumentException(
          "There cannot be less than no copies: " + exact + ", " + near);
    }
  }

  LeftOut plus(LeftOut more) {
    return new LeftOut(exact + more.exact, near + more.near);
  }

  /**
   * All of them.
   *
   * @return exact and near ones
   */
  public int all() {
    return exact + near;
  }

  /**
   * What was left out, as half a sentence.
   *
   * @return the numbers in words
   */
  public String inWords() {
    return "%,d that are copies of validation faces (%,d exact, %,d near)"
        .formatted(all(), exact, near);
  }
}
