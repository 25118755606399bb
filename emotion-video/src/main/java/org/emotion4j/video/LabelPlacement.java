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
package org.emotion4j.video;

import java.awt.Rectangle;

/** Finds the place of a label: below the box, above it, or inside; always within the picture. */
final class LabelPlacement {

  private LabelPlacement() {}

  /**
   * Places a label.
   *
   * @param box a face's box
   * @param width the label's width, at most the picture's
   * @param height the label's height, at most the picture's
   * @param picture the picture's size
   * @return where the label goes
   */
  static Rectangle place(Rectangle box, int width, int height, Rectangle picture) {
    int x = clamp(box.x, picture.width - width);
    int below = box.y + box.height;
    int above = box.y - height;
    int y;
    if (below + height <= picture.height) {
      y = below;
    } else if (above >= 0) {
      y = above;
    } else {
      y = below - height;
    }
    return new Rectangle(x, clamp(y, picture.height - height), width, height);
  }

  private static int clamp(int value, int most) {
    return Math.max(0, Math.min(value, most));
  }
}
