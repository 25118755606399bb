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

import java.util.List;
import java.util.Optional;

/**
 * What was found in one picture.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param imageWidth the picture's width in pixels, after its EXIF orientation was applied
 * @param imageHeight the picture's height in pixels
 * @param faces the faces, the surest first; empty if there is none
 * @param detector what found them
 * @param classifier what named their emotions
 * @param regressor what placed them in the valence-arousal plane, if anything did
 * @param timings how long each stage took
 * @param rejected what the detector took for a face and the checker did not, in the detector's
 *     order; empty where non-faces are not {@linkplain
 *     EmotionEngine.Builder#rejectNonFaces(boolean) rejected}
 * @param checker what looked at them, if anything did
 */
public record Analysis(
    int imageWidth,
    int imageHeight,
    List<FaceEmotion> faces,
    BackendInfo detector,
    BackendInfo classifier,
    Optional<BackendInfo> regressor,
    StageTimings timings,
    List<RejectedFace> rejected,
    Optional<BackendInfo> checker) {

  public Analysis {
    if (imageWidth < 1 || imageHeight < 1) {
      throw new IllegalArgumentException(
          "A picture cannot have " + imageWidth + "x" + imageHeight + " pixels");
    }
    faces = List.copyOf(faces);
    rejected = List.copyOf(rejected);
    if (checker.isEmpty() && !rejected.isEmpty()) {
      throw new IllegalArgumentException("Nothing can be rejected without a checker");
    }
  }

  /**
   * What was found by an engine that rejects nothing.
   *
   * @param imageWidth the picture's width in pixels, after its EXIF orientation was applied
   * @param imageHeight the picture's height in pixels
   * @param faces the faces, the surest first; empty if there is none
   * @param detector what found them
   * @param classifier what named their emotions
   * @param regressor what placed them in the valence-arousal plane, if anything did
   * @param timings how long each stage took
   */
  public Analysis(
      int imageWidth,
      int imageHeight,
      List<FaceEmotion> faces,
      BackendInfo detector,
      BackendInfo classifier,
      Optional<BackendInfo> regressor,
      StageTimings timings) {
    this(
        imageWidth,
        imageHeight,
        faces,
        detector,
        classifier,
        regressor,
        timings,
        List.of(),
        Optional.empty());
  }
}
