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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.DoublePointer;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.detectors.internal.FaceOrder;

/**
 * A box as dlib gives it, which may reach beyond the picture.
 *
 * @param left the first column inside
 * @param top the first row inside
 * @param right the last column inside
 * @param bottom the last row inside
 */
record DlibBox(int left, int top, int right, int bottom) {

  /**
   * The faces that native code has found, the surest first.
   *
   * @param image the picture
   * @param result score, left, top, right, bottom, and what else there is, for each face
   * @param count how many faces there are
   * @param values how many numbers each face takes
   * @param landmarks what finds their landmarks
   */
  static List<Face> faces(
      Image image,
      DoublePointer result,
      int count,
      int values,
      Optional<LandmarkFinder> landmarks) {
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long row = (long) i * values;
      DlibBox box =
          new DlibBox(
              (int) result.get(row + 1),
              (int) result.get(row + 2),
              (int) result.get(row + 3),
              (int) result.get(row + 4));
      box.toFace(image, result.get(row), landmarks).ifPresent(faces::add);
    }
    faces.sort(FaceOrder.SUREST_FIRST);
    return List.copyOf(faces);
  }

  /** The face in it, or empty if it lies outside the picture. */
  private Optional<Face> toFace(Image image, double score, Optional<LandmarkFinder> landmarks) {
    BoundingBox box = BoundingBox.ofCorners(left, top, right + 1.0, bottom + 1.0);
    if (!box.overlaps(image.width(), image.height())) {
      return Optional.empty();
    }
    return Optional.of(
        new Face(
            box.clip(image.width(), image.height()),
            confidence(score),
            landmarks.map(finder -> finder.find(image, this))));
  }

  /** From the score, which is about 0 for the least sure faces and 1 or 2 for sure ones. */
  private static double confidence(double score) {
    return 1 / (1 + Math.exp(-2 * score));
  }
}
