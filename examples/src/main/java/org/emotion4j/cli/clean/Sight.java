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
package org.emotion4j.cli.clean;

import org.emotion4j.BoundingBox;
import org.emotion4j.Face;

/**
 * What a detector saw in a picture that ought to show one face.
 *
 * @param face whether it found a face that covers {@link #LEAST_COVER} of the picture's middle
 * @param score how sure it was of the face that covers most of the middle; 0 if it found none
 * @param cover the share, from 0 to 1, of the middle quarter of the picture that this face covers
 */
public record Sight(boolean face, double score, double cover) {

  /** Less of the middle is a face beside the one that is meant, or a part of it. */
  public static final double LEAST_COVER = 0.5;

  /** Nothing was found. */
  static final Sight NOTHING = new Sight(false, 0, 0);

  /**
   * Judges a face.
   *
   * @param found what was found
   * @param size width and height of the canvas that was looked at, with the picture in its middle
   * @param picture width and height of the picture in it
   * @return how much of the middle it covers, and how sure the detector was
   */
  public static Sight of(Face found, double size, double picture) {
    double from = size / 2 - picture / 4;
    double to = size / 2 + picture / 4;
    BoundingBox box = found.box();
    double width = Math.min(to, box.right()) - Math.max(from, box.x());
    double height = Math.min(to, box.bottom()) - Math.max(from, box.y());
    double cover = Math.max(0, width) * Math.max(0, height) / ((to - from) * (to - from));
    return new Sight(cover >= LEAST_COVER, found.confidence(), cover);
  }
}
