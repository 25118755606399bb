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

import java.util.OptionalDouble;
import org.emotion4j.CropMargin;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;

/**
 * A face and what its classifier sees of it.
 *
 * @param face the face, in the original picture
 * @param crop what the classifier sees
 * @param turned by how many degrees the picture was turned for it, clockwise; empty if it is seen
 *     as it is
 */
record FaceView(Face face, FaceCrop crop, OptionalDouble turned) {

  /** The face as it is. */
  static FaceView plain(Image image, Face face, CropMargin margin) {
    return new FaceView(
        face, new FaceCrop(image, margin.around(face.box())), OptionalDouble.empty());
  }
}
