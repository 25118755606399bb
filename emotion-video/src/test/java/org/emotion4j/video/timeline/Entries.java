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
package org.emotion4j.video.timeline;

import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.ValenceArousal;

/** Entries made up for tests. */
final class Entries {

  private Entries() {}

  /** An emotion of a strength; the rest is neutral, or uncertain where that is the emotion. */
  static TimelineEntry entry(long frame, double seconds, long identity, Emotion emotion, double p) {
    return entry(frame, seconds, identity, emotion, p, Optional.empty());
  }

  static TimelineEntry entry(
      long frame,
      double seconds,
      long identity,
      Emotion emotion,
      double strength,
      Optional<ValenceArousal> point) {
    float[] scores = new float[9];
    Emotion rest = emotion == Emotion.NEUTRAL ? Emotion.UNCERTAIN : Emotion.NEUTRAL;
    scores[rest.ordinal()] = (float) (1 - strength);
    scores[emotion.ordinal()] = (float) strength;
    Face face = new Face(new BoundingBox(10.25, 20, 30, 40.5), 0.875);
    return new TimelineEntry(
        frame,
        Math.round(seconds * 1e6),
        identity,
        new FaceEmotion(face, EmotionScores.ofProbabilities(scores), point));
  }
}
