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
 * How far a face's box is grown on every side before the face is classified.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param relative part of the box's width and height that is added on each side, at least 0
 * @param pixels pixels that are added on each side besides, at least 0
 */
public record CropMargin(double relative, double pixels) {

  /**
   * What an engine adds where nothing else is said: a tenth of the box on each side. Measured with
   * {@code haar}, {@code dlib-hog} and {@code mobilenet-onnx} on two labelled sets of photos, less
   * cuts off what the classifier was trained with, and more makes it take expressions for neutral.
   */
  public static final CropMargin DEFAULT = relative(0.1);

  public CropMargin {
    if (!(relative >= 0 && relative <= 10) || !(pixels >= 0 && pixels <= 100_000)) {
      throw new IllegalArgumentException(
          "A margin must be from 0 to 10 times the face and from 0 to 100000 pixels, not "
              + (relative + " and " + pixels));
    }
  }

  /**
   * A margin in proportion to the face, so that near and far faces are cut alike.
   *
   * @param part the part of the box's width and height that is added on each side
   * @return the margin
   */
  public static CropMargin relative(double part) {
    return new CropMargin(part, 0);
  }

  /**
   * A margin of so many pixels, whatever the size of the face.
   *
   * @param pixels what is added on each side
   * @return the margin
   */
  public static CropMargin pixels(double pixels) {
    return new CropMargin(0, pixels);
  }

  /**
   * The box grown by this margin.
   *
   * @param box a face's box
   * @return the grown box, which may reach over the picture's border
   */
  public BoundingBox around(BoundingBox box) {
    return box.expand(relative * box.width() + pixels, relative * box.height() + pixels);
  }
}
