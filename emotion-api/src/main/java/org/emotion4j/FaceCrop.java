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
 * The part of a picture that a classifier looks at: a view, no pixels are copied.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param image the picture
 * @param region the part of it, in its pixels. It may reach over the border, where the nearest
 *     pixel of the picture is repeated, but must overlap the picture
 */
public record FaceCrop(Image image, BoundingBox region) {

  public FaceCrop {
    if (!region.overlaps(image.width(), image.height())) {
      throw new IllegalArgumentException(
          region + " lies outside the picture of " + image.width() + "x" + image.height());
    }
  }

  /**
   * A picture that shows nothing but a face.
   *
   * @param image the picture
   * @return a crop that covers all of it
   */
  public static FaceCrop whole(Image image) {
    return new FaceCrop(image, new BoundingBox(0, 0, image.width(), image.height()));
  }
}
