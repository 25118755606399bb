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
package org.emotion4j.video.source;

/**
 * Where a picture lies in a frame of another size.
 *
 * @param left pixels that stay free on the left
 * @param top pixels that stay free above
 * @param width of the picture in the frame
 * @param height likewise
 * @param isWhole whether it fills the frame
 */
record Placement(int left, int top, int width, int height, boolean isWhole) {

  /** As large as it can be in its proportions, in the middle. */
  static Placement fit(int width, int height, int frameWidth, int frameHeight) {
    double scale = Math.min((double) frameWidth / width, (double) frameHeight / height);
    int scaledWidth = within(width * scale, frameWidth);
    int scaledHeight = within(height * scale, frameHeight);
    return new Placement(
        (frameWidth - scaledWidth) / 2,
        (frameHeight - scaledHeight) / 2,
        scaledWidth,
        scaledHeight,
        scaledWidth == frameWidth && scaledHeight == frameHeight);
  }

  private static int within(double size, int most) {
    return (int) Math.max(1, Math.min(most, Math.round(size)));
  }
}
