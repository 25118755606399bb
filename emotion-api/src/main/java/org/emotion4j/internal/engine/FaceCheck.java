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
package org.emotion4j.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.emotion4j.CropMargin;
import org.emotion4j.Face;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.RejectedFace;

/**
 * Parts faces from what is none.
 *
 * @param checker says how likely each is none
 * @param threshold from which probability on it is left out
 */
record FaceCheck(FaceChecker checker, double threshold) {

  /**
   * What came of it.
   *
   * @param kept the faces that stay, in their order
   * @param nonFace how likely each of those is none
   * @param rejected the others
   */
  record Parted(List<Face> kept, List<Double> nonFace, List<RejectedFace> rejected) {}

  Parted part(Image image, List<Face> faces) {
    Parted parted = new Parted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (faces.isEmpty()) {
      return parted;
    }
    List<Double> nonFace =
        checker.nonFaceAll(
            faces.stream()
                .map(face -> new FaceCrop(image, CropMargin.DEFAULT.around(face.box())))
                .toList());
    for (int i = 0; i < faces.size(); i++) {
      if (nonFace.get(i) >= threshold) {
        parted.rejected().add(new RejectedFace(faces.get(i), nonFace.get(i)));
      } else {
        parted.kept().add(faces.get(i));
        parted.nonFace().add(nonFace.get(i));
      }
    }
    return parted;
  }
}
