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
package org.emotion4j.detectors.internal.mtcnn;

/**
 * The pixels of a box that lie in the picture, as the published programs have them.
 *
 * @param left the first column
 * @param top the first row
 * @param right behind the last column
 * @param bottom behind the last row
 */
record Visible(int left, int top, int right, int bottom) {

  /** Edges are those of MATLAB, which counts pixels from 1. */
  static Visible of(Candidate box, int width, int height) {
    return new Visible(
        Math.max(1, (int) box.left()) - 1,
        Math.max(1, (int) box.top()) - 1,
        Math.min(width, (int) box.right()),
        Math.min(height, (int) box.bottom()));
  }

  boolean isEmpty() {
    return right <= left || bottom <= top;
  }
}
