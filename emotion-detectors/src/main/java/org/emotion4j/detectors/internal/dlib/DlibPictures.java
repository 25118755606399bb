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

import org.emotion4j.Image;

/** Pictures on their way into native code. */
final class DlibPictures {

  private DlibPictures() {}

  /** The format's number in native code. */
  static int format(Image image) {
    return switch (image.format()) {
      case BGR8 -> 0;
      case RGB8 -> 1;
      case GRAY8 -> 2;
    };
  }

  /** Refuses a picture that would need too much memory once it is doubled. */
  static void checkSize(Image image, int upsampling, long most) {
    long pixels = ((long) image.width() * image.height()) << (2 * upsampling);
    if (pixels > most) {
      throw new IllegalArgumentException(
          upsampling > 0
              ? "doubled %d times it would have %d pixels, more than %d; choose a lower 'upsampling'"
                  .formatted(upsampling, pixels, most)
              : "it has more than %d pixels; make it smaller".formatted(most));
    }
  }
}
