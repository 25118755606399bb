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
 * The points of a face that a detector may report. Left and right are the person's own: the right
 * eye of a person who looks at the camera is on the left of the picture.
 *
 * <p>Some detectors report the middle of each eye, as YuNet does; others its two corners. dlib's
 * {@code shape_predictor_5_face_landmarks} reports the corners of both eyes and {@link #NOSE_BASE}.
 * {@link Landmarks#rightEye()} and {@link Landmarks#leftEye()} serve both.
 */
public enum Landmark {
  /** The middle of the right eye. */
  RIGHT_EYE,
  /** The middle of the left eye. */
  LEFT_EYE,
  /** The outer corner of the right eye. */
  RIGHT_EYE_OUTER_CORNER,
  /** The inner corner of the right eye. */
  RIGHT_EYE_INNER_CORNER,
  /** The inner corner of the left eye. */
  LEFT_EYE_INNER_CORNER,
  /** The outer corner of the left eye. */
  LEFT_EYE_OUTER_CORNER,
  /** The tip of the nose. */
  NOSE_TIP,
  /** The point below the nose, where it meets the upper lip. */
  NOSE_BASE,
  /** The right corner of the mouth. */
  RIGHT_MOUTH_CORNER,
  /** The left corner of the mouth. */
  LEFT_MOUTH_CORNER,
  /** The middle of the mouth. */
  MOUTH_CENTRE,
  /** The small flap in front of the right ear. */
  RIGHT_EAR_TRAGION,
  /** The small flap in front of the left ear. */
  LEFT_EAR_TRAGION
}
