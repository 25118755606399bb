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
package org.emotion4j.training.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds copies of some faces by their pixels, whatever they are called: a network that learns from
 * a copy of a face must not be measured with that face. The mirror image of a face is a copy too,
 * since faces are mirrored in training.
 *
 * <p>Immutable and safe to share between threads.
 */
final class CopyFinder {

  /** How a face is like those that are looked for. */
  enum Result {
    /** It is none of them. */
    NEW,
    /** It has the pixels of one of them. */
    EXACT_COPY,
    /** It has nearly the pixels of one of them: shifted, brightened, stored as JPEG, mirrored. */
    NEAR_COPY
  }

  private final Set<ByteBuffer> pixels = new HashSet<>();
  private final List<FacePrint> prints = new ArrayList<>();

  /**
   * A finder.
   *
   * @param originals the faces that copies are looked for of
   */
  CopyFinder(FaceSet originals) {
    for (int i = 0; i < originals.size(); i++) {
      LabelledFace original = originals.get(i);
      pixels.add(ByteBuffer.wrap(original.pixels()));
      prints.add(new FacePrint(original.pixels()));
      prints.add(FacePrint.ofMirrorImage(original.pixels()));
    }
  }

  /**
   * Looks at a face.
   *
   * @param face the face
   * @return what it is
   */
  Result look(LabelledFace face) {
    if (pixels.contains(ByteBuffer.wrap(face.pixels()))) {
      return Result.EXACT_COPY;
    }
    FacePrint print = new FacePrint(face.pixels());
    return prints.stream().anyMatch(print::isLike) ? Result.NEAR_COPY : Result.NEW;
  }
}
