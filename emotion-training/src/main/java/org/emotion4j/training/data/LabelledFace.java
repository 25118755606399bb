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

import org.emotion4j.Emotion;

/**
 * A face of the training data.
 *
 * @param file its name in the data
 * @param pixels gray, row by row, {@link FaceSet#SIZE} squared; not to be changed
 * @param label the emotion that most chose
 * @param shares the share of each emotion among the votes, in the order of {@link Emotion}; not to
 *     be changed
 * @param majority whether the label has more than half of all votes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier into FaceSet's own arrays, never compared
public record LabelledFace(
    String file, byte[] pixels, Emotion label, float[] shares, boolean majority) {

  public LabelledFace {
    if (pixels.length != FaceSet.SIZE * FaceSet.SIZE || shares.length != Emotion.all().size()) {
      throw new IllegalArgumentException(
          file
              + " must have "
              + FaceSet.SIZE
              + "x"
              + FaceSet.SIZE
              + " gray pixels and nine shares");
    }
  }
}
