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

import java.awt.Graphics2D;

/** Writes short texts, white with a dark outline. Safe to share between threads. */
interface Letters {

  /**
   * What these letters are.
   *
   * @return for people to read
   */
  String description();

  /**
   * How wide a text is, its outline included.
   *
   * @param text what is written
   * @param height the height of a line in pixels, from above the tallest letter to below the lowest
   * @return pixels, in proportion to the height
   */
  double width(String text, double height);

  /**
   * Writes a text.
   *
   * @param graphics where to
   * @param text what is written
   * @param x the left edge in pixels
   * @param y the upper edge in pixels
   * @param height the height of a line in pixels
   */
  void write(Graphics2D graphics, String text, double x, double y, double height);
}
