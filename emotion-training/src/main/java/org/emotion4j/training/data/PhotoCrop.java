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

/**
 * A part of a photo, as a network sees it.
 *
 * @param name the photo's name, and what was cut out of it
 * @param pixels gray, row by row, {@link FaceSet#SIZE} squared; not to be changed
 * @param content what it shows
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier into a face set, never compared
public record PhotoCrop(String name, byte[] pixels, Content content) {

  /** What a crop shows. */
  public enum Content {
    /** A face, as a detector or a person framed it. */
    FACE,
    /** A place taken at random. */
    PLACE,
    /** Too little of a face, or a face and too much around it. */
    PART,
    /** What a detector took for a face. */
    MISTAKE;

    /**
     * Whether it is to be kept.
     *
     * @return true for a face
     */
    public boolean isFace() {
      return this == FACE;
    }
  }

  public PhotoCrop {
    if (pixels.length != FaceSet.SIZE * FaceSet.SIZE) {
      throw new IllegalArgumentException(name + " must have " + FaceSet.SIZE + " pixels a side");
    }
  }
}
