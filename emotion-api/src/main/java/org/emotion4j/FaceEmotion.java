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

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A face and what it expresses.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param face the face
 * @param scores how likely each emotion is
 * @param valenceArousal its place in the valence-arousal plane, if a regressor was in use
 * @param turned by how many degrees the picture was turned about the middle of the face's box, so
 *     that its eyes were level before it was classified: above -180 and up to 180, clockwise as one
 *     looks at the picture if positive, 0 if they were level already. Empty if the face was
 *     classified as it is: where the engine does not {@linkplain EmotionEngine.Builder#alignFaces
 *     align faces}, and where the detector reports no usable landmarks of both eyes. The face's own
 *     box and landmarks are those of the original picture in any case
 * @param nonFace how likely it is no face at all, from 0 to 1, if a {@link FaceChecker} looked at
 *     it. It is no emotion: the scores say what the face expresses if it is one
 */
public record FaceEmotion(
    Face face,
    EmotionScores scores,
    Optional<ValenceArousal> valenceArousal,
    OptionalDouble turned,
    OptionalDouble nonFace) {

  public FaceEmotion {
    if (turned.isPresent() && !(turned.getAsDouble() > -180 && turned.getAsDouble() <= 180)) {
      throw new IllegalArgumentException(
          "A turn must be above -180 and up to 180 degrees, not " + turned.getAsDouble());
    }
    if (nonFace.isPresent() && !(nonFace.getAsDouble() >= 0 && nonFace.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "The probability of no face must be from 0 to 1, not " + nonFace.getAsDouble());
    }
  }

  /**
   * A face that no checker looked at.
   *
   * @param face the face
   * @param scores how likely each emotion is
   * @param valenceArousal its place in the valence-arousal plane, if a regressor was in use
   * @param turned by how many degrees the picture was turned before, if it was
   */
  public FaceEmotion(
      Face face,
      EmotionScores scores,
      Optional<ValenceArousal> valenceArousal,
      OptionalDouble turned) {
    this(face, scores, valenceArousal, turned, OptionalDouble.empty());
  }

  /**
   * A face that was classified as it is.
   *
   * @param face the face
   * @param scores how likely each emotion is
   * @param valenceArousal its place in the valence-arousal plane, if a regressor was in use
   */
  public FaceEmotion(Face face, EmotionScores scores, Optional<ValenceArousal> valenceArousal) {
    this(face, scores, valenceArousal, OptionalDouble.empty());
  }

  /**
   * The likeliest emotion.
   *
   * @return the top of the scores
   */
  public Emotion emotion() {
    return scores.top();
  }
}
