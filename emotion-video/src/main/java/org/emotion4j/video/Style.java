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

import java.awt.Color;

/**
 * Colours and measures of an annotated picture.
 *
 * @param line the width of a box's line in pixels
 * @param smallestText the least height of a line of text in pixels
 * @param largestText the greatest height of a line of text in pixels
 */
record Style(int line, double smallestText, double largestText) {

  static final Color BOX = new Color(30, 220, 30);
  static final Color LETTERS = Color.WHITE;
  static final Color OUTLINE = new Color(0, 40, 0);

  /** What is below 0 on a bar; what is above has the colour of the box. */
  static final Color NEGATIVE = new Color(220, 60, 30);

  /** The background of bars, and of what is no face's label. */
  static final Color NOTICE = new Color(70, 70, 70);

  /** Lines and letters in proportion to the picture, so that they look the same at any size. */
  static Style forPicture(int width, int height) {
    double side = Math.sqrt((double) width * height);
    return new Style(
        Math.max(1, (int) Math.round(side / 200)),
        Math.max(11, side / 36),
        Math.max(11, side / 12));
  }

  /** The height of a label's text: a fifth of the face, as far as that suits the picture. */
  double textHeight(double faceHeight) {
    return Math.max(smallestText, Math.min(largestText, faceHeight / 5));
  }
}
